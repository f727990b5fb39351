"""Language tags as pages write them, in the shape of BCP 47."""

import re
from functools import lru_cache

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


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
