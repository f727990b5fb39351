"""What a language of the Continent writes short and says in full, as data, and the rules made of it.

Numbers stay in figures: the engines read them rightly in these languages, their comma and their points too, and so a
number keeps its own moment. What is said around them is said in words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import DASH, DIGITS, Rule, is_last, respelled

# With points or spaces between thousands and a comma before the part.
NUMBER = r"(?:\d{1,3}(?:[.\u00a0\u2009\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_THOUSAND = re.compile(r"\b(?:mil|mille|mila|tausend|Tausend|duizend)\Z")
SPACE = r"[ \u00a0\u2009\u202f]"


@dataclass(frozen=True, slots=True)
class Name:
    """How one and how many of a thing are said: "ein Euro", "Euro"."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """``signs`` are the words of an address and of a tag: dot, at, hashtag."""

    tag: str
    dot: str
    at: str
    hashtag: str
    to: str  # between the ends of a range
    conjunction: str  # for "&"
    abbreviations: Mapping[str, str]  # patterns without their last stop
    counted: Mapping[str, str]  # patterns before a number, with their stop
    titles: Mapping[str, str]  # before a name, with their stop
    magnitudes: Mapping[str, str]  # as written short, with their stop: the words for many
    tight: Mapping[str, str]  # magnitudes right before a sign: "5 M€"
    words: str  # a pattern of the magnitudes in words
    currencies: Mapping[str, Name]
    units: Mapping[str, Name]
    of: Callable[[str], str] = str  # joins a magnitude and a currency: "de euros"
    parts: str = " "  # between the whole of a sum and its hundredths
    day: Callable[[int, int, int, str], str] | None = None  # a date in figures: day, month, year, what stands before it
    extra: tuple[Rule, ...] = field(default=())  # asked before the others
    plural_from: float = 1.000001  # the least number that is many; French counts 1.9 as one


def rules(tongue: Tongue) -> tuple[Rule, ...]:
    return (
        *tongue.extra,
        *_abbreviated(tongue),
        *_money(tongue),
        *_dates(tongue),
        _units(tongue),
        *_ranges(tongue),
        *_signs(tongue),
    )


def value(written: str) -> float:
    """Of a number in figures."""
    return float(re.sub(rf"\.|{SPACE}", "", written).replace(",", "."))


def named(pattern: str, name: str, signs: frozenset[str] = frozenset()) -> Rule:
    """What the pattern's group 1 matched, said so; a space at the end only where none follows."""

    def say(found: re.Match[str]) -> Iterator[Respelling]:
        spaced = found.string[found.end(1) : found.end(1) + 1].isspace()
        yield respelled(found, 1, name.rstrip() if spaced else name)

    return Rule(re.compile(pattern), say, signs)


def _chosen(words: Mapping[str, str], around: str, keep_stop: bool = True) -> Iterator[Rule]:
    """One rule of many patterns; ``around`` has ``{}`` where they stand."""
    if not words:
        return
    shape = "|".join(f"(?P<w{index}>{one})" for index, one in enumerate(words))
    spoken = tuple(words.values())

    def say(found: re.Match[str]) -> Iterator[Respelling]:
        at = next(at for at in range(len(spoken)) if found[f"w{at}"] is not None)
        stop = "." if keep_stop and found[0].endswith(".") and is_last(found) else ""
        yield respelled(found, 0, spoken[at] + stop)

    yield Rule(re.compile(around.format(shape)), say)


def _abbreviated(tongue: Tongue) -> Iterator[Rule]:
    yield from _chosen(tongue.titles, r"(?<![\w.])(?:{})(?=\s+[^\W\d_])")
    yield from _chosen(tongue.counted, r"(?<![\w.])(?:{})(?=\s?\d)")
    yield from _chosen(tongue.abbreviations, r"(?<![\w.@/-])(?:{})\.(?!\w)")


