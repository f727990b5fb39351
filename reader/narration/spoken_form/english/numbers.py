"""English numbers that are more than figures: ranges, scores, fractions, phone numbers, plurals, "3bn", "1.5x"."""

import re
from collections.abc import Iterator

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.rule import DASH, DIGITS, NUMBER, Rule, always, respelled

_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
_RATED = r"(?:rat(?:ed|ing)s?|scor(?:e|ed|ing)|gave|give|gets?|got|stars?|review|verdict)\b[^.]{0,25}\s\(?\Z"
_EMERGENCY = (
    r"\b(?:[Cc]all(?:s|ed|ing)?|[Dd]ial(?:s|l?ed|l?ing)?|[Pp]hone|[Tt]ext|a|to)\s(?P<number>911|999|112|988|111|101|311)"
    r"(?=\s(?:call|and|to|or|on|for|if|in|operator|dispatch|emerg|service)|[,.;]|\Z)"
)
_PEOPLE = (
    "people|users|viewers|followers|views|visitors|homes|jobs|children|adults|voters|customers|subscribers|tonnes|tons"
    "|barrels|residents|passengers|copies|vehicles|cars|households|doses|streams|downloads|members|workers|years"
)
_SHORT = {"tn": "trillion", "trn": "trillion", "bn": "billion", "mn": "million", "m": "million", "k": "thousand"}


def fraction(top: int, bottom: int) -> str:
    """ "three quarters", "one half"."""
    names = {2: "half" if top == 1 else "halves", 4: "quarter" if top == 1 else "quarters"}
    name = names.get(bottom) or numerals.ordinal(bottom) + ("" if top == 1 else "s")
    return f"{numerals.cardinal(top)} {name}"


def _sign(found: re.Match[str]) -> Iterator[Respelling]:
    top, bottom = _FRACTIONS[found["sign"]]
    if found["whole"]:
        part = f"{'a' if top == 1 else numerals.cardinal(top)} {fraction(top, bottom).partition(' ')[2]}"
        yield Respelling(TextRange(found.end("whole"), found.end()), f" and {part}")
    elif bottom > 2:
        yield respelled(found, "sign", fraction(top, bottom))
    elif re.match(r"\s[a-z]", found.string[found.end() :]):
        yield respelled(
            found,
            "sign",
            "half a" if re.match(r"\s(?:mile|point|pint|cup|hour|dozen)\b", found.string[found.end() :]) else "half",
        )
    else:
        yield respelled(found, "sign", "one half")


def _slashed(found: re.Match[str]) -> Iterator[Respelling]:
    """ "3/4", "8/10", "24/7", "9/11": nothing where it may be a date."""
    top, bottom = int(found["top"]), int(found["bottom"])
    before = found.string[: found.start()]
    known = {"24/7": "twenty-four seven", "9/11": "nine eleven", "7/7": "seven seven", "50/50": "fifty-fifty",
             "20/20": "twenty twenty", "60/40": "sixty forty", "80/20": "eighty twenty"}.get(found[0])  # fmt: skip
    if known:
        yield respelled(found, 0, known)
    elif bottom in (10, 100) or (
        bottom == 5 and (re.search(_RATED, before) or re.match(r"\sstars?\b", found.string[found.end() :]))
    ):
        yield respelled(found, 0, f"{numerals.cardinal(top)} out of {numerals.cardinal(bottom)}")
    elif found["whole"] and top < bottom:
        yield Respelling(TextRange(found.end("whole"), found.end()), f" and {fraction(top, bottom)}")
    elif (
        top < bottom
        and bottom in (2, 3, 4, 5, 6, 8, 16)
        and not re.search(r"\b(?:on|by|until|since|from|dated)\s\Z", before)
    ):
        yield respelled(found, 0, fraction(top, bottom))


def _phone(found: re.Match[str]) -> Iterator[Respelling]:
    """In groups of figures, a short pause between them."""
    said = ", ".join(numerals.digits(group) for group in re.findall(r"\d+", found[0]))
    yield respelled(found, 0, f"plus {said}" if found[0].startswith("+") else said)


def _emergency(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "number", numerals.digits(found["number"]))


def _formation(found: re.Match[str]) -> Iterator[Respelling]:
    """ "4-3-3": three lines of a team, never a range."""
    yield respelled(found, 0, numerals.digits(found[0]))


def _plural(found: re.Match[str]) -> Iterator[Respelling]:
    """ "F-16s", "in his 60s"."""
    yield respelled(found, 0, numerals.plural(int(found["number"])))


def _many(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "short", f" {_SHORT[found['short']]}")


def _version(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, " point ".join(numerals.cardinal(int(one)) for one in found[0].split(".")))


