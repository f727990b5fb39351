"""English abbreviations said in full: titles, "e.g.", "approx.", "No. 5", companies, references in books."""

import re
from collections.abc import Iterable, Mapping

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import DIGITS, Rule, is_last, respelled

DOT = frozenset(".")

# Before a name. With their stop they would end the sentence in the ear.
TITLES = {
    "Adm": "Admiral", "Amb": "Ambassador", "Brig": "Brigadier", "Capt": "Captain", "Cllr": "Councillor",
    "Cmdr": "Commander", "Cmdt": "Commandant", "Col": "Colonel", "Comdr": "Commander", "Cpl": "Corporal",
    "Cpt": "Captain", "Det": "Detective", "Dr": "Doctor", "Drs": "Doctors", "Gen": "General", "Gov": "Governor",
    "Hon": "Honourable", "Insp": "Inspector", "Lt": "Lieutenant", "Maj": "Major", "Messrs": "Messers", "Mr": "Mister",
    "Mrs": "Missus", "Ms": "Miz", "Mx": "Mix", "Pres": "President", "Prof": "Professor", "Profs": "Professors",
    "Pte": "Private", "Pvt": "Private", "Rep": "Representative", "Reps": "Representatives", "Rev": "Reverend",
    "Sen": "Senator", "Sens": "Senators", "Sgt": "Sergeant", "Supt": "Superintendent", "Vice Adm": "Vice Admiral",
}  # fmt: skip
# What is no word or name by itself also without its stop, as Britain writes.
_WITHOUT_STOP = frozenset(
    {
        "Capt", "Cllr", "Cmdr", "Cpl", "Dr", "Drs", "Gen", "Insp", "Lt", "Maj", "Messrs", "Mr", "Mrs", "Ms", "Prof",
        "Profs", "Pte", "Pvt", "Sgt", "Supt",
    }
)  # fmt: skip

# Always the same words, whatever follows.
_ANYWHERE = {
    r"e\.\s?g": "for example", r"E\.\s?g": "For example", r"i\.\s?e": "that is", r"I\.\s?e": "That is",
    r"vs": "versus", r"[Aa]pprox": "approximately",
    r"cf": "compare", r"viz": "namely", r"[Gg]ovt": "government", r"[Dd]ept": "department", r"[Ii]ncl": "including",
    r"[Ee]xcl": "excluding", r"Bros": "Brothers", r"Univ": "University", r"Assn": "Association", r"Assoc": "Associates",
    r"Intl": "International", r"Natl": "National", r"Inst": "Institute", r"Corp": "Corporation", r"Inc": "Incorporated",
    r"Ltd": "Limited", r"Jr": "Junior", r"Sr": "Senior", r"Esq": "Esquire", r"Mt": "Mount", r"Ft": "Fort",
    r"a\.k\.a": "also known as", r"w\.r\.t": "with respect to", r"[Rr]eg": "regular", r"[Aa]ve": "Avenue",
    r"[Bb]lvd": "Boulevard", r"Hwy": "Highway", r"Pkwy": "Parkway", r"Sq": "Square", r"Messrs": "Messers",
    r"[Mm]isc": "miscellaneous", r"[Aa]dj": "adjusted",
    r"asst": "assistant", r"Asst": "Assistant", r"[Ee]xt": "extension",
}  # fmt: skip
_UNDOTTED = {
    r"e\.?g": "for example", r"ie": "that is", r"vs": "versus", r"aka": "also known as", r"Bros": "Brothers",
    r"Govt": "Government", r"govt": "government", r"gov't": "government", r"Jr": "Junior", r"Corp": "Corporation",
    r"Inc": "Incorporated", r"w/o": "without",
}  # fmt: skip

# Before a number.
_COUNTED = {
    "Nos": "numbers", "nos": "numbers", "No": "number", "no": "number", "Nr": "number", "pp": "pages", "p": "page",
    "ch": "chapter", "Ch": "Chapter", "chs": "chapters", "vol": "volume", "Vol": "Volume", "vols": "volumes",
    "fig": "figure", "Fig": "Figure", "figs": "figures", "Figs": "Figures", "sec": "section", "Sec": "Section",
    "art": "article", "Art": "Article", "arts": "articles", "para": "paragraph", "paras": "paragraphs",
    "max": "maximum", "min": "minimum", "ca": "circa", "c": "circa", "est": "established", "Est": "Established",
    "ed": "edition", "eq": "equation", "Eq": "Equation", "Tel": "Telephone", "tel": "telephone", "ver": "version",
    "v": "version", "Ex": "Exhibit", "Pt": "Part", "pt": "part", "Ep": "Episode", "ep": "episode",
    "temp": "temperature", "avg": "average", "pg": "page", "l": "line", "ll": "lines", "sect": "section",
}  # fmt: skip
# Words, letters or units where no stop follows.
_NEED_STOP = frozenset(
    [
        "no",
        "c",
        "v",
        "l",
        "ll",
        "p",
        "art",
        "arts",
        "ca",
        "est",
        "Est",
        "min",
        "max",
        "Art",
        "Ex",
        "sec",
        "Sec",
        "ch",
        "ed",
        "pt",
        "Pt",
        "ver",
        "Ver",
    ]
)


