"""French: "3 Md€", "M. Dupont", "18h05", "XXe siècle", "Louis XIV", "n° 5"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.roman import ROMAN, roman
from reader.narration.spoken_form.rule import DIGITS, Rule, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue, named

_RULERS = (
    "Louis|Henri|Charles|François|Philippe|Napoléon|Jean-Paul|Jean|Pie|Benoît|Léon|Paul|Grégoire|Élisabeth|Elisabeth|Elizabeth"
    "|Frédéric|Guillaume|Édouard|Edouard|George|Georges|Nicolas|Alexandre|Albert|Léopold|Mohammed|Hassan|Ramsès|Philippe"
    "|Ferdinand|Clément|Innocent|Urbain|Jules|Catherine|Ivan|Joseph|Maximilien|Othon|Rodolphe|Baudouin|Felipe|Charles-Quint"
)
_COUNTED = (
    "guerre mondiale|Guerre mondiale|République|Vatican|chapitre|tome|volume|livre|acte|Acte|titre|article|phase|Bowl"
)
_WOMEN = frozenset({"Élisabeth", "Elisabeth", "Elizabeth", "Catherine"})


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{'premier' if day == 1 else day} {month_names('fr')[month - 1]} {year}"


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    hour, minutes = int(found["hour"]), found["minutes"]
    name = "heure" if hour < 2 else "heures"
    yield respelled(found, 0, f"{hour} {name} {int(minutes)}" if minutes and int(minutes) else f"{hour} {name}")


def _century(found: re.Match[str]) -> Iterator[Respelling]:
    number = roman(found["roman"])
    first = "première" if found["end"] in ("re", "ère") else "premier"
    yield respelled(found, 0, first if number == 1 else numerals.ordinal(number, "fr"))


def _ruler(found: re.Match[str]) -> Iterator[Respelling]:
    number = roman(found["roman"])
    if number > 1:
        yield respelled(found, "roman", numerals.cardinal(number, "fr"))


def _first(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, "first", "première" if found["name"] in _WOMEN else "premier")


_AGES = "siècle|siècles|République|arrondissement|dynastie|millénaire|législature|régiment|et"
_END = r"(?=[\s,.;:?!)»’']|\Z)"
_EXTRA = (
    Rule(re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?[hH]\s?(?P<minutes>[0-5]\d)?(?![\w])"), _clock, DIGITS),
    Rule(re.compile(rf"\b(?P<roman>(?=[IVX]{{2}}){ROMAN}|[IVX](?=\w*\s(?:{_AGES})\b))(?P<end>er|re|ère|ᵉʳ|ème|e|ᵉ)(?!\w)"),
         _century, frozenset("IVX")),
    Rule(re.compile(rf"\b(?P<name>{_RULERS})\s(?P<first>I(?:er|ᵉʳ|re|ère)){_END}"), _first, frozenset("I")),
    Rule(re.compile(rf"\b(?:{_RULERS}|{_COUNTED})\s(?P<roman>{ROMAN}){_END}"), _ruler, frozenset("IVX")),
    named(r"(?<!\w)(?<!\d )(M\.)(?=\s(?:[A-ZÉÈÀÂÎÔ][\w’'é-]|de\s|d’|le\s))", "Monsieur"),
    named(r"(?<!\w)(MM\.)(?=\s[A-ZÉ])", "Messieurs"),
    named(r"(?<!\w)(Mmes)(?=\s[A-ZÉ])", "Mesdames"),
    named(r"(?<!\w)(Mme)(?=\s[A-ZÉ])", "Madame"),
    named(r"(?<!\w)(Mlle)(?=\s[A-ZÉ])", "Mademoiselle"),
    named(r"(?<!\w)(Dr)(?=\s[A-ZÉ])", "Docteur"),
    named(r"(?<!\w)(Pr)(?=\s[A-ZÉ])", "Professeur"),
    named(r"(?<!\w)(Me)(?=\s(?!Too)[A-ZÉ][a-zé])", "Maître"),
    named(r"(?<!\w)(n°|N°|nº|no\.)(?=\s?\d)", "numéro "),
    named(r"(?<![\w.,])(2e|2ème|2ᵉ)(?!\w)", "deuxième"),
    Rule(re.compile(r"(?<![\w.,])(?P<n>[3-9]|[1-9]\d)(?:e|è|ème|ᵉ)(?!\w)"),
         lambda found: (respelled(found, 0, numerals.ordinal(int(found["n"]), "fr")),), DIGITS),
    Rule(re.compile(r"(?<![\w.,])1(?P<end>er|re|ère|ᵉʳ)(?!\w)"),
         lambda found: (respelled(found, 0, "premier" if found["end"] in ("er", "ᵉʳ") else "première"),), DIGITS),
)  # fmt: skip


def _of(name: str) -> str:
    return f"d’{name}" if name[0] in "aeiouy" and not name.startswith("y") else f"de {name}"


FRENCH = Tongue(
    tag="fr",
    dot="point",
    at="arobase",
    hashtag="hashtag",
    to="à",
    conjunction="et",
    day=_day,
    of=_of,
    plural_from=2.0,
    extra=_EXTRA,
    abbreviations={
        r"p\.\s?ex": "par exemple",
        r"c\.-à-d": "c’est-à-dire",
        r"env": "environ",
        r"cf": "confer",
        r"av\.\s?J\.-C": "avant Jésus-Christ",
        r"ap\.\s?J\.-C": "après Jésus-Christ",
        r"apr\.\s?J\.-C": "après Jésus-Christ",
        r"etc": "et cetera",
        r"tél": "téléphone",
        r"Tél": "Téléphone",
        r"janv": "janvier",
        r"févr": "février",
        r"juil": "juillet",
        r"sept": "septembre",
        r"oct": "octobre",
        r"nov": "novembre",
        r"déc": "décembre",
        r"max": "maximum",
        r"éd": "édition",
        r"bd": "boulevard",
        r"av": "avenue",
    },
    counted={
        r"p\.": "page",
        r"pp\.": "pages",
        r"art\.": "article",
        r"chap\.": "chapitre",
        r"vol\.": "volume",
        r"fig\.": "figure",
        r"env\.": "environ",
        r"§": "paragraphe",
    },
    titles={},
    magnitudes={"Mds": "milliards", "Md": "milliards", "mds": "milliards", "mrd": "milliards"},
    tight={
        "M": "millions",
        "Md": "milliards",
        "Mds": "milliards",
        "mds": "milliards",
        "k": "mille",
        "Mrd": "milliards",
    },
    words="millions|milliards|million|milliard",
    currencies={
        "€": Name("un euro", "euros"),
        "EUR": Name("un euro", "euros"),
        "$": Name("un dollar", "dollars"),
        "US$": Name("un dollar américain", "dollars américains"),
        "USD": Name("un dollar américain", "dollars américains"),
        "£": Name("une livre", "livres"),
        "CHF": Name("un franc suisse", "francs suisses"),
        "FCFA": Name("un franc CFA", "francs CFA"),
        "¥": Name("un yen", "yens"),
    },
    units={
        "km": Name("kilomètre", "kilomètres"),
        "m": Name("mètre", "mètres"),
        "cm": Name("centimètre", "centimètres"),
        "mm": Name("millimètre", "millimètres"),
        "kg": Name("kilo", "kilos"),
        "g": Name("gramme", "grammes"),
        "mg": Name("milligramme", "milligrammes"),
        "t": Name("tonne", "tonnes"),
        "l": Name("litre", "litres"),
        "ml": Name("millilitre", "millilitres"),
        "cl": Name("centilitre", "centilitres"),
        "km/h": Name("kilomètre heure", "kilomètres heure"),
        "m/s": Name("mètre par seconde", "mètres par seconde"),
        "°C": Name("degré Celsius", "degrés Celsius"),
        "°": Name("degré", "degrés"),
        "m²": Name("mètre carré", "mètres carrés"),
        "m2": Name("mètre carré", "mètres carrés"),
        "km²": Name("kilomètre carré", "kilomètres carrés"),
        "km2": Name("kilomètre carré", "kilomètres carrés"),
        "m³": Name("mètre cube", "mètres cubes"),
        "m3": Name("mètre cube", "mètres cubes"),
        "ha": Name("hectare", "hectares"),
        "kWh": Name("kilowattheure", "kilowattheures"),
        "kW": Name("kilowatt", "kilowatts"),
        "MW": Name("mégawatt", "mégawatts"),
        "GW": Name("gigawatt", "gigawatts"),
        "Go": Name("gigaoctet", "gigaoctets"),
        "Mo": Name("mégaoctet", "mégaoctets"),
        "To": Name("téraoctet", "téraoctets"),
        "min": Name("minute", "minutes"),
        "GHz": Name("gigahertz", "gigahertz"),
        "MHz": Name("mégahertz", "mégahertz"),
    },
)
