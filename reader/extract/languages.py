"""Language tags as pages write them, in the shape of BCP 47."""

import re
from functools import lru_cache

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}")


@lru_cache(maxsize=256)
def language_tag(text: str) -> str:
    """The tag in its usual case (language small, Script, REGION), "" for what is none: "en_gb" is "en-GB"."""
    tag = text.strip().split(",")[0].strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return ""
    first, *rest = tag.split("-")
    return "-".join(
        [first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p.lower() for p in rest)]
    )


def is_same(language: str, article: str) -> bool:
    """Whether words in ``language`` need no other voice than the article's: the same tag, or its mere beginning."""
    return language == article or article.startswith(language + "-")


# Quotation marks around <q>, and around one within it: as browsers choose them, after CLDR.
_MARKS = {
    "ar": "”“’‘", "bg": "„“‚‘", "cs": "„“‚‘", "da": "“”‘’", "de": "„“‚‘", "el": "«»“”", "en": "“”‘’", "es": "«»“”",
    "et": "„“«»", "fa": "«»‹›", "fi": "””’’", "fr": "«»«»", "he": "””’’", "hr": "„“‚‘", "hu": "„”»«", "hy": "«»«»",
    "is": "„“‚‘", "it": "«»“”", "ja": "「」『』", "lt": "„“‚‘", "lv": "“”‘’", "nb": "«»‘’", "nl": "“”‘’", "nn": "«»‘’",
    "no": "«»‘’", "pl": "„”«»", "pt": "“”‘’", "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sr": "„“‚‘",
    "sv": "””’’", "uk": "«»„“",
}  # fmt: skip
_THIN = "\u202f"  # French sets its marks apart, without letting the line break there


def quotation_marks(language: str, within: bool) -> tuple[str, str]:
    """The opening and the closing mark; English ones where the language is not known."""
    code = language.split("-")[0]
    marks = _MARKS.get(code, _MARKS["en"])[2 if within else 0 :]
    gap = _THIN if code == "fr" else ""
    return marks[0] + gap, gap + marks[1]


_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")), ("ko", re.compile("[\uac00-\ud7af]")), ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")), ("bn", re.compile("[\u0980-\u09ff]")), ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")), ("he", re.compile("[\u0590-\u05ff]")), ("el", re.compile("[\u0370-\u03ff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")), ("hy", re.compile("[\u0530-\u058f]")),
    ("ar", re.compile("[\u0600-\u06ff]")), ("ru", re.compile("[\u0400-\u04ff]")),
)  # fmt: skip
_PERSIAN = re.compile("[پچژگکی]")
_URDU = re.compile("[ٹڈڑے]")
_UKRAINIAN = re.compile("[іїєґ]", re.I)
_SAMPLE = 4000  # characters that are looked at
_ENOUGH = 0.3  # share of the letters: a Japanese text may hold few kana


def language_of_script(text: str) -> str:
    """The language a text is most likely in, from its letters alone; "" for the Latin ones, which say nothing.

    Of the languages that share a script the one most read in it, and its neighbours by letters of their own.
    """
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    sample = "".join(letters)
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS}
    counts["zh"] += counts["ja"]  # a Japanese text is mostly characters that Chinese has too
    language = max(counts, key=lambda name: counts[name])
    if not letters or counts[language] < _ENOUGH * len(letters):
        return ""
    if language == "zh" and counts["ja"] > 0.05 * len(letters):
        return "ja"
    if language == "ar" and (found := len(_PERSIAN.findall(sample))) > 0.02 * len(letters):
        return "ur" if len(_URDU.findall(sample)) > 0.2 * found else "fa"
    if language == "ru" and len(_UKRAINIAN.findall(sample)) > 0.01 * len(letters):
        return "uk"
    return language