def _titles() -> Rule:
    dotted = "|".join(sorted(TITLES, key=len, reverse=True))
    plain = "|".join(sorted(_WITHOUT_STOP, key=len, reverse=True))
    # "Gen Z" is no general and the "Col du Galibier" no colonel; several titles may follow each other.
    pattern = (
        rf"\b(?:(?P<dotted>{dotted})\.(?=[\s-]+(?:(?:and|or|&)\s)?[\"“‘'(]?[A-Z])"
        rf"|(?P<plain>{plain})(?=\.?\s+[A-Z](?:[a-zé'’.]|\s[A-Z])))"
    )

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        word = found["dotted"] or found["plain"]
        if word == "Gen" and not found["dotted"] and re.match(r"\s+[A-Z]\b", found.string[found.end() :]):
            return
        yield respelled(found, 0, TITLES[word])

    return Rule(re.compile(pattern), say)


def _second_titles() -> Rule:
    """ "Lt Col": what alone may be a mountain pass is a rank after a rank."""
    pattern = re.compile(
        r"\b(?:Lt|Maj|Brig|Vice|Rear|Det|Chief)\.?\s(?P<word>Col|Gen|Cmdr|Adm|Insp|Supt)\.?(?=\s[A-Z])"
    )
    return Rule(pattern, lambda found: (respelled(found, "word", TITLES[found["word"]]),))


def _counted() -> Rule:
    stopped = "|".join(sorted(_COUNTED, key=len, reverse=True))
    bare = "|".join(sorted(set(_COUNTED) - _NEED_STOP, key=len, reverse=True))
    pattern = (
        rf"(?<![\w.$£€])(?:(?P<stopped>{stopped})\.(?=\s?[\d#])|(?P<roman>No|no|[Ff]ig)\.(?=\s[IVX]+\b)"
        rf"|(?P<bare>{bare})(?=\s\d))"
    )

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        word = found["stopped"] or found["roman"] or found["bare"]
        if found["bare"] == "No" and not _is_number(found):
            return
        follows = found.string[found.end() : found.end() + 1]
        yield respelled(found, 0, _COUNTED[word] + ("" if follows.isspace() else " "))

    return Rule(re.compile(pattern), say, DIGITS)


def _is_number(found: re.Match[str]) -> bool:
    """ "No 10" is Downing Street; "No 5-year-old child" and "No 2 people" at a sentence's beginning are none."""
    before = found.string[: found.start()].rstrip()
    after = found.string[found.end() :].lstrip()
    if re.match(r"\d+(?:-[a-z]|,\d)", after):
        return False
    return (bool(before) and before[-1] not in '.!?“"') or after.startswith("10")


def _everywhere(words: Mapping[str, str], stop: str) -> Iterable[Rule]:
    signs = DOT if stop else frozenset[str]()
    shape = "|".join(f"(?P<w{index}>{one})" for index, one in enumerate(words))
    spoken = tuple(words.values())

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        index = next(at for at in range(len(spoken)) if found[f"w{at}"] is not None)
        yield respelled(found, 0, spoken[index] + ("." if stop and is_last(found) else ""))

    yield Rule(re.compile(rf"(?<![\w.@/’'-])(?:{shape}){stop}(?![\w@/])"), say, signs)


def _between(pattern: str, spoken: str) -> Rule:
    return Rule(re.compile(pattern), lambda found: (respelled(found, 1, spoken),))


def rules() -> tuple[Rule, ...]:
    return (
        _between(r"\b(Rt\.? Hon\.?)(?=\s)", "Right Honourable"),
        _between(r"\b(Det\.?)(?=\s(?:Insp|Supt|Sgt|Chief|Con|Ch)\b)", "Detective"),
        _titles(),
        _counted(),
        _second_titles(),
        *_everywhere(_ANYWHERE, r"\."),
        *_everywhere(_UNDOTTED, ""),
        _between(r"[A-Z]\w+ (v\.?) (?=[A-Z])", "versus"),
        _between(r"\bet (al\.)(?=[\s,;)])", "al"),
        _between(r"[A-Za-z]\s?(& Co\.?)(?!\w)", "and Company"),
        _between(r"[A-Z]\w+ (Co\.)(?=,|\s[a-z])", "Company"),
        _between(r"[A-Z]\w+ (Cos\.)(?!\w)", "Companies"),
        _between(r"\((b\.)\s(?=\d{4})", "born"),
        _between(r"\((d\.)\s(?=\d{4})", "died"),
        _between(r"(?<!\w)(w/\s?)(?=\w)", "with "),
        _between(r"\b(Ph\.D\.?)(?!\w)", "P.H.D"),
        _between(r"\d(\s?pct\.?)(?!\w)", " percent"),
    )
