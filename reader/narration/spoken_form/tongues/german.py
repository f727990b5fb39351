"""German: "3 Mrd. €", "am 3. März", "z. B.", "1984", "18.05 Uhr", "Ludwig XIV."."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.roman import ROMAN, roman
from reader.narration.spoken_form.rule import DIGITS, Rule, is_last, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue

_MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
# After these an ordinal ends in -n; "der" is left alone, it may be either.
_WEAK = r"(?:am|im|vom|zum|beim|dem|den|des|ab|seit|bis)\s\Z"
_WOMEN = frozenset(
    {
        "Anna",
        "Beatrix",
        "Christina",
        "Elisabeth",
        "Elizabeth",
        "Isabella",
        "Katharina",
        "Margrethe",
        "Maria",
        "Victoria",
    }
)


_PREPOSITION = r"\b(?:von|mit|unter|bei|nach|zu|aus|gegen|für|durch)\s(?:König(?:in)?\s|Kaiser(?:in)?\s|Papst\s)?\Z"
_RULERS = (
    "Albert|Alexander|Benedikt|Carl|Charles|Christian|Elisabeth|Elizabeth|Felipe|Ferdinand|Franz|Friedrich|Georg|Gregor|Gustav"
    "|Harald|Heinrich|Innozenz|Iwan|Johannes|Joseph|Karl|Katharina|Konrad|Konstantin|Leo|Leopold|Ludwig|Maria|Maximilian"
    "|Napoleon|Nikolaus|Otto|Paul|Peter|Philipp|Pius|Ramses|Rudolf|Wilhelm"
)


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{_declined(day, before)} {month_names('de')[month - 1]} {_year(year)}"


def _declined(day: int, before: str) -> str:
    """A day before its month: "der dritte", at the beginning "dritter", else "am dritten"."""
    said = numerals.ordinal(day, "de")
    if not before.strip():
        return f"{said}r"
    return said if re.search(r"\b[Dd]er\s\Z", before) else f"{said}n"


def _year(year: int) -> str:
    return numerals.year(year, "de") if 1100 <= year < 2000 else str(year)


def _date(found: re.Match[str]) -> Iterator[Respelling]:
    if 1 <= int(found["day"]) <= 31:
        yield respelled(found, "written", _declined(int(found["day"]), found.string[: found.start()]))


def _first_of_two(found: re.Match[str]) -> Iterator[Respelling]:
    """ "vom 1. bis 3. Mai", "1.–3. Mai"."""
    yield respelled(found, "written", f"{numerals.ordinal(int(found['day']), 'de')}n")
    if found["dash"]:
        yield respelled(found, "dash", " bis ")


def _ordinal(found: re.Match[str]) -> Iterator[Respelling]:
    before = found.string[: found.start()]
    said = numerals.ordinal(int(found["number"]), "de")
    if re.search(rf"\b{_WEAK}", before, re.IGNORECASE):
        yield respelled(found, 0, f"{said}n")
    elif re.search(r"\b(?:das|die)\s\Z", before, re.IGNORECASE):
        yield respelled(found, 0, said)


def _century(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, numerals.year(int(found["year"]), "de") + ("er" if found["decade"] else ""))


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    """ "18.05 Uhr" is "18 Uhr 5"."""
    minutes = int(found["minutes"])
    yield respelled(found, 0, f"{int(found['hour'])} Uhr {minutes}" if minutes else f"{int(found['hour'])} Uhr")


def _ruler(found: re.Match[str]) -> Iterator[Respelling]:
    number = roman(found["roman"])
    said = numerals.ordinal(number, "de").capitalize()
    woman = found["name"] in _WOMEN
    oblique = re.search(_PREPOSITION, found.string[: found.start()])
    if oblique and oblique[0].split()[0] in ("gegen", "für", "durch"):
        article, said = ("die", said) if woman else ("den", f"{said}n")
    elif oblique:
        article, said = "der" if woman else "dem", f"{said}n"
    else:
        article = "die" if woman else "der"
    stop = "." if is_last(found) else ""
    yield respelled(found, "number", f"{article} {said}{stop}")


_EXTRA = (
    Rule(re.compile(rf"(?<![\w.,])(?P<written>(?P<day>\d{{1,2}})\.)(?:\s(?:bis|und|oder)\s(?:zum\s)?|(?P<dash>\s?[-–]\s?))"
                    rf"(?=\d{{1,2}}\.\s?(?:{_MONTHS})\b)"), _first_of_two, DIGITS),
    Rule(re.compile(rf"(?<![\w.,])(?P<written>(?P<day>\d{{1,2}})\.)(?=\s?(?:{_MONTHS})\b)"), _date, DIGITS),
    Rule(re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minutes>[0-5]\d)\s?Uhr\b"), _clock, DIGITS),
    Rule(re.compile(r"(?<![\w.,:/$£€+-])(?P<year>1[1-9]\d\d)(?P<decade>er)?"
            r"(?![\w%/]|[.,:]\d|[-–]\d(?!\d{3}\b)|\s?(?:%|€|Euro|Meter|Kilo|km|kg|Stück))"),
         _century, DIGITS),
    Rule(re.compile(r"(?<=\d{4}[-–])(?P<year>1[1-9]\d\d)(?P<decade>er)?(?![\w.,-])"), _century, DIGITS),
    Rule(re.compile(r"(?<![\w.,])(?P<number>\d{1,2})\.(?=\s[A-ZÄÖÜ][a-zäöü])"), _ordinal, DIGITS),
    Rule(re.compile(rf"\b(?P<name>{_RULERS}|[A-ZÄÖÜ][a-zäöüß]+(?=\s[IVX]{{2}}))\s"
                    rf"(?P<number>(?P<roman>{ROMAN})\.)(?=[\s,;:)]|\Z)"),
         _ruler, frozenset("IVX")),
)  # fmt: skip

GERMAN = Tongue(
    tag="de",
    dot="Punkt",
    at="ät",
    hashtag="Hashtag",
    to="bis",
    conjunction="und",
    day=_day,
    extra=_EXTRA,
    abbreviations={
        r"z\.\s?B": "zum Beispiel",
        r"d\.\s?h": "das heißt",
        r"u\.\s?a": "unter anderem",
        r"u\.\s?Ä": "und Ähnliches",
        r"o\.\s?Ä": "oder Ähnliches",
        r"i\.\s?d\.\s?R": "in der Regel",
        r"v\.\s?a": "vor allem",
        r"z\.\s?T": "zum Teil",
        r"s\.\s?o": "siehe oben",
        r"s\.\s?u": "siehe unten",
        r"v\.\s?Chr": "vor Christus",
        r"n\.\s?Chr": "nach Christus",
        r"u\.\s?U": "unter Umständen",
        r"m\.\s?E": "meines Erachtens",
        r"usw": "und so weiter",
        r"etc": "et cetera",
        r"bzw": "beziehungsweise",
        r"ca": "circa",
        r"evtl": "eventuell",
        r"ggf": "gegebenenfalls",
        r"inkl": "inklusive",
        r"exkl": "exklusive",
        r"max": "maximal",
        r"mind": "mindestens",
        r"sog": "sogenannte",
        r"vgl": "vergleiche",
        r"zzgl": "zuzüglich",
        r"abzgl": "abzüglich",
        r"zit": "zitiert",
        r"Jh": "Jahrhundert",
        r"Jhdt": "Jahrhundert",
        r"Std": "Stunden",
        r"geb": "geboren",
        r"gest": "gestorben",
        r"Tel": "Telefon",
        r"Abb": "Abbildung",
        r"Anm": "Anmerkung",
        r"Hrsg": "Herausgeber",
        r"bspw": "beispielsweise",
        r"insb": "insbesondere",
        r"Okt": "Oktober",
        r"Nov": "November",
        r"Dez": "Dezember",
        r"Jan": "Januar",
        r"Feb": "Februar",
        r"Sept": "September",
        r"Aug": "August",
    },
    counted={
        r"Nr\.": "Nummer",
        r"Nrn\.": "Nummern",
        r"S\.": "Seite",
        r"Abs\.": "Absatz",
        r"Art\.": "Artikel",
        r"Kap\.": "Kapitel",
        r"Bd\.": "Band",
        r"Abb\.": "Abbildung",
        r"ca\.": "circa",
        r"Ziff\.": "Ziffer",
        "§§": "Paragrafen",
    },
    titles={
        r"Dr\.": "Doktor",
        r"Prof\.": "Professor",
        r"Hr\.": "Herr",
        r"Fr\.": "Frau",
        r"St\.": "Sankt",
        r"Dipl\.-Ing\.": "Diplom-Ingenieur",
        r"Ing\.": "Ingenieur",
        r"Mag\.": "Magister",
    },
    magnitudes={
        "Mio.": "Millionen",
        "Mio": "Millionen",
        "Mrd.": "Milliarden",
        "Mrd": "Milliarden",
        "Tsd.": "Tausend",
        "Bio.": "Billionen",
    },
    tight={"M": "Millionen", "k": "Tausend", "Mio": "Millionen", "Mrd": "Milliarden"},
    words="Millionen|Milliarden|Billionen|Million|Milliarde|Billion|Tausend|tausend",
    currencies={
        "€": Name("ein Euro", "Euro"),
        "EUR": Name("ein Euro", "Euro"),
        "$": Name("ein Dollar", "Dollar"),
        "US$": Name("ein US-Dollar", "US-Dollar"),
        "USD": Name("ein US-Dollar", "US-Dollar"),
        "£": Name("ein Pfund", "Pfund"),
        "GBP": Name("ein Pfund", "Pfund"),
        "¥": Name("ein Yen", "Yen"),
        "CHF": Name("ein Franken", "Franken"),
        "Fr.": Name("ein Franken", "Franken"),
    },
    units={
        "km": Name("Kilometer", "Kilometer"),
        "m": Name("Meter", "Meter"),
        "cm": Name("Zentimeter", "Zentimeter"),
        "mm": Name("Millimeter", "Millimeter"),
        "kg": Name("Kilogramm", "Kilogramm"),
        "g": Name("Gramm", "Gramm"),
        "mg": Name("Milligramm", "Milligramm"),
        "t": Name("Tonne", "Tonnen"),
        "l": Name("Liter", "Liter"),
        "ml": Name("Milliliter", "Milliliter"),
        "km/h": Name("Kilometer pro Stunde", "Kilometer pro Stunde"),
        "m/s": Name("Meter pro Sekunde", "Meter pro Sekunde"),
        "°C": Name("Grad Celsius", "Grad Celsius"),
        "°F": Name("Grad Fahrenheit", "Grad Fahrenheit"),
        "°": Name("Grad", "Grad"),
        "m²": Name("Quadratmeter", "Quadratmeter"),
        "qm": Name("Quadratmeter", "Quadratmeter"),
        "km²": Name("Quadratkilometer", "Quadratkilometer"),
        "m³": Name("Kubikmeter", "Kubikmeter"),
        "ha": Name("Hektar", "Hektar"),
        "kWh": Name("Kilowattstunde", "Kilowattstunden"),
        "kW": Name("Kilowatt", "Kilowatt"),
        "MW": Name("Megawatt", "Megawatt"),
        "GW": Name("Gigawatt", "Gigawatt"),
        "PS": Name("P S", "P S"),
        "GB": Name("Gigabyte", "Gigabyte"),
        "MB": Name("Megabyte", "Megabyte"),
        "TB": Name("Terabyte", "Terabyte"),
        "Min.": Name("Minute", "Minuten"),
        "Std.": Name("Stunde", "Stunden"),
        "Sek.": Name("Sekunde", "Sekunden"),
        "MHz": Name("Megahertz", "Megahertz"),
        "GHz": Name("Gigahertz", "Gigahertz"),
    },
)
