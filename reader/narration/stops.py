"""Stops that end no sentence: after a title, a month, "No." before a number, "p.m." before a day.

What sentencex knows it knows; here stands where it ends a sentence too early.
"""

import re
from functools import lru_cache

# Titles before a name, and what is written short before a number, by language.
_BEFORE_A_NAME = {
    "en": "Gen Lt Col Maj Sgt Cpl Capt Cmdr Adm Brig Sen Rep Gov Pres Prof Dr Mr Mrs Ms Mx Rev Hon Supt Insp Det Amb"
    " Mgr St Sens Reps Messrs Pvt Pte Cllr Mt Ft",
    "de": "Dr Prof Hr Fr St Mag Ing Dipl Frhr Hl",
    "es": "Sr Sra Srta Sres Dr Dra D Dña Avda Av Gral Cnel Lic Ing Prof Sta Sto Mons",
    "fr": "M MM Mgr Dr Pr Me Mme Mlle St Ste",
    "it": "on On gen Gen avv Avv ing Ing dott Dott sig Sig sigg prof Prof mons Mons card Card arch dr Dr ssa col magg",
    "nl": "mevr Mevr dhr Dhr mw Mw dr Dr prof Prof ir mr drs ds St",
    "pl": "prof dr ul al mgr gen inż św płk mjr kpt ks",
    "pt": "Sr Sra Srs Dr Dra Prof Profa Av Eng Gen Cel D R Sto Sta",
    "ru": "ул им пр пл проф акад ген гр",
    "sv": "dr prof st",
}
_BEFORE_A_NUMBER = {
    "en": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No no Nos nos Fig fig Figs figs Art art Sec sec Vol vol Ch"
    " ch Eq eq p pp Tel tel approx ca c max min para Ex Pt",
    "de": "Nr S Abs Kap Bd Abb ca rd Art Ziff Tel max mind",
    "es": "pág págs p pp art arts cap vol fig núm aprox tel",
    "fr": "p pp art chap vol fig env n tél",
    "it": "pag pagg p pp art artt cap vol fig n nr tel",
    "nl": "blz nr art hfst afb ca max min p pag tel",
    "pl": "nr str s ok godz tel art ust pkt",
    "pt": "pág págs p pp art cap vol fig aprox n tel",
    "ru": "д кв стр ст рис гл тел",
    "sv": "kl Kl ca nr s tel kap",
}
_DAYS = (
    "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|June|July|August|September|October|November|December"
    "|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|ET\\b|EST|EDT|PT\\b|PST|PDT|CT\\b|GMT|BST|UTC|Eastern|Pacific|Central"
)
_HALF_OF_A_DAY = re.compile(r"\b[ap]\.m\.\s*$")
_A_DAY = re.compile(rf"\s*(?:{_DAYS})")
_DAY = re.compile(r"\b\w{3,} \d{1,2}\.\s*$")  # "October 7. 2015": a slip for a comma, seen in print
_YEAR = re.compile(r"\s*[12]\d{3}\b")
# A number alone is that of an item, or of the sentence that follows.
_NUMBER_ALONE = re.compile(r"^\W*\d{1,3}\.\s*$")
# "300 a.C.", "av. J.-C.", "c.-à-d.": cut in two.
_ERA = re.compile(r"(?<![\w.])[ad]\.\s*$")
_REST_OF_ERA = re.compile(r"C\.")
_HYPHENED = re.compile(r"-\w")
# German writes ordinals with a stop.
_ORDINAL = re.compile(
    r"\b(?:am|im|vom|zum|beim|ab|bis|seit|der|die|das|den|dem|des|zur|ins?|jede[nrsm]?|ihre[nrsm]?|seine[nrsm]?|eine[nrsm]?"
    r"|[A-Z]\w{1,9}\.?,)\s\d{1,2}\.\s*$",
    re.IGNORECASE,
)
_GERMAN_MONTH = re.compile(
    r"\s*(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_GERMAN_DAY = re.compile(r"\b\d{1,2}\.\s*$")


def goes_on(before: str, after: str, language: str = "") -> bool:
    """Whether what stands after an end of a sentence still belongs to it; ``language`` is the primary tag."""
    if not any(character.isalnum() for character in after):
        return True  # a closing mark alone
    first = after.lstrip(" \"'“‘«(")[:1]
    if first.islower():
        return True  # a film called "Who Goes There?" and the like
    return bool(
        (first.isupper() and _name_follows(language).search(before))
        or (first.isdigit() and _number_follows(language).search(before))
        or (_YEAR.match(after) and _DAY.search(before))
        or (_A_DAY.match(after) and _HALF_OF_A_DAY.search(before))
        or (_REST_OF_ERA.match(after) and _ERA.search(before))
        or (_HYPHENED.match(after) and not before[-1:].isspace())
        or _NUMBER_ALONE.search(before)
        or (
            language == "de"
            and (_ORDINAL.search(before) or (_GERMAN_MONTH.match(after) and _GERMAN_DAY.search(before)))
        )
    )


@lru_cache(maxsize=64)
def _name_follows(language: str) -> re.Pattern[str]:
    return _pattern(_BEFORE_A_NAME.get(language, _BEFORE_A_NAME["en"]))


@lru_cache(maxsize=64)
def _number_follows(language: str) -> re.Pattern[str]:
    return _pattern(_BEFORE_A_NUMBER.get(language, _BEFORE_A_NUMBER["en"]))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{'|'.join(words.split())})\.\s*$")
