"""English money: "$48.5 million" is "forty-eight point five million dollars", "€1.20" is "one euro twenty"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.rule import DASH, DIGITS, NUMBER, Rule, respelled


@dataclass(frozen=True, slots=True)
class _Currency:
    one: str
    many: str
    part: str = ""  # a hundredth
    parts: str = ""


_CENT = ("cent", "cents")
_DOLLAR = _Currency("dollar", "dollars", *_CENT)


def _dollar(of: str) -> _Currency:
    return _Currency(f"{of} dollar", f"{of} dollars", *_CENT)


_SIGNS = {
    "US$": _dollar("U.S"), "AU$": _dollar("Australian"), "A$": _dollar("Australian"), "C$": _dollar("Canadian"),
    "CA$": _dollar("Canadian"), "NZ$": _dollar("New Zealand"), "HK$": _dollar("Hong Kong"), "S$": _dollar("Singapore"),
    "NT$": _dollar("Taiwan"), "R$": _Currency("real", "reais"), "$": _DOLLAR,
    "£": _Currency("pound", "pounds", "penny", "pence"), "€": _Currency("euro", "euros", *_CENT),
    "CN¥": _Currency("yuan", "yuan"), "¥": _Currency("yen", "yen"), "₹": _Currency("rupee", "rupees"),
    "Rs.": _Currency("rupee", "rupees"), "Rs": _Currency("rupee", "rupees"), "₽": _Currency("rouble", "roubles"),
    "₩": _Currency("won", "won"), "₺": _Currency("lira", "lira"), "₴": _Currency("hryvnia", "hryvnias"),
    "₪": _Currency("shekel", "shekels"), "₦": _Currency("naira", "naira"), "₱": _Currency("peso", "pesos"),
    "฿": _Currency("baht", "baht"), "₫": _Currency("dong", "dong"), "₿": _Currency("bitcoin", "bitcoins"),
    "₵": _Currency("cedi", "cedis"), "KSh": _Currency("shilling", "shillings"),
}  # fmt: skip
_CODES = {
    "USD": _dollar("U.S"), "AUD": _dollar("Australian"), "CAD": _dollar("Canadian"), "NZD": _dollar("New Zealand"),
    "EUR": _SIGNS["€"], "GBP": _SIGNS["£"], "JPY": _SIGNS["¥"], "CNY": _SIGNS["CN¥"], "RMB": _SIGNS["CN¥"],
    "CHF": _Currency("Swiss franc", "Swiss francs"), "INR": _SIGNS["₹"], "RUB": _SIGNS["₽"], "KRW": _SIGNS["₩"],
    "SEK": _Currency("Swedish krona", "Swedish kronor"), "NOK": _Currency("Norwegian krone", "Norwegian kroner"),
    "DKK": _Currency("Danish krone", "Danish kroner"), "PLN": _Currency("zloty", "zlotys"),
    "BRL": _SIGNS["R$"], "ZAR": _Currency("rand", "rand"), "MXN": _Currency("Mexican peso", "Mexican pesos"),
}  # fmt: skip
_AFTER = {
    "€": _SIGNS["€"], "£": _SIGNS["£"], "₽": _SIGNS["₽"], "$": _DOLLAR, "zł": _CODES["PLN"],
    "kr": _Currency("krona", "kronor"), "¢": _Currency(*_CENT), "p": _Currency("penny", "pence"), **_CODES,
}  # fmt: skip

_WORDS = "hundred|thousand|million|billion|trillion|quadrillion|crore|lakh"
_SHORT = {
    "tn": "trillion", "trn": "trillion", "T": "trillion", "bn": "billion", "B": "billion", "b": "billion",
    "mn": "million", "mln": "million", "mil": "million", "m": "million", "M": "million", "MM": "million",
    "k": "thousand", "K": "thousand", "cr": "crore", "tril": "trillion", "bil": "billion",
}  # fmt: skip
_MAGNITUDE = rf"(?:(?P<gap>[\s-]?)(?P<word>{_WORDS})|\s?(?P<short>{'|'.join(sorted(_SHORT, key=len, reverse=True))}))\b"
_BEFORE = "|".join(re.escape(one) for one in sorted((*_SIGNS, *_CODES), key=len, reverse=True))
_BEHIND = "|".join(re.escape(one) for one in sorted(_AFTER, key=len, reverse=True))

_AMOUNT = re.compile(
    rf"(?<![\w$£€])(?P<minus>[-−])?(?P<sign>{_BEFORE})\s?(?P<first>{NUMBER})"
    rf"(?:(?P<dash>\s?{DASH}\s?)(?P<again>{_BEFORE})?(?P<second>{NUMBER})(?![\d-]))?(?!\d)(?:{_MAGNITUDE})?"
)
_BACKWARD = re.compile(
    rf"(?<![\w.,$£€])(?P<first>{NUMBER})(?:(?P<dash>\s?{DASH}\s?)(?P<second>{NUMBER}))?"
    rf"(?:{_MAGNITUDE})?(?P<space>\s?)(?P<after>{_BEHIND})(?![\w$£€])"
)
# "a $5 million grant": of the kind of five million dollars, not of dollars.
_ARTICLE = re.compile(r"\b(?:[Aa]n?|another|extra|single)\s\Z")
_NOUN = re.compile(r"[\s-][a-z]")
_PREPOSITION = re.compile(r"\s(?:a|an|and|at|by|for|from|in|is|it|of|off|on|or|per|than|that|to|was|which|with)\b")


def _amount(found: re.Match[str]) -> Iterator[Respelling]:
    currency = _SIGNS.get(found["sign"]) or _CODES[found["sign"]]
    start = found.start()
    minus = "minus " if found["minus"] else ""
    if not (found["word"] or found["short"]):
        if found["second"]:
            # Only the second tells the currency.
            yield Respelling(TextRange(start, found.end("first")), minus + numerals.number(found["first"]))
            yield respelled(found, "dash", " to ")
            yield Respelling(TextRange(found.end("dash"), found.end("second")), _full(found["second"], currency, found))
        else:
            yield Respelling(TextRange(start, found.end("first")), minus + _full(found["first"], currency, found))
        return
    yield from _with_magnitude(found, currency, start, minus)


def _with_magnitude(found: re.Match[str], currency: _Currency, start: int, minus: str) -> Iterator[Respelling]:
    """Each written word keeps its own words: "$48.5" and "million" are two."""
    name = currency.one if _is_kind(found) else currency.many
    last = found["second"] or found["first"]
    end = found.end("second" if found["second"] else "first")
    if found["second"]:
        yield Respelling(TextRange(start, found.end("first")), minus + numerals.number(found["first"]))
        yield respelled(found, "dash", " to ")
        start, minus = found.end("dash"), ""
    if found["short"]:
        yield Respelling(
            TextRange(start, found.end("short")), f"{minus}{numerals.number(last)} {_SHORT[found['short']]} {name}"
        )
        return
    yield Respelling(TextRange(start, end), minus + numerals.number(last))
    yield respelled(found, "gap", " ")
    yield respelled(found, "word", f"{found['word']} {name}")


def _backward(found: re.Match[str]) -> Iterator[Respelling]:
    """ "5 €", "50p", "10 million USD": as other countries write it."""
    after = found["after"]
    currency = _AFTER[after]
    if after == "p" and (found["space"] or len(found["first"]) > 2 or found["short"]):
        return  # "1080p" is a picture's height
    if found["word"] or found["short"]:
        if found["second"]:
            yield respelled(found, "dash", " to ")
        if found["short"]:
            last = "second" if found["second"] else "first"
            said = f"{numerals.number(found[last])} {_SHORT[found['short']]}"
            yield Respelling(TextRange(found.start(last), found.end("short")), said)
        yield Respelling(TextRange(found.start("space"), found.end("after")), f" {currency.many}")
    elif found["second"]:
        yield respelled(found, "first", numerals.number(found["first"]))
        yield respelled(found, "dash", " to ")
        yield Respelling(TextRange(found.start("second"), found.end()), _full(found["second"], currency, found))
    else:
        yield respelled(found, 0, _full(found["first"], currency, found))


def _full(written: str, currency: _Currency, found: re.Match[str]) -> str:
    """A sum without magnitude, its hundredths after it."""
    whole, _, part = written.replace(",", "").partition(".")
    if len(part) == 2 and currency.part and len(whole) <= numerals.MOST_DIGITS:
        hundredths = int(part)
        name = currency.one if int(whole) == 1 else currency.many
        small = f"{numerals.cardinal(hundredths)} {currency.part if hundredths == 1 else currency.parts}"
        if not int(whole) and hundredths:
            return small
        said = f"{numerals.number(whole)} {name}"
        if not hundredths:
            return said
        return f"{said} and {small}" if hundredths < 10 else f"{said} {numerals.cardinal(hundredths)}"
    name = currency.one if written == "1" or _is_kind(found) else currency.many
    return f"{numerals.number(written)} {name}"


def _is_kind(found: re.Match[str]) -> bool:
    after = found.string[found.end() : found.end() + 12]
    if re.match(r"-[a-z]", after):
        return True
    if not _ARTICLE.search(found.string[max(0, found.start() - 10) : found.start()]):
        return False
    return bool(_NOUN.match(after)) and not _PREPOSITION.match(after)


def rules() -> tuple[Rule, ...]:
    between = re.compile(rf"(?<=[\dmnkKMB])(\s?{DASH}\s?)(?=(?:{_BEFORE})\d)")
    return (
        Rule(_AMOUNT, _amount, DIGITS),
        Rule(_BACKWARD, _backward, DIGITS),
        Rule(between, lambda found: (respelled(found, 1, " to "),), DIGITS),
    )
