"""English units after a number: "5 km", "km/h", "20°C", "16GB", "6ft 2in".

The number stays as it is written, so that it keeps its own moment.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import DIGITS, NUMBER, Rule, respelled


@dataclass(frozen=True, slots=True)
class _Unit:
    one: str
    many: str


# As written: as said; with one name the plural takes an s.
_TABLE = """
km kilometre; cm centimetre; mm millimetre; nm nanometre; µm micrometre; μm micrometre; kg kilogram; mg milligram
µg microgram; μg microgram; lb pound; lbs pound; oz ounce; ml millilitre; mL millilitre; cl centilitre; dl decilitre
ha hectare; mi mile; yd yard; yds yard; gal gallon; qt quart; tbsp tablespoon; tsp teaspoon; kW kilowatt; MW megawatt
GW gigawatt; TW terawatt; kWh kilowatt hour; MWh megawatt hour; GWh gigawatt hour; TWh terawatt hour; kV kilovolt
mAh milliamp hour; kcal kilocalorie; kJ kilojoule; kPa kilopascal; dB decibel; KB kilobyte; kB kilobyte; MB megabyte
GB gigabyte; TB terabyte; PB petabyte; MP megapixel; hr hour; hrs hour; min minute; mins minute; sec second
secs second; ms millisecond; yr year; yrs year; nmi nautical mile; cc cubic centimetre; Hz hertz, hertz
kHz kilohertz, kilohertz; MHz megahertz, megahertz; GHz gigahertz, gigahertz; ft foot, feet
mph mile per hour, miles per hour; kph kilometre per hour, kilometres per hour
kmh kilometre per hour, kilometres per hour; km/h kilometre per hour, kilometres per hour
kmph kilometre per hour, kilometres per hour; m/s metre per second, metres per second
km/s kilometre per second, kilometres per second; mpg mile per gallon, miles per gallon
bpd barrel per day, barrels per day
kbps kilobit per second, kilobits per second; Mbps megabit per second, megabits per second
Gbps gigabit per second, gigabits per second; bpm beat per minute, beats per minute
rpm revolution per minute, revolutions per minute; fps frame per second, frames per second
ppm part per million, parts per million; m² square metre; m2 square metre; km² square kilometre; km2 square kilometre
cm² square centimetre; m³ cubic metre; m3 cubic metre; cm³ cubic centimetre; km³ cubic kilometre
sq_ft square foot, square feet; sq._ft. square foot, square feet; sq_m square metre; sq_km square kilometre
sq_mi square mile; cu_m cubic metre; fl_oz fluid ounce; °C degree Celsius, degrees Celsius
°F degree Fahrenheit, degrees Fahrenheit; °_C degree Celsius, degrees Celsius
°_F degree Fahrenheit, degrees Fahrenheit; ºC degree Celsius, degrees Celsius
ºF degree Fahrenheit, degrees Fahrenheit; ℃ degree Celsius, degrees Celsius; ℉ degree Fahrenheit, degrees Fahrenheit
"""


def _units() -> dict[str, _Unit]:
    found = {}
    for entry in _TABLE.strip().replace("\n", ";").split(";"):
        written, _, said = entry.strip().partition(" ")
        one, _, many = said.partition(", ")
        found[written.replace("_", " ")] = _Unit(one, many or one + "s")
    return found


_UNITS = _units()
# Letters that mean other things too: only close to their number, or with a word after them that tells.
_CLOSE = {
    "g": _Unit("gram", "grams"),
    "W": _Unit("watt", "watts"),
    "L": _Unit("litre", "litres"),
    "l": _Unit("litre", "litres"),
}
_METRE = _Unit("metre", "metres")
_LENGTH = (
    r"(?=\s(?:tall|long|wide|deep|high|away|above|below|from|apart|race|final|sprint|hurdles|relay|freestyle|butterfly"
    r"|backstroke|breaststroke|individual|medley|run|walk|drop|wave|waves|tide|rise|x\s\d)\b|\s[x×]\s)"
)
_KIND = re.compile(r"\b[Aa]n?\s\Z")
_NOUN = re.compile(r"\s[a-z]{3,}")
_PREPOSITION = re.compile(
    r"\s(?:and|away|above|below|for|from|high|into|long|tall|than|that|to|wide|with|deep|which|per|or)\b"
)


def _unit(units: dict[str, _Unit]) -> Iterable[str]:
    return (re.escape(one) for one in sorted(units, key=len, reverse=True))


def _say(found: re.Match[str]) -> Iterator[Respelling]:
    unit = _UNITS.get(found["unit"]) or _CLOSE.get(found["unit"]) or _METRE
    name = unit.one if found["number"] == "1" or _is_kind(found) else unit.many
    stopped = found.group("unit")[0] != "°" and found.string[found.end() : found.end() + 1] == "."
    # "5 ft. tall": the stop of an abbreviation; at the end it is the sentence's.
    more = found.string[found.end() + 1 :].lstrip()
    drop = stopped and bool(more) and (more[0].islower() or more[0] in ",;)")
    written = TextRange(found.start("gap"), found.end("unit") + drop)
    if found["gap"].isspace():
        written = TextRange(found.start("unit"), written.end)
        yield Respelling(written, name)
    else:
        yield Respelling(written, f" {name}")


def _is_kind(found: re.Match[str]) -> bool:
    """ "a 5 km run", "a 10-km race"; not "a 5 km"."""
    if found["gap"] == "-":
        return True
    if not _KIND.search(found.string[max(0, found.start() - 6) : found.start()]):
        return False
    after = found.string[found.end() : found.end() + 10]
    return bool(_NOUN.match(after)) and not _PREPOSITION.match(after)


def _feet(found: re.Match[str]) -> Iterator[Respelling]:
    """ "6ft 2in", 5'10"."""
    foot = "foot" if found["feet"] == "1" else "feet"
    yield Respelling(TextRange(found.end("feet"), found.start("inches")), f" {foot} ")
    inch = "inch" if found["inches"] == "1" else "inches"
    yield Respelling(TextRange(found.end("inches"), found.end()), f" {inch}")


def rules() -> tuple[Rule, ...]:
    number = rf"(?<![\w$£€])(?P<number>{NUMBER}|[½¼¾⅓⅔])"
    end = r"(?![\w²³/'’])"
    return (
        Rule(
            re.compile(
                r"(?<![\w.])(?P<feet>\d{1,2})(?:\s?ft\.?,?\s?|['′’])(?P<inches>\d{1,2}(?:\.\d)?)(?:\s?in\b\.?|[\"″”]|['’′]{2})"
            ),
            _feet,
            DIGITS,
        ),
        Rule(re.compile(rf"{number}(?P<gap>[\s-]?)(?P<unit>{'|'.join(_unit(_UNITS))}){end}"), _say, DIGITS),
        Rule(re.compile(rf"{number}(?<![^\d][345])(?P<gap>)(?P<unit>{'|'.join(_unit(_CLOSE))}){end}"), _say, DIGITS),
        Rule(re.compile(rf"{number}(?P<gap>\s?)(?P<unit>m){_LENGTH}"), _say, DIGITS),
        Rule(
            re.compile(
                r"(?<=\w)\s?/\s?(?=(?:hour|hr|day|week|month|year|person|night|litre|liter|gallon|mile|second|minute)\b)"
            ),
            lambda found: (respelled(found, 0, " per "),),
            frozenset("/"),
        ),
    )
