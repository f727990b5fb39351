"""Short codes to go to a place by: one or two letters, none the beginning of another. Pure.

Who cannot hold two keys or hit a small row types them, and who speaks to the computer says them.
"""

# In the order of how easily a hand at rest reaches them on most keyboards; l and i, o and q stay apart when said.
LETTERS = "asdfjklghewruioptyvncmbxzq"
# Only where letters do not suffice; 0 and 1 look like letters.
DIGITS = "23456789"


def codes(count: int, first: int = 0) -> tuple[str, ...]:
    """That many codes; the ``first`` of them are of one letter as far as there are letters to spare.

    They depend on nothing but the two numbers. Two signs suffice for 1,156 places, one more for each 34 times as many.
    """
    signs = LETTERS if count <= len(LETTERS) ** 2 else LETTERS + DIGITS
    length = 1
    while len(signs) ** length < count:
        length += 1
    if length == 1:
        return tuple(signs[:count])
    short = _short(count, first, len(signs), length)
    return (*signs[:short], *(_long(at, signs[short:], signs, length) for at in range(count - short)))


def _short(count: int, first: int, signs: int, length: int) -> int:
    """How many of one letter leave enough codes that begin with the others."""
    spare = 0
    while spare < min(first, signs - 1) and spare + 1 + (signs - spare - 1) * signs ** (length - 1) >= count:
        spare += 1
    return spare


def _long(at: int, begin: str, signs: str, length: int) -> str:
    found = ""
    for _ in range(length - 1):
        at, sign = divmod(at, len(signs))
        found = signs[sign] + found
    return begin[at] + found


def spelled(code: str) -> str:
    """Its letters by themselves, for a voice that would read them as a word."""
    return " ".join(code.upper())
