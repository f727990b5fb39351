"""English names: "Henry VIII", "World War II", "J. K. Rowling", "the U.S. Senate", letters that are no word."""

import re
from collections.abc import Iterable, Iterator

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.rule import Rule, respelled

# Who had successors of the same name: "Henry VIII" is "the Eighth".
_REGNAL = """
    Abdullah Akbar Albert Alexander Alfonso Amenhotep Anne Bahadur Baudouin Benedict Boniface Carl Carlos
    Catherine Charles Christian Clement Constantine Darius Edward Elizabeth Emanuel Emmanuel Eric Eugene
    Felipe Ferdinand Francis Frederick George Gregory Gustaf Gustav Haakon Harald Henry Hussein Innocent
    Isabella Ivan James John Joseph Juan Julius Justinian Karl Leo Leopold Louis Ludwig Malcolm Margrethe Mary
    Maximilian Mehmed Mehmet Michael Mohammed Murad Napoleon Nicholas Olav Oscar Otto Paul Pedro Peter Philip
    Pius Ptolemy Rama Ramesses Ramses Richard Robert Selim Seti Sixtus Stephen Suleiman Thutmose Tupou Umberto
    Urban Victoria Vladimir Wilhelm Willem William Xerxes Zog
"""
_RULER = "King|Queen|Pope|Emperor|Empress|Tsar|Tsarina|Czar|Kaiser|Sultan|Prince|Shah|Pharaoh|Patriarch|Duke"
# After these a number is counted: "World War II" is "Two".
_COUNTED = (
    "War Chapter Part Volume Act Scene Type Phase Title Class Grade Stage Bowl Windows Mark Article Book Level Schedule"
    " Group Division Region Tier Section Category Vatican Apollo Model Appendix Figure Table Panel Factor Band Unit"
)
_ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}

# Read as words by espeak-ng, and meant as letters.
_LETTERS = """
    AAP ACLU ADL AEI AFL AFP AMA ANC AOC APA ASA ATF ATP ECB ECHR EEA EEOC EIA EPA ESG ETA ETF ETFs EV EVs FAQ
    FAQs FIA GOP IAEA IAG ICAO ICC ICJ IDF IEA IED IEDs IFA IFAB ILO IMF IOC IOM IPO IPOs IRGC ISI ITV IUCN
    IVF MEP MEPs MLA MPs NGO NGOs OAS OSCE PGA RAF RFU SEIU SNP SUV SUVs TUC UAE UAL UAV UAVs UAW UCI UCLA UDA
    UEA UFC UFW UPS URL URLs WHO WTO
"""
LETTERS = frozenset(_LETTERS.split())


def roman(written: str) -> int:
    """The number; of any letters of its figures."""
    values = [_VALUES[letter] for letter in written]
    return sum(-one if one < max(values[at + 1 :], default=0) else one for at, one in enumerate(values))


def _numeral(found: re.Match[str]) -> Iterator[Respelling]:
    before, written = found["before"], found["roman"]
    last = before.split()[-1]
    end = found.end("roman")
    after = found.string[end:]
    counted = last in _COUNTED_WORDS
    regnal = last in _REGNAL_NAMES or re.match(rf"(?:{_RULER})\s", before) is not None
    if len(written) == 1 and not (counted or _is_ruler(regnal, written, before, after)):
        return
    if "L" in written and last != "Bowl":
        return
    number = roman(written)
    if counted or not (regnal or (" " in before and number <= 5)):
        yield Respelling(TextRange(*found.span("roman")), numerals.cardinal(number))
    else:
        yield Respelling(TextRange(*found.span("roman")), f"the {numerals.ordinal(number)}")


def _is_ruler(regnal: bool, written: str, before: str, after: str) -> bool:
    """One letter is a number after a ruler's name; "I" is the speaker's far more often."""
    if not regnal or before.endswith("Malcolm"):
        return False
    if written != "I":
        return True
    titled = re.match(rf"(?:{_RULER})\s", before) is not None
    return titled or re.match(r"['’]s\b|[,.;:)]|\sof\s[A-Z]|\s\(|\s?\Z", after) is not None


_REGNAL_NAMES = frozenset(_REGNAL.split())
_COUNTED_WORDS = frozenset(_COUNTED.split())


def _century(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "roman", numerals.ordinal(roman(found["roman"])))


def _initial(found: re.Match[str]) -> Iterator[Respelling]:
    """ "W." without its stop; "A" alone would be heard as the article."""
    if found[1] != "A":
        yield respelled(found, 0, found[1])


def _dotted(found: re.Match[str]) -> Iterator[Respelling]:
    """ "the U.S. Senate": the last stop before a capital would be a pause."""
    yield respelled(found, 0, found[0][:-1])


def _letters(found: re.Match[str]) -> Iterator[Respelling]:
    word = found[0]
    if word in LETTERS and re.search(r"[a-z]", found.string):  # a line all in capitals says nothing
        many = word.endswith("s")
        yield respelled(found, 0, "-".join(word[:-1]) + "'s" if many else ".".join(word))


def rules() -> Iterable[Rule]:
    return (
        Rule(
            re.compile(
                rf"\b(?P<before>(?:[A-Z][\w.'’-]+\s){{0,3}}[A-Z][\w’'-]*[a-z])\s(?P<roman>{_ROMAN})(?=['’]s\b|[\s,.;:?!)\]”\"–—-]|\Z)"
            ),
            _numeral,
            frozenset("IVX"),
        ),
        Rule(re.compile(rf"\b(?P<roman>{_ROMAN})(?:th)?(?=(?:\s|-)[Cc]entur)"), _century, frozenset("IVX")),
        Rule(re.compile(r"(?<![\w.'’])([A-Z])\.(?=\s(?:[A-Z]\.|[A-Z][a-zé'’]))"), _initial, frozenset(".")),
        Rule(re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}(?=\s[“\"‘(]?[A-Z])"), _dotted, frozenset(".")),
        Rule(re.compile(r"(?<![\w.&@#/-])[A-Z]{2,5}s?(?![\w&@])"), _letters),
    )