def _money(tongue: Tongue) -> Iterator[Rule]:
    short = "|".join(re.escape(one) for one in sorted(tongue.magnitudes, key=len, reverse=True))
    signs = "|".join(re.escape(one) for one in sorted(tongue.currencies, key=len, reverse=True))
    magnitude = rf"(?:(?P<gap>{SPACE}?)(?:(?P<word>{tongue.words})|(?P<short>{short})))(?!\w)"
    end = r"(?![\w$£€])"
    before = rf"(?<![\w$£€])(?P<sign>{signs}){SPACE}?(?P<number>{NUMBER})(?!\d)"
    before += rf"(?:(?P<dash>{SPACE}?{DASH}{SPACE}?)(?P<second>{NUMBER})(?!\d))?(?:{magnitude})?"
    after = rf"(?<![\w.,$£€])(?P<number>{NUMBER})(?:{magnitude})?(?P<space>{SPACE}?)(?P<sign>{signs}){end}"
    letters = "|".join(sorted(tongue.tight, key=len, reverse=True))
    tight = rf"(?<![\w.,$£€])(?P<number>{NUMBER})(?P<space>{SPACE}?)(?P<letters>{letters})(?P<sign>[€$£]){end}"

    def front(found: re.Match[str]) -> Iterator[Respelling]:
        name = tongue.currencies[found["sign"]]
        if found["second"]:
            yield Respelling(TextRange(found.start(), found.end("number")), found["number"])
            yield respelled(found, "dash", f" {tongue.to} ")
        if found["word"] or found["short"]:
            group = "word" if found["word"] else "short"
            said = found["word"] or tongue.magnitudes[found["short"]]
            if not found["second"]:
                yield Respelling(TextRange(found.start(), found.end("number")), found["number"])
            stop = "." if found[0].endswith(".") and is_last(found) else ""
            yield respelled(found, group, f"{'' if found['gap'] else ' '}{_many(tongue, said, name)}{stop}")
        elif found["second"]:
            yield respelled(found, "second", f"{found['second']} {name.many}")
        else:
            yield respelled(found, 0, _sum(tongue, found["number"], name))

    def back(found: re.Match[str]) -> Iterator[Respelling]:
        name = tongue.currencies[found["sign"]]
        if found["short"]:
            yield respelled(found, "short", f"{'' if found['gap'] else ' '}{tongue.magnitudes[found['short']]}")
        if found["word"] or found["short"]:
            many = _of(tongue, found["word"] or tongue.magnitudes[found["short"]], name)
            yield Respelling(TextRange(found.start("space"), found.end()), f" {many}")
        elif re.search(rf"\d\s?{DASH}\s?\Z", found.string[: found.start()]) or (
            "," not in found["number"] and value(found["number"]) != 1
        ):
            # The number keeps its own moment.
            yield Respelling(TextRange(found.start("space"), found.end()), f" {name.many}")
        else:
            yield respelled(found, 0, _sum(tongue, found["number"], name))

    def close(found: re.Match[str]) -> Iterator[Respelling]:
        said = tongue.tight[found["letters"]]
        name = tongue.currencies[found["sign"]]
        yield Respelling(TextRange(found.start("space"), found.end()), f" {_many(tongue, said, name)}")

    yield Rule(re.compile(tight), close, DIGITS)
    yield Rule(re.compile(before), front, DIGITS)
    yield Rule(re.compile(after), back, DIGITS)
    # Without a currency the short word alone.

    def alone(found: re.Match[str]) -> Iterator[Respelling]:
        stop = "." if found["short"].endswith(".") and is_last(found) else ""
        yield respelled(found, "short", ("" if found["gap"] else " ") + tongue.magnitudes[found["short"]] + stop)

    yield Rule(re.compile(rf"(?<![\w.,]){NUMBER}(?P<gap>{SPACE}?)(?P<short>{short})(?!\w)"), alone, DIGITS)


def _of(tongue: Tongue, magnitude: str, name: Name) -> str:
    """ "d’euros" after millions, "euros" after thousands."""
    return name.many if _THOUSAND.search(magnitude) else tongue.of(name.many)


