"""Dutch: "€ 48,5 miljoen", "dhr. Jansen", "18.05 uur", "1984", "Willem II", "10–12"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.roman import ROMAN, roman
from reader.narration.spoken_form.rule import DIGITS, Rule, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue

_RULERS = (
    "Willem|Karel|Filips|Lodewijk|Hendrik|Jan|Johannes Paulus|Paulus|Pius|Benedictus|Leo|Elizabeth|Albert"
    "|Leopold|Napoleon"
    "|George|Edward|Frederik|Catharina|Nicolaas|Christiaan|Margrethe|Filip|Boudewijn"
)


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{day} {month_names('nl')[month - 1]} {_year(year)}"


def _year(year: int) -> str:
    """Without the hundred that only round years are said with."""
    if not 1100 <= year < 2000 or year % 100 == 0:
        return str(year)
    century, rest = divmod(year, 100)
    return f"{numerals.cardinal(century, 'nl')} {numerals.cardinal(rest, 'nl')}"


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    minutes = int(found["minutes"])
    yield respelled(found, 0, f"{int(found['hour'])} uur" + (f" {minutes}" if minutes else ""))


def _ruler(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "roman", f"de {numerals.ordinal(roman(found['roman']), 'nl')}")


def _century(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, numerals.ordinal(roman(found["roman"]), "nl"))


def _ordinal(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, numerals.ordinal(int(found["n"]), "nl"))


_EXTRA = (
    Rule(re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minutes>[0-5]\d)\s?uur\b"), _clock, DIGITS),
    Rule(re.compile(r"(?<![\w.,:/$£€+-])(?P<year>1[1-9]\d\d)"
                    r"(?![\w%/+]|[.,:]\d|-\d|\s?(?:%|€|euro|meter|kilo|km|kg|stuks|mensen))"),
         lambda found: (respelled(found, "year", _year(int(found["year"]))),), DIGITS),
    Rule(re.compile(rf"\b(?:{_RULERS})\s(?P<roman>{ROMAN})(?=[\s,.;:?!)]|\Z)"), _ruler, frozenset("IVX")),
    Rule(re.compile(rf"\b(?P<roman>{ROMAN})(?:e|de|ste)(?=\seeuw)"), _century, frozenset("IVX")),
    Rule(re.compile(r"(?<![\w.,])(?P<n>\d{1,2})(?:e|de|ste)(?!\w)"), _ordinal, DIGITS),
)  # fmt: skip

DUTCH = Tongue(
    tag="nl",
    dot="punt",
    at="apenstaartje",
    hashtag="hashtag",
    to="tot",
    conjunction="en",
    day=_day,
    extra=_EXTRA,
    abbreviations={
        r"bijv": "bijvoorbeeld",
        r"bv": "bijvoorbeeld",
        r"d\.w\.z": "dat wil zeggen",
        r"o\.a": "onder andere",
        r"m\.b\.t": "met betrekking tot",
        r"t\.o\.v": "ten opzichte van",
        r"m\.a\.w": "met andere woorden",
        r"i\.p\.v": "in plaats van",
        r"i\.v\.m": "in verband met",
        r"n\.a\.v": "naar aanleiding van",
        r"t\.a\.v": "ten aanzien van",
        r"a\.u\.b": "alstublieft",
        r"enz": "enzovoort",
        r"etc": "et cetera",
        r"v\.\s?Chr": "voor Christus",
        r"n\.\s?Chr": "na Christus",
        r"ca": "circa",
        r"max": "maximaal",
        r"min": "minimaal",
        r"incl": "inclusief",
        r"excl": "exclusief",
        r"resp": "respectievelijk",
        r"evt": "eventueel",
        r"jl": "jongstleden",
        r"tel": "telefoon",
        r"Tel": "Telefoon",
        r"jan": "januari",
        r"febr": "februari",
        r"aug": "augustus",
        r"sept": "september",
        r"okt": "oktober",
        r"nov": "november",
        r"dec": "december",
        r"zgn": "zogenaamde",
        r"vgl": "vergelijk",
    },
    counted={
        r"nr\.": "nummer",
        r"Nr\.": "Nummer",
        r"blz\.": "bladzijde",
        r"p\.": "pagina",
        r"pag\.": "pagina",
        r"art\.": "artikel",
        r"hfst\.": "hoofdstuk",
        r"ca\.": "circa",
        r"max\.": "maximaal",
        r"min\.": "minimaal",
        r"afb\.": "afbeelding",
        r"§": "paragraaf",
    },
    titles={
        r"dhr\.": "de heer",
        r"Dhr\.": "De heer",
        r"mevr\.": "mevrouw",
        r"Mevr\.": "Mevrouw",
        r"mw\.": "mevrouw",
        r"Mw\.": "Mevrouw",
        r"dr\.": "doctor",
        r"Dr\.": "Doctor",
        r"prof\.": "professor",
        r"Prof\.": "Professor",
        r"ir\.": "ingenieur",
        r"mr\.": "meester",
        r"drs\.": "doctorandus",
        r"ds\.": "dominee",
        r"St\.": "Sint",
    },
    magnitudes={"mln": "miljoen", "mln.": "miljoen", "mld": "miljard", "mld.": "miljard"},
    tight={"mln": "miljoen", "mld": "miljard", "M": "miljoen", "k": "duizend"},
    words="miljoen|miljard|biljoen|duizend",
    currencies={
        "€": Name("een euro", "euro"),
        "EUR": Name("een euro", "euro"),
        "$": Name("een dollar", "dollar"),
        "US$": Name("een Amerikaanse dollar", "Amerikaanse dollar"),
        "USD": Name("een Amerikaanse dollar", "Amerikaanse dollar"),
        "£": Name("een pond", "pond"),
        "¥": Name("een yen", "yen"),
        "CHF": Name("een Zwitserse frank", "Zwitserse frank"),
    },
    units={
        "km": Name("kilometer", "kilometer"),
        "m": Name("meter", "meter"),
        "cm": Name("centimeter", "centimeter"),
        "mm": Name("millimeter", "millimeter"),
        "kg": Name("kilo", "kilo"),
        "g": Name("gram", "gram"),
        "mg": Name("milligram", "milligram"),
        "l": Name("liter", "liter"),
        "ml": Name("milliliter", "milliliter"),
        "km/u": Name("kilometer per uur", "kilometer per uur"),
        "km/h": Name("kilometer per uur", "kilometer per uur"),
        "m/s": Name("meter per seconde", "meter per seconde"),
        "°C": Name("graad Celsius", "graden Celsius"),
        "m²": Name("vierkante meter", "vierkante meter"),
        "m2": Name("vierkante meter", "vierkante meter"),
        "km²": Name("vierkante kilometer", "vierkante kilometer"),
        "km2": Name("vierkante kilometer", "vierkante kilometer"),
        "m³": Name("kubieke meter", "kubieke meter"),
        "m3": Name("kubieke meter", "kubieke meter"),
        "ha": Name("hectare", "hectare"),
        "kWh": Name("kilowattuur", "kilowattuur"),
        "kW": Name("kilowatt", "kilowatt"),
        "MW": Name("megawatt", "megawatt"),
        "GW": Name("gigawatt", "gigawatt"),
        "GB": Name("gigabyte", "gigabyte"),
        "MB": Name("megabyte", "megabyte"),
        "TB": Name("terabyte", "terabyte"),
        "min.": Name("minuut", "minuten"),
        "pk": Name("P K", "P K"),
    },
)
