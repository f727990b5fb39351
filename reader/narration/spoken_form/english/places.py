"""English places: saints and streets ("St."), drives ("Dr."), American states as newspapers shorten them."""

import re
from collections.abc import Iterable

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import Rule, is_last, respelled

_STREETS = {
    "St": "Street", "Dr": "Drive", "Rd": "Road", "Ave": "Avenue", "Av": "Avenue", "Blvd": "Boulevard", "Ln": "Lane",
    "Pl": "Place", "Ct": "Court", "Sq": "Square", "Ter": "Terrace", "Pkwy": "Parkway", "Hwy": "Highway",
    "Cres": "Crescent", "Gdns": "Gardens", "Sts": "Streets", "Aves": "Avenues",
}  # fmt: skip
# With a name before and a capital after, a street all the same: "Wall St. Journal".
_KNOWN = "Wall|Downing|Main|High|Fleet|Bond|Oxford|Baker|Regent|Bourbon|Canal|Market|Harley|Carnaby|Sesame|Beale"
_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Mass": "Massachusetts", "Md": "Maryland",
    "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
    "Neb": "Nebraska", "Nev": "Nevada", "N.C": "North Carolina", "N.D": "North Dakota", "N.H": "New Hampshire",
    "N.J": "New Jersey", "N.M": "New Mexico", "N.Y": "New York", "Okla": "Oklahoma", "Ont": "Ontario", "Ore": "Oregon",
    "Pa": "Pennsylvania", "Que": "Quebec", "R.I": "Rhode Island", "S.C": "South Carolina", "S.D": "South Dakota",
    "Tenn": "Tennessee", "Tex": "Texas", "Va": "Virginia", "Vt": "Vermont", "Wash": "Washington", "Wis": "Wisconsin",
    "W.Va": "West Virginia", "Wyo": "Wyoming", "B.C": "British Columbia",
}  # fmt: skip
_CODES = {
    "AL": "Ala", "AR": "Ark", "AZ": "Ariz", "CA": "Calif", "CO": "Colo", "CT": "Conn", "FL": "Fla", "GA": "Ga",
    "IL": "Ill", "KS": "Kan", "KY": "Ky", "MA": "Mass", "MD": "Md", "MI": "Mich", "MN": "Minn", "MO": "Mo",
    "NC": "N.C", "NJ": "N.J", "NY": "N.Y", "PA": "Pa", "SC": "S.C", "TN": "Tenn", "TX": "Tex", "VA": "Va",
    "WA": "Wash", "WI": "Wis", "NV": "Nev", "NH": "N.H", "NM": "N.M",
}  # fmt: skip
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}


def _streets() -> Rule:
    shape = "|".join(sorted(_STREETS, key=len, reverse=True))
    numbered = r"\d+\w?\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.'’]*\s){1,3}|\d+(?:st|nd|rd|th)\s"
    pattern = (
        rf"(?:(?P<numbered>{numbered})(?P<a>{shape})\b\.?"
        rf"|\b(?:{_KNOWN})\s(?P<b>St)\b\.?"
        rf"|\b[A-Z][\w'’]+\s(?P<c>{shape})\b(?P<stop>\.?)(?=[,;:)]|\s*\Z|\s(?:[a-z]|and\b)))"
    )

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        group = "a" if found["a"] else "b" if found["b"] else "c"
        word = found[group]
        start, end = found.span(group)
        stopped = found.string[end : end + 1] == "."
        if group == "c" and word in ("Pl", "Ct", "Sq", "Ter", "Av", "Cres") and not stopped:
            return
        yield Respelling(
            type(respelled(found, group, "").written)(start, end + stopped),
            _STREETS[word] + ("." if stopped and is_last(found, end + 1) else ""),
        )

    return Rule(re.compile(pattern), say)


def _saints() -> Rule:
    pattern = re.compile(r"\b(St|Sts|Ste)(?:\.(?=[\s-]?[A-Z])|(?=\s[A-Z][a-z]))")
    names = {"St": "Saint", "Sts": "Saints", "Ste": "Sainte"}
    return Rule(pattern, lambda found: (respelled(found, 0, names[found[1]]),))


def _states() -> Rule:
    """After the place, or after the party of one who represents it: "Hartford, Conn.", "Sen. X, D-Mass."."""
    shape = "|".join(re.escape(one) for one in sorted(_STATES, key=len, reverse=True))
    codes = "|".join(_CODES)
    pattern = (
        rf"(?<=[a-z],\s)(?P<state>{shape})\.(?!\w)|(?<=[a-z],\s)(?P<code>{codes})(?=[,.;)]|\s\d{{5}}\b|\s*\Z|\s[a-z])"
        rf"|(?<=[,(]\s)?\b(?P<party>[DRI])-(?P<of>(?:{shape})(?=\.)|{codes}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?P<end>\.?)(?=[,;.)\s]|\Z)"
    )

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        stop = "." if found[0].endswith(".") and is_last(found) else ""
        if found["party"]:
            of = _STATES.get(_CODES.get(found["of"], found["of"]), found["of"])
            if of == found["of"] and of not in _STATES.values():
                return
            yield respelled(found, 0, f"{_PARTIES[found['party']]} of {of}{stop}")
        else:
            yield respelled(found, 0, _STATES[found["state"] or _CODES[found["code"]]] + stop)

    return Rule(re.compile(pattern), say, frozenset(",("))


def rules() -> tuple[Rule, ...]:
    return (_streets(), _saints(), _states())
