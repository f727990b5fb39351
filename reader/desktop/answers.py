"""The answer to a method call from the bus, and what it asks for on the way. Pure."""

from dataclasses import dataclass

from reader.desktop.introspection import INTROSPECTABLE, PEER, PROPERTIES, STANDARD, introspect
from reader.desktop.mpris import INTERFACES, PATH, Interface, Refused, interface, property_of, request_of, text
from reader.desktop.now_playing import NowPlaying
from reader.desktop.requests import Request


@dataclass(frozen=True, slots=True)
class Call:
    """``interface`` may be "": then it is the one that has such a method."""

    path: str
    interface: str
    member: str
    signature: str = ""
    body: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    signature: str = ""
    body: tuple[object, ...] = ()
    request: Request | None = None


def answer(call: Call, now: NowPlaying) -> Answer:
    """Refused when there is no such thing to call, or not with these arguments."""
    found = _interface_of(call)
    if found.name == INTROSPECTABLE and (xml := introspect(call.path)) is not None:
        return Answer("s", (xml,))
    if found.name == PEER:
        return Answer()
    if call.path != PATH:
        raise Refused("UnknownObject", f"There is no object {text(call.path)!r} here.")
    if found.name == PROPERTIES:
        return _of_properties(call, now)
    return Answer(request=request_of(call.member, call.body, now))


def _interface_of(call: Call) -> Interface:
    named = [found for found in (*INTERFACES, *STANDARD) if call.interface in ("", found.name)]
    for found in named:
        for method in found.methods:
            if method.name == call.member:
                if method.signature != call.signature:
                    raise Refused("InvalidArgs", f"{method.name} takes {method.signature!r}, not {call.signature!r}.")
                return found
    if not named:
        raise Refused("UnknownInterface", f"There is no interface {text(call.interface)!r} here.")
    raise Refused("UnknownMethod", f"There is no method {text(call.member)!r} here.")


def _of_properties(call: Call, now: NowPlaying) -> Answer:
    match call.member, call.body:
        case "Get", (str(where), str(name)):
            held = property_of(where, name)
            return Answer("v", ((held.signature, held.get(now)),))
        case "GetAll", (str(where),):
            known = any(where == found.name for found in STANDARD)  # they have none
            return Answer("a{sv}", ({} if known else interface(where).values(now),))
        case "Set", (str(where), str(name), (str(signature), value)):
            held = property_of(where, name)
            if held.set is None:
                raise Refused("PropertyReadOnly", f"{name} cannot be set.")
            if signature != held.signature:
                raise Refused("InvalidArgs", f"{name} is {held.signature!r}, not {signature!r}.")
            return Answer(request=held.set(value))
    raise Refused("InvalidArgs", "These arguments make no sense here.")
