"""What a voice says when it is tried: a short sentence in its own language, written for this."""

from reader.document.tags import primary

ANY = "1, 2, 3, 4, 5."  # every engine says these in the language of its voice

_GREETINGS = {
    "ar": "هكذا أقرأ لك.",
    "bg": "Така чета аз.",
    "ca": "Així és com llegeixo.",
    "cmn": "我就是这样朗读的。",
    "cs": "Takhle vám čtu.",
    "cy": "Fel hyn rwy'n darllen.",
    "da": "Sådan læser jeg op.",
    "de": "So lese ich Ihnen vor.",
    "el": "Έτσι διαβάζω.",
    "en": "This is how I read to you, at this pace and pitch.",
    "eo": "Tiel mi legas al vi.",
    "es": "Así es como leo.",
    "et": "Nii ma loen.",
    "fi": "Näin minä luen.",
    "fr": "Voici comment je lis.",
    "hr": "Ovako ja čitam.",
    "hu": "Így olvasok fel.",
    "id": "Beginilah cara saya membaca.",
    "is": "Svona les ég.",
    "it": "Ecco come leggo.",
    "ja": "このように読みます。",
    "la": "Sic lego.",
    "lt": "Štai taip aš skaitau.",
    "lv": "Tā es lasu.",
    "nb": "Slik leser jeg høyt.",
    "nl": "Zo lees ik voor.",
    "pl": "Tak właśnie czytam.",
    "pt": "É assim que eu leio.",
    "ro": "Așa citesc eu.",
    "ru": "Вот так я читаю.",
    "sk": "Takto vám čítam.",
    "sl": "Tako berem.",
    "sv": "Så här läser jag.",
    "tr": "Ben böyle okuyorum.",
    "uk": "Ось так я читаю.",
    "vi": "Tôi đọc như thế này.",
}


def greeting(language: str) -> str:
    return _GREETINGS.get(primary(language), ANY)