def _many(tongue: Tongue, magnitude: str, name: Name) -> str:
    return f"{magnitude} {_of(tongue, magnitude, name)}"


def _sum(tongue: Tongue, written: str, name: Name) -> str:
    """ "5 Euro 20"; of one the article's form."""
    whole, _, part = written.partition(",")
    if part and len(part) != 2:
        return f"{written} {name.many}"
    number = value(whole)
    said = name.one if number == 1 else f"{whole} {name.many}"
    return f"{said}{tongue.parts}{int(part)}" if part and int(part) else said


def _dates(tongue: Tongue) -> Iterator[Rule]:
    day = tongue.day
    if day is None:
        return

    def figures(found: re.Match[str]) -> Iterator[Respelling]:
        first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
        if 1 <= first <= 31 and 1 <= second <= 12:
            yield respelled(found, 0, day(first, second, year, found.string[: found.start()]))

    def iso(found: re.Match[str]) -> Iterator[Respelling]:
        if 1 <= int(found["m"]) <= 12 and 1 <= int(found["d"]) <= 31:
            yield respelled(
                found, 0, day(int(found["d"]), int(found["m"]), int(found["y"]), found.string[: found.start()])
            )

    mark = r"(?P<mark>[-/.])"
    yield Rule(
        re.compile(
            rf"(?<![\d/.-])(?P<first>\d{{1,2}}){mark}(?P<second>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/]|[.-]\d)"
        ),
        figures,
        DIGITS,
    )
    yield Rule(re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), iso, DIGITS)


def _units(tongue: Tongue) -> Rule:
    shape = "|".join(re.escape(one) for one in sorted(tongue.units, key=len, reverse=True))

    def say(found: re.Match[str]) -> Iterator[Respelling]:
        name = tongue.units[found["unit"]]
        said = name.one if value(found["number"]) < tongue.plural_from else name.many
        if found["gap"]:
            yield respelled(found, "unit", said)
        else:
            yield respelled(found, "unit", f" {said}")

    return Rule(
        re.compile(rf"(?<![\w$£€])(?P<number>{NUMBER})(?P<gap>{SPACE}?)(?P<unit>{shape})(?![\w²³/’'°])"), say, DIGITS
    )


def _ranges(tongue: Tongue) -> Iterator[Rule]:
    """Not after a word's hyphen, not in a number of something, not in a score or a phone number."""
    close = rf"(?<![\w.,/:–-]){NUMBER}(?P<dash>{SPACE}?[–—]{SPACE}?|-)(?={NUMBER}(?![\w/:]|[-–]\d))"

    def say(found: re.Match[str]) -> Iterator[Respelling]:
        first = found[0][: found.start("dash") - found.start()]
        second = re.match(NUMBER, found.string[found.end() :])
        if second is None or (found["dash"] == "-" and not value(first) < value(second[0])):
            return  # "3-1" is a score
        yield respelled(found, "dash", f" {tongue.to} ")

    yield Rule(re.compile(close), say, DIGITS)


def _signs(tongue: Tongue) -> Iterator[Rule]:
    conjunction, hashtag, at = f" {tongue.conjunction} ", f"{tongue.hashtag} ", f"{tongue.at} "
    ampersand = re.compile(r"(?<=\w)\s&\s(?=\w)")
    yield Rule(ampersand, lambda found: (respelled(found, 0, conjunction),), frozenset("&"))
    tag = re.compile(r"(?<!\w)#(?P<tag>[^\W\d_]\w*)")
    yield Rule(tag, lambda found: (respelled(found, 0, hashtag + _apart(found["tag"])),), frozenset("#"))
    handle = re.compile(r"(?<![\w.@])@(?P<name>[^\W\d_]\w+)")
    yield Rule(handle, lambda found: (respelled(found, 0, at + _apart(found["name"])),), frozenset("@"))


def _apart(written: str) -> str:
    return " ".join(re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", written.replace("_", " ")).split())
