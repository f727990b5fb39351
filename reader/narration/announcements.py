"""The few words of Reader's own that are said: "Caption:", "Image:", "Quote." …

In the article's language where it is in the table, else in English and marked as English, so that an English voice
says them.
"""

from dataclasses import dataclass
from typing import Literal

from reader.document.head import primary

Word = Literal["caption", "image", "video", "audio", "list", "quote", "table", "code", "credit", "note", "struck"]


@dataclass(frozen=True, slots=True)
class Prompt:
    text: str
    language: str


_ORDER: tuple[Word, ...] = (
    "caption", "image", "video", "audio", "list", "quote", "table", "code", "credit", "note", "struck",
)  # fmt: skip
_WORDS = {
    "ar": "تعليق,صورة,فيديو,صوت,قائمة,اقتباس,جدول,شيفرة,المصدر,حاشية,محذوف",
    "cs": "Popisek,Obrázek,Video,Zvuk,Seznam,Citát,Tabulka,Kód,Zdroj,Poznámka,Škrtnuto",
    "de": "Bildunterschrift,Bild,Video,Audio,Liste,Zitat,Tabelle,Code,Quelle,Anmerkung,Gestrichen",
    "en": "Caption,Image,Video,Audio,List,Quote,Table,Code,Credit,Note,Struck out",
    "es": "Pie de foto,Imagen,Vídeo,Audio,Lista,Cita,Tabla,Código,Crédito,Nota,Tachado",
    "fa": "زیرنویس,تصویر,ویدیو,صدا,فهرست,نقل قول,جدول,کد,منبع,پانوشت,خط‌خورده",
    "fr": "Légende,Image,Vidéo,Audio,Liste,Citation,Tableau,Code,Crédit,Note,Barré",
    "it": "Didascalia,Immagine,Video,Audio,Elenco,Citazione,Tabella,Codice,Credito,Nota,Barrato",
    "ja": "キャプション,画像,動画,音声,リスト,引用,表,コード,提供,注,取り消し",
    "nl": "Bijschrift,Afbeelding,Video,Audio,Lijst,Citaat,Tabel,Code,Bron,Noot,Doorgehaald",
    "pl": "Podpis,Obraz,Wideo,Dźwięk,Lista,Cytat,Tabela,Kod,Źródło,Przypis,Skreślone",
    "pt": "Legenda,Imagem,Vídeo,Áudio,Lista,Citação,Tabela,Código,Crédito,Nota,Riscado",
    "ru": "Подпись,Изображение,Видео,Аудио,Список,Цитата,Таблица,Код,Источник,Примечание,Зачёркнуто",
    "sv": "Bildtext,Bild,Video,Ljud,Lista,Citat,Tabell,Kod,Källa,Not,Struket",
    "tr": "Alt yazı,Görsel,Video,Ses,Liste,Alıntı,Tablo,Kod,Kaynak,Dipnot,Üstü çizili",
    "uk": "Підпис,Зображення,Відео,Аудіо,Список,Цитата,Таблиця,Код,Джерело,Примітка,Закреслено",
    "zh": "图片说明,图片,视频,音频,列表,引文,表格,代码,来源,注释,已删除",
}

# Before these the voice waits for what comes; after the others it ends.
_COLON = frozenset[Word]({"caption", "image", "video", "audio", "credit", "struck"})

# The last words of a part that is not the last.
_NEXT_PART = {
    "ar": "يتبع في الجزء {n}", "cs": "Pokračování v části {n}", "de": "Weiter mit Teil {n}",
    "en": "Continue with part {n}", "es": "Continúa en la parte {n}", "fa": "ادامه در بخش {n}",
    "fr": "La suite dans la partie {n}", "it": "Continua nella parte {n}", "ja": "続きは第{n}部",
    "nl": "Verder met deel {n}", "pl": "Ciąg dalszy w części {n}", "pt": "Continua na parte {n}",
    "ru": "Продолжение в части {n}", "sv": "Fortsätt med del {n}", "tr": "Devamı {n}. bölümde",
    "uk": "Продовження в частині {n}", "zh": "下接第{n}部分",
}  # fmt: skip


def next_part_prompt(number: int, language: str) -> Prompt:
    """That the article goes on in another part."""
    own = _NEXT_PART.get(primary(language))
    return Prompt(f"{(own or _NEXT_PART['en']).format(n=number)}.", language if own else "en")


def prompt(word: Word, language: str) -> Prompt:
    """The announcement, with the mark that makes a voice wait or end."""
    own = _WORDS.get(primary(language))
    text = (own or _WORDS["en"]).split(",")[_ORDER.index(word)]
    return Prompt(text + (":" if word in _COLON else "."), language if own else "en")
