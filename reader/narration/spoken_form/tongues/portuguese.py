"""Portuguese: "R$ 48,5 milhões", "Sr. Silva", "nº 5", "18h05", "10–12"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.calendar import month_names
from reader.narration.spoken_form.rule import DIGITS, Rule, respelled
from reader.narration.spoken_form.tongues.tongue import Name, Tongue, named


def _day(day: int, month: int, year: int, before: str) -> str:
    return f"{'primeiro' if day == 1 else day} de {month_names('pt')[month - 1]} de {year}"


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    hour, minutes = int(found["hour"]), int(found["minutes"] or 0)
    yield respelled(found, 0, f"{hour} {'hora' if hour < 2 else 'horas'}" + (f" e {minutes}" if minutes else ""))


_EXTRA = (
    Rule(re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])h(?P<minutes>[0-5]\d)?(?:min)?(?!\w)"), _clock, DIGITS),
    named(r"(?<![\w.])([Nn]\.?º|[Nn]\.?°)(?=\s?\d)", "número "),
)

PORTUGUESE = Tongue(
    tag="pt",
    dot="ponto",
    at="arroba",
    hashtag="hashtag",
    to="a",
    conjunction="e",
    day=_day,
    of=lambda name: f"de {name}",
    parts=" e ",
    plural_from=2.0,
    extra=_EXTRA,
    abbreviations={
        r"p\.\s?ex": "por exemplo",
        r"etc": "et cetera",
        r"a\.\s?C": "antes de Cristo",
        r"d\.\s?C": "depois de Cristo",
        r"aprox": "aproximadamente",
        r"Av": "Avenida",
        r"tel": "telefone",
        r"Tel": "Telefone",
        r"máx": "máximo",
        r"mín": "mínimo",
        r"Ltda": "Limitada",
        r"Cia": "Companhia",
    },
    counted={
        r"pág\.": "página",
        r"págs\.": "páginas",
        r"p\.": "página",
        r"pp\.": "páginas",
        r"art\.": "artigo",
        r"cap\.": "capítulo",
        r"vol\.": "volume",
        r"fig\.": "figura",
        r"aprox\.": "aproximadamente",
    },
    titles={
        r"Sr\.": "Senhor",
        r"Sra\.": "Senhora",
        r"Srs\.": "Senhores",
        r"Dr\.": "Doutor",
        r"Dra\.": "Doutora",
        r"Prof\.": "Professor",
        r"Profa\.": "Professora",
        r"Eng\.": "Engenheiro",
        r"D\.": "Dom",
        r"Sto\.": "Santo",
        r"Sta\.": "Santa",
        r"Gen\.": "General",
    },
    magnitudes={"mi": "milhões", "bi": "bilhões", "tri": "trilhões"},
    tight={"M": "milhões", "k": "mil"},
    words="mil milhões|milhões|milhão|bilhões|bilhão|trilhões|trilhão|mil",
    currencies={
        "R$": Name("um real", "reais"),
        "€": Name("um euro", "euros"),
        "EUR": Name("um euro", "euros"),
        "$": Name("um dólar", "dólares"),
        "US$": Name("um dólar", "dólares"),
        "USD": Name("um dólar", "dólares"),
        "£": Name("uma libra", "libras"),
        "¥": Name("um iene", "ienes"),
    },
    units={
        "km": Name("quilômetro", "quilômetros"),
        "m": Name("metro", "metros"),
        "cm": Name("centímetro", "centímetros"),
        "mm": Name("milímetro", "milímetros"),
        "kg": Name("quilo", "quilos"),
        "g": Name("grama", "gramas"),
        "mg": Name("miligrama", "miligramas"),
        "l": Name("litro", "litros"),
        "ml": Name("mililitro", "mililitros"),
        "km/h": Name("quilômetro por hora", "quilômetros por hora"),
        "m/s": Name("metro por segundo", "metros por segundo"),
        "°C": Name("grau Celsius", "graus Celsius"),
        "ºC": Name("grau Celsius", "graus Celsius"),
        "m²": Name("metro quadrado", "metros quadrados"),
        "km²": Name("quilômetro quadrado", "quilômetros quadrados"),
        "m³": Name("metro cúbico", "metros cúbicos"),
        "ha": Name("hectare", "hectares"),
        "kWh": Name("quilowatt-hora", "quilowatts-hora"),
        "kW": Name("quilowatt", "quilowatts"),
        "MW": Name("megawatt", "megawatts"),
        "GW": Name("gigawatt", "gigawatts"),
        "GB": Name("gigabyte", "gigabytes"),
        "MB": Name("megabyte", "megabytes"),
        "TB": Name("terabyte", "terabytes"),
        "min": Name("minuto", "minutos"),
    },
)
