"""BCP 47 language tags: clean ones from what engines write, and how well two of them agree."""

import re

# What newspapers' pages say, and what engines list the same language under. From the IANA registry's macrolanguages.
SAME = {"zh": "cmn", "no": "nb", "iw": "he", "in": "id", "ji": "yi", "tl": "fil", "mo": "ro", "sh": "sr", "nn": "nb"}

# A page that says only "en" is read in the accent most of the web's English is written in.
HOME = {"en": "US", "es": "ES", "pt": "PT", "fr": "FR", "de": "DE", "zh": "CN"}

# Whose English is nearer to London's than to Washington's, as the schools and newspapers there write it.
BRITISH_ENGLISH = re.compile("AU|BD|GH|HK|IE|IN|KE|LK|MT|MY|NG|NZ|PK|SG|TZ|UG|ZA|ZW")

# Who reads Spanish tagged 419 (UN M.49), and the readers of it in the United States.
LATIN_AMERICA = re.compile("AR|BO|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE")


def clean_tag(written: str) -> str:
    """``en_us`` as ``en-US``, ``CMN-latn-pinyin`` as ``cmn-Latn-pinyin``; what no registry knows after ``-x-``."""
    language, *rest = re.split(r"[-_]+", written.strip()) or [""]
    parts = [language.lower()]
    private = False
    for part in rest:
        if private or part.lower() == "x":
            private = True
            parts.append(part.lower())
        elif re.fullmatch(r"[A-Za-z]{4}", part):
            parts.append(part.title())
        elif re.fullmatch(r"[A-Za-z]{2}|\d{3}", part):
            parts.append(part.upper())
        elif re.fullmatch(r"[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}", part):
            parts.append(part.lower())
        else:  # "nyc" is no subtag anywhere
            private = True
            parts += ["x", part.lower()]
    return "-".join(part for part in parts if part)


def primary(tag: str) -> str:
    """The language alone, by the name engines list it under: ``zh-TW`` gives ``cmn``."""
    language = tag.split("-")[0].lower()
    return SAME.get(language, language)


def agreement(wanted: str, offered: str) -> int:
    """How well a voice for ``offered`` reads ``wanted``: 0 not at all, more is better, the same tag best of all."""
    if primary(wanted) != primary(offered) or not wanted:
        return 0
    ours, theirs = clean_tag(wanted).split("-")[1:], clean_tag(offered).split("-")[1:]
    if ours == theirs:
        return 100
    if "419" in theirs and any(map(LATIN_AMERICA.fullmatch, ours)):
        return 90
    if theirs == ["GB"] and any(map(BRITISH_ENGLISH.fullmatch, ours)):
        return 90
    home = HOME.get(wanted.split("-")[0].lower())
    score = 50
    score += 20 * len(set(ours) & set(theirs))
    score -= 5 * len(set(theirs) - set(ours) - {home})  # an accent nobody asked for
    if not any(len(part) == 2 for part in ours) and home in theirs:
        score += 30
    if any(len(part) == 4 for part in theirs) and not any(part in ours for part in theirs if len(part) == 4):
        score -= 20  # another script
    return max(score, 1)
