"""Italian: "3 mld di euro", "Sig. Rossi", "n. 5", "ore 18.05", "10-12"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.rule import DIGITS, Rule, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue, named


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{'primo' if day == 1 else day} {month_names('it')[month - 1]} {year}"


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    minutes = int(found["minutes"])
    yield respelled(found, "time", f"{int(found['hour'])} e {minutes}" if minutes else str(int(found["hour"])))


_EXTRA = (
    Rule(re.compile(r"\b(?:ore|alle|dalle|le)\s(?P<time>(?P<hour>[01]?\d|2[0-4])[.:](?P<minutes>[0-5]\d))(?!\w|[.,]\d)"),
         _clock, DIGITS),
    named(r"(?<![\w.])([Nn]\.|[Nn]°|[Nn]r\.)(?=\s?\d)", "numero "),
)  # fmt: skip

ITALIAN = Tongue(
    tag="it",
    dot="punto",
    at="chiocciola",
    hashtag="hashtag",
    to="a",
    conjunction="e",
    day=_day,
    of=lambda name: f"di {name}",
    parts=" e ",
    extra=_EXTRA,
    abbreviations={
        r"ecc": "eccetera",
        r"p\.\s?es": "per esempio",
        r"ad es": "ad esempio",
        r"a\.\s?C": "avanti Cristo",
        r"d\.\s?C": "dopo Cristo",
        r"tel": "telefono",
        r"Tel": "Telefono",
        r"max": "massimo",
        r"cfr": "confronta",
        r"P\.zza": "Piazza",
        r"S\.p\.A": "S P A",
        r"gen": "gennaio",
        r"febbr": "febbraio",
        r"sett": "settembre",
        r"ott": "ottobre",
        r"nov": "novembre",
        r"dic": "dicembre",
        r"c\.d": "cosiddetto",
        r"vs": "contro",
        r"ca": "circa",
    },
    counted={
        r"pag\.": "pagina",
        r"pagg\.": "pagine",
        r"p\.": "pagina",
        r"pp\.": "pagine",
        r"art\.": "articolo",
        r"artt\.": "articoli",
        r"cap\.": "capitolo",
        r"vol\.": "volume",
        r"fig\.": "figura",
        r"ca\.": "circa",
    },
    titles={
        r"Sig\.ra": "Signora",
        r"sig\.ra": "signora",
        r"Sig\.": "Signor",
        r"sig\.": "signor",
        r"Sigg\.": "Signori",
        r"Dott\.ssa": "Dottoressa",
        r"dott\.ssa": "dottoressa",
        r"Dott\.": "Dottor",
        r"dott\.": "dottor",
        r"Dr\.": "Dottor",
        r"Prof\.ssa": "Professoressa",
        r"prof\.ssa": "professoressa",
        r"Prof\.": "Professor",
        r"prof\.": "professor",
        r"Avv\.": "Avvocato",
        r"avv\.": "avvocato",
        r"Ing\.": "Ingegner",
        r"ing\.": "ingegner",
        r"On\.": "Onorevole",
        r"on\.": "onorevole",
        r"Gen\.": "Generale",
        r"gen\.": "generale",
        r"Mons\.": "Monsignor",
        r"mons\.": "monsignor",
        r"Card\.": "Cardinal",
    },
    magnitudes={"mld": "miliardi", "mld.": "miliardi", "mln": "milioni", "mln.": "milioni", "mil.": "milioni"},
    tight={"mld": "miliardi", "mln": "milioni", "M": "milioni", "k": "mila"},
    words="milioni|miliardi|milione|miliardo",
    currencies={
        "€": Name("un euro", "euro"),
        "EUR": Name("un euro", "euro"),
        "$": Name("un dollaro", "dollari"),
        "US$": Name("un dollaro americano", "dollari americani"),
        "USD": Name("un dollaro americano", "dollari americani"),
        "£": Name("una sterlina", "sterline"),
        "CHF": Name("un franco svizzero", "franchi svizzeri"),
        "¥": Name("uno yen", "yen"),
    },
    units={
        "km": Name("chilometro", "chilometri"),
        "m": Name("metro", "metri"),
        "cm": Name("centimetro", "centimetri"),
        "mm": Name("millimetro", "millimetri"),
        "kg": Name("chilo", "chili"),
        "g": Name("grammo", "grammi"),
        "mg": Name("milligrammo", "milligrammi"),
        "t": Name("tonnellata", "tonnellate"),
        "l": Name("litro", "litri"),
        "ml": Name("millilitro", "millilitri"),
        "km/h": Name("chilometro orario", "chilometri orari"),
        "m/s": Name("metro al secondo", "metri al secondo"),
        "°C": Name("grado Celsius", "gradi Celsius"),
        "m²": Name("metro quadrato", "metri quadrati"),
        "mq": Name("metro quadrato", "metri quadrati"),
        "m2": Name("metro quadrato", "metri quadrati"),
        "km²": Name("chilometro quadrato", "chilometri quadrati"),
        "kmq": Name("chilometro quadrato", "chilometri quadrati"),
        "m³": Name("metro cubo", "metri cubi"),
        "mc": Name("metro cubo", "metri cubi"),
        "ha": Name("ettaro", "ettari"),
        "kWh": Name("chilowattora", "chilowattora"),
        "kW": Name("chilowatt", "chilowatt"),
        "MW": Name("megawatt", "megawatt"),
        "GW": Name("gigawatt", "gigawatt"),
        "GB": Name("gigabyte", "gigabyte"),
        "MB": Name("megabyte", "megabyte"),
        "TB": Name("terabyte", "terabyte"),
        "min": Name("minuto", "minuti"),
        "cv": Name("cavallo", "cavalli"),
        "GHz": Name("gigahertz", "gigahertz"),
        "MHz": Name("megahertz", "megahertz"),
    },
)
