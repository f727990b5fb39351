"""The line under the title: who wrote it and when, as it is shown and said.

Dates are written out in the article's language, as a voice reads them rightly; where its months are not known here
they stay in ISO form, which every voice can at least spell.
"""

from datetime import date, datetime

from reader.document.article import Article

# Months in the case they take after a day's number; "{d} {m} {y}" where no other shape is given.
_MONTHS = {
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
_SHAPES = {
    "cs": "{d}. {m} {y}",
    "de": "{d}. {m} {y}",
    "es": "{d} de {m} de {y}",
    "ja": "{y}年{n}月{d}日",
    "ko": "{y}년 {n}월 {d}일",
    "pt": "{d} de {m} de {y}",
    "zh": "{y}年{n}月{d}日",
}

# The word that comes before a name; what a page wrote of it is taken off, so that it stands nowhere twice.
_BY = {"en": "By", "de": "Von", "es": "Por", "fr": "Par", "it": "Di", "nl": "Door", "pt": "Por", "sv": "Av"}

BETWEEN = " · "


def primary(language: str) -> str:
    """The language without script and region: "en" of "en-GB", "" of ""."""
    return language.replace("_", "-").split("-")[0].lower()


def by(language: str) -> str:
    """The word said before an author's name, "" where the language wants none; English when it is not known."""
    return _BY.get(primary(language) or "en", "")


def byline_name(article: Article) -> str:
    """The byline without a leading "By"."""
    name = " ".join(article.byline.split())
    for word in {by(article.language), _BY["en"]} - {""}:
        for start in (word, word.lower(), word.upper()):
            rest = name.removeprefix(start)
            if rest != name and rest[:1] in {" ", ":"}:
                return rest.lstrip(" :")
    return name


def readable_date(published: str, language: str) -> str:
    """ "14 March 2025" for a date or moment in ISO form, of its own time zone; anything else as it stands."""
    try:
        day = datetime.fromisoformat(published).date()
    except ValueError:
        try:
            day = date.fromisoformat(published[:10])
        except ValueError:
            return " ".join(published.split())
    code = primary(language) or "en"
    shape = _SHAPES.get(code, "{d} {m} {y}")
    months = _MONTHS.get(code, "").split()
    if not months and "{m}" in shape:
        return day.isoformat()
    return shape.format(d=day.day, n=day.month, m=months[day.month - 1] if months else "", y=day.year)


def byline_text(article: Article) -> str:
    """The line itself, "Ann Writer · 14 March 2025"; "" when the page tells neither."""
    parts = (byline_name(article), readable_date(article.published, article.language))
    return BETWEEN.join(part for part in parts if part)
