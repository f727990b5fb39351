"""Collection.GetMatches: "all headings", "the next link", asked for by rule. Orca finds its way in documents by it."""

from collections.abc import Callable

from reader.accessibility.atspi.desk import Call, Desk, Reference, Refused
from reader.accessibility.atspi.numbers import ROLES, state_words
from reader.accessibility.atspi.objects import attributes, interfaces, within
from reader.accessibility.tree import Node

ALL, ANY, NONE = 1, 2, 3  # AtspiCollectionMatchType; others ask for nothing
BACKWARDS = (2, 4, 6)  # AtspiCollectionSortOrder's reverse ones
MOST = 10_000  # found at once

Test = Callable[[Node], bool]


def matches(node: Node, call: Call, desk: Desk) -> list[Reference]:
    """In reading order, backwards when asked; Refused for a rule that is none."""
    rule = call.body[0] if call.body else None
    if not isinstance(rule, tuple) or len(rule) != 9:
        raise Refused("org.freedesktop.DBus.Error.InvalidArgs", "This is no rule.")
    test = _test(rule, desk)
    wanted = call.number(2) if len(call.body) > 2 else 0
    found = [one for one in within(node, desk) if test(one)]
    if call.number(1) in BACKWARDS:
        found.reverse()
    most = wanted if wanted > 0 else MOST
    return [desk.reference(one.id) for one in found[:most]]


def _test(rule: tuple[object, ...], desk: Desk) -> Test:
    states, state_match, wanted_attributes, attribute_match, roles, role_match, faces, face_match, invert = rule
    bits = _bits(states)
    role_bits = _bits(roles)
    names = [_plain(str(face)) for face in faces] if isinstance(faces, list | tuple) else []
    pairs = dict(wanted_attributes) if isinstance(wanted_attributes, dict) else {}

    def test(node: Node) -> bool:
        low, high = state_words(node, node.id == desk.snapshot.focus)
        own = low | high << 32
        return (
            _fits([bool(own >> at & 1) for at in _set_bits(bits)], state_match)
            and _fits([ROLES[node.role] == at for at in _set_bits(role_bits)], role_match)
            and _fits([name in map(_plain, interfaces(node)) for name in names], face_match)
            and _fits([_has(node, str(key), str(value)) for key, value in pairs.items()], attribute_match)
        )

    return (lambda node: not test(node)) if invert is True else test


def _plain(face: str) -> str:
    """Orca 51 asks for "Text", others for "org.a11y.atspi.Text"; toolkits compare without regard to capitals."""
    return face.rpartition(".")[2].lower()


def _has(node: Node, key: str, value: str) -> bool:
    """One of several values that are parted by colons."""
    return attributes(node).get(key, "") in value.split(":")


def _fits(found: list[bool], kind: object) -> bool:
    if not found:
        return True
    if kind == ALL:
        return all(found)
    if kind == ANY:
        return any(found)
    return kind != NONE or not any(found)


def _bits(words: object) -> int:
    """A set of numbers as 32-bit words, which the bus carries as signed."""
    whole = 0
    if isinstance(words, list | tuple):
        for at, word in enumerate(words):
            if isinstance(word, int):
                whole |= (word & 0xFFFFFFFF) << 32 * at
    return whole


def _set_bits(whole: int) -> list[int]:
    return [at for at in range(whole.bit_length()) if whole >> at & 1]