def _thousands(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, numerals.number(re.sub(r"\s", "", found[0])))


def _dashed(found: re.Match[str]) -> Iterator[Respelling]:
    """A range or a score; a hyphen only between numbers that are both short, or it is a number of something."""
    yield respelled(found, "dash", " to ")


def _times(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "x", " times")


def rules() -> tuple[Rule, ...]:
    per_cent = r"(?=\s?(?:%|percent|per cent))"
    return (
        Rule(re.compile(r"(?<![\w+])\+\d{1,3}(?:[\s.-]?\(?\d{1,5}\)?){2,6}(?!\w)"), _phone, frozenset("+")),
        Rule(re.compile(r"(?<![\w.,+-])(?:1[-. ])?(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])"), _phone, DIGITS),
        Rule(re.compile(r"(?<![\w.,+-])0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?![\w.,-]*\d)"), _phone, DIGITS),
        Rule(re.compile(_EMERGENCY), _emergency, DIGITS),
        Rule(
            re.compile(r"\b(?:call|phone|tel|dial|text|fax)\w*\.?:?\s(?P<number>\d{3}-\d{4})(?!\d)"), _emergency, DIGITS
        ),
        Rule(re.compile(rf"(?P<whole>\d+\s?)?(?P<sign>[{''.join(_FRACTIONS)}])"), _sign, frozenset(_FRACTIONS)),
        Rule(
            re.compile(r"(?<![\w/.,-])(?:(?P<whole>\d+)\s)?(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\w/.]\d|[/\w])"),
            _slashed,
            frozenset("/"),
        ),
        Rule(re.compile(r"(?<![\w.,-])[1-5](?:-[1-5]){2,3}(?![\w-])"), _formation, DIGITS),
        Rule(re.compile(r"(?<![\w.,:/$£€-])\d{1,4}(?:\.\d{1,4}){2,3}(?![\w.]*\d)"), _version, DIGITS),
        Rule(re.compile(r"(?<![\w.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\w])"), _thousands, DIGITS),
        Rule(re.compile(r"(?:(?<![\w.,])|(?<=[A-Z]-)|(?<=[A-Z]))(?P<number>[1-9]\d)['’]?s(?!\w)"), _plural, DIGITS),
        Rule(re.compile(rf"(?<![\w$£€]){NUMBER}(?P<short>\s?(?:tn|trn|bn|mn))(?!\w)"), _many_spaced, DIGITS),
        Rule(re.compile(rf"(?<![\w$£€]){NUMBER}(?P<short>[mk])(?=\s(?:\w+\s)?(?:{_PEOPLE})\b)"), _many, DIGITS),
        always(r"(?<![\w.])\.(?=\d)", "point ", DIGITS),
        always(r"#(?=\d)", "number ", frozenset("#")),
        always(r"(?<![\w)\]%.])[-−](?=[.$£€]?\d)", "minus ", frozenset("-−")),
        always(r"(?<![\w])[~∼≈](?=\s?[$£€]?\d)", "about ", frozenset("~∼≈")),
        Rule(
            re.compile(r"(?<=\d)(?P<x>\s?[x×]\s?)(?=\d)"),
            lambda found: (respelled(found, "x", " by "),),
            frozenset("x×"),
        ),
        Rule(re.compile(rf"(?<![\w.,]){NUMBER}(?P<x>x)(?!\w)"), _times, frozenset("x")),
        Rule(
            re.compile(rf"(?<![\w.,/:–-])(?:{NUMBER}|\d+)(?P<dash>\s?[–—‒−]\s?|-|‑)(?={NUMBER}(?![\w/:]|-\d))"),
            _dashed,
            DIGITS,
        ),
        Rule(re.compile(rf"(?<=[%°])(?P<dash>\s?{DASH}\s?)(?=\d)"), _dashed, DIGITS),
        Rule(re.compile(rf"(?<=\d)(?P<dash>\s?{DASH}\s?)(?=\d[\d.,]*\s?(?:%|[a-zA-Z°])){per_cent}"), _dashed, DIGITS),
        Rule(
            re.compile(
                r"(?<=\d)(?P<dash>-|\s?[–—]\s?)(?=\d[\d.,]*(?:st|nd|rd|th|km|kg|cm|mm|m|g|ft|mph|GB|°)(?:C|F)?\b)"
            ),
            _dashed,
            DIGITS,
        ),
        Rule(re.compile(r"(?<=\d(?:st|nd|rd|th))(?P<dash>-|–)(?=\d)"), _dashed, DIGITS),
    )


def _many_spaced(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "short", f" {_SHORT[found['short'].strip()]}")
