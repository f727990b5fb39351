"""Spanish: "5 €", "EE. UU.", "Sr. García", "n.º 5", "Felipe VI", "10–12"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.roman import ROMAN, roman
from reader.narration.spoken_form.rule import DIGITS, Rule, is_last, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue, named

_RULERS = (
    "Felipe|Carlos|Alfonso|Fernando|Juan Pablo|Juan|Pablo|Pío|León|Benedicto|Isabel|Enrique|Luis|Napoleón|Jorge|Eduardo"
    "|Jaime|Pedro|Sancho|Ramiro|Clemente|Gregorio|Nicolás|Alejandro|Guillermo|Federico|Francisco|Mohamed|Hasán|Catalina|Ramsés"
)
_WOMEN = frozenset({"Isabel", "Catalina"})
_ORDINALS = ("primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo")


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{day} de {month_names('es')[month - 1]} de {year}"


def _ruler(found: re.Match[str]) -> Iterator[Respelling]:
    """Up to ten an ordinal, then a number: "Felipe sexto", "Alfonso trece"."""
    number = roman(found["roman"])
    if number <= 10:
        said = _ORDINALS[number - 1]
        yield respelled(found, "roman", said[:-1] + "a" if found["name"] in _WOMEN else said)
    else:
        yield respelled(found, "roman", numerals.cardinal(number, "es"))


def _states(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, "Estados Unidos" + ("." if is_last(found) else ""))


def _ordinal(found: re.Match[str]) -> Iterator[Respelling]:
    number = int(found["n"])
    if number <= 10:
        said = _ORDINALS[number - 1]
        if found["end"] == "ª":
            said = said[:-1] + "a"
        elif (
            number in (1, 3)
            and re.match(r"\s[a-zñáéíóú]", found.string[found.end() :])
            and not re.match(r"\s(?:de|del|y|o)\b", found.string[found.end() :])
        ):
            said = said[:-1]  # "primer piso"
        yield respelled(found, 0, said)


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    minutes = int(found["minutes"])
    yield respelled(found, 0, f"{int(found['hour'])} horas" + (f" {minutes}" if minutes else ""))


_EXTRA = (
    named(r"(?<=\w)(\s&\s)(?=[hH]?[iIíÍ](?!e))", " e ", frozenset("&")),
    Rule(re.compile(r"\bEE\.?\s?UU\.?(?!\w)"), _states, frozenset("U")),
    Rule(re.compile(rf"\b(?P<name>{_RULERS})\s(?P<roman>{ROMAN})(?=[\s,.;:?!)»]|\Z)"), _ruler, frozenset("IVX")),
    Rule(re.compile(r"(?<![\w.,])(?P<n>\d{1,2})\.?(?P<end>[ºª])"), _ordinal, frozenset("ºª")),
    Rule(
        re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[:.](?P<minutes>[0-5]\d)\s?(?:h|hs|hrs)\b\.?"), _clock, DIGITS
    ),
    named(r"(?<!\w)([Nn]\.?º|[Nn][úu]m\.)(?=\s?\d)", "número "),
    named(r"(?<![\w\d])(½)(?!\w)", "medio", frozenset("½")),
    named(r"(?<=\d)(\s?½)", " y medio", frozenset("½")),
)

SPANISH = Tongue(
    tag="es",
    dot="punto",
    at="arroba",
    hashtag="etiqueta",
    to="a",
    conjunction="y",
    day=_day,
    of=lambda name: f"de {name}",
    parts=" con ",
    extra=_EXTRA,
    abbreviations={
        r"p\.\s?ej": "por ejemplo",
        r"aprox": "aproximadamente",
        r"etc": "etcétera",
        r"a\.\s?C": "antes de Cristo",
        r"d\.\s?C": "después de Cristo",
        r"Avda": "Avenida",
        r"Av": "Avenida",
        r"Dpto": "Departamento",
        r"dpto": "departamento",
        r"Uds": "ustedes",
        r"Ud": "usted",
        r"Vd": "usted",
        r"tel": "teléfono",
        r"Tel": "Teléfono",
        r"máx": "máximo",
        r"mín": "mínimo",
        r"Cía": "Compañía",
        r"admón": "administración",
        r"c\.\s?c": "centímetros cúbicos",
        r"vs": "versus",
        r"Gral": "General",
    },
    counted={
        r"pág\.": "página",
        r"págs\.": "páginas",
        r"p\.": "página",
        r"pp\.": "páginas",
        r"art\.": "artículo",
        r"cap\.": "capítulo",
        r"vol\.": "volumen",
        r"fig\.": "figura",
        r"aprox\.": "aproximadamente",
    },
    titles={
        r"Sr\.": "Señor",
        r"Sra\.": "Señora",
        r"Srta\.": "Señorita",
        r"Sres\.": "Señores",
        r"Dr\.": "Doctor",
        r"Dra\.": "Doctora",
        r"Prof\.": "Profesor",
        r"Lic\.": "Licenciado",
        r"Gral\.": "General",
        r"Cnel\.": "Coronel",
        r"D\.": "Don",
        r"Dña\.": "Doña",
        r"Sto\.": "Santo",
        r"Sta\.": "Santa",
    },
    magnitudes={"mill.": "millones", "mdd": "millones de dólares", "MM": "millones"},
    tight={"M": "millones", "k": "mil"},
    words="mil millones|millones|millón|billones|billón|mil",
    currencies={
        "€": Name("un euro", "euros"),
        "EUR": Name("un euro", "euros"),
        "$": Name("un dólar", "dólares"),
        "US$": Name("un dólar estadounidense", "dólares estadounidenses"),
        "USD": Name("un dólar estadounidense", "dólares estadounidenses"),
        "£": Name("una libra", "libras"),
        "¥": Name("un yen", "yenes"),
    },
    units={
        "km": Name("kilómetro", "kilómetros"),
        "m": Name("metro", "metros"),
        "cm": Name("centímetro", "centímetros"),
        "mm": Name("milímetro", "milímetros"),
        "kg": Name("kilo", "kilos"),
        "g": Name("gramo", "gramos"),
        "mg": Name("miligramo", "miligramos"),
        "l": Name("litro", "litros"),
        "ml": Name("mililitro", "mililitros"),
        "km/h": Name("kilómetro por hora", "kilómetros por hora"),
        "m/s": Name("metro por segundo", "metros por segundo"),
        "°C": Name("grado Celsius", "grados Celsius"),
        "ºC": Name("grado Celsius", "grados Celsius"),
        "°": Name("grado", "grados"),
        "m²": Name("metro cuadrado", "metros cuadrados"),
        "m2": Name("metro cuadrado", "metros cuadrados"),
        "km²": Name("kilómetro cuadrado", "kilómetros cuadrados"),
        "km2": Name("kilómetro cuadrado", "kilómetros cuadrados"),
        "m³": Name("metro cúbico", "metros cúbicos"),
        "m3": Name("metro cúbico", "metros cúbicos"),
        "ha": Name("hectárea", "hectáreas"),
        "kWh": Name("kilovatio hora", "kilovatios hora"),
        "kW": Name("kilovatio", "kilovatios"),
        "MW": Name("megavatio", "megavatios"),
        "GW": Name("gigavatio", "gigavatios"),
        "GB": Name("gigabyte", "gigabytes"),
        "MB": Name("megabyte", "megabytes"),
        "TB": Name("terabyte", "terabytes"),
        "min": Name("minuto", "minutos"),
        "GHz": Name("gigahercio", "gigahercios"),
        "MHz": Name("megahercio", "megahercios"),
        "Hz": Name("hercio", "hercios"),
    },
)
