"""The description of ourselves that D-Bus programs ask for, made from the tables of MPRIS."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from reader.desktop.mpris import INTERFACES, PATH, Argument, Interface, Method, Property

PROPERTIES = "org.freedesktop.DBus.Properties"
INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PEER = "org.freedesktop.DBus.Peer"

STANDARD: tuple[Interface, ...] = (
    Interface(
        PROPERTIES,
        (
            Method("Get", (Argument("interface", "s"), Argument("name", "s")), (Argument("value", "v"),)),
            Method("GetAll", (Argument("interface", "s"),), (Argument("values", "a{sv}"),)),
            Method("Set", (Argument("interface", "s"), Argument("name", "s"), Argument("value", "v"))),
        ),
        signals=(
            Method(
                "PropertiesChanged",
                (Argument("interface", "s"), Argument("changed", "a{sv}"), Argument("invalidated", "as")),
            ),
        ),
    ),
    Interface(INTROSPECTABLE, (Method("Introspect", gives=(Argument("xml", "s"),)),)),
    Interface(PEER, (Method("Ping"),)),
)

DOCTYPE = (
    '<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN" '
    '"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">'
)
CHANGES = "org.freedesktop.DBus.Property.EmitsChangedSignal"


def introspect(path: str) -> str | None:
    """The object at that path as XML: all of it at ours, its one child on the way there; None elsewhere."""
    if path == PATH:
        inside = "".join(line for found in (*INTERFACES, *STANDARD) for line in _interface(found))
        return f"{DOCTYPE}<node>{inside}</node>"
    above = "" if path == "/" else path
    if PATH.startswith(f"{above}/"):
        child = PATH[len(above) + 1 :].partition("/")[0]
        return f"{DOCTYPE}<node><node name={quoteattr(child)}/></node>"
    return None


def _interface(found: Interface) -> Iterator[str]:
    yield f"<interface name={quoteattr(found.name)}>"
    for method in found.methods:
        yield f"<method name={quoteattr(method.name)}>"
        yield from (_argument(argument, "in") for argument in method.takes)
        yield from (_argument(argument, "out") for argument in method.gives)
        yield "</method>"
    for signal in found.signals:
        yield f"<signal name={quoteattr(signal.name)}>"
        yield from (_argument(argument, "") for argument in signal.takes)
        yield "</signal>"
    yield from (_property(held) for held in found.properties)
    yield "</interface>"


def _argument(argument: Argument, direction: str) -> str:
    way = f" direction={quoteattr(direction)}" if direction else ""
    return f"<arg name={quoteattr(argument.name)} type={quoteattr(argument.signature)}{way}/>"


def _property(held: Property) -> str:
    access = "read" if held.set is None else "readwrite"
    head = f'<property name={quoteattr(held.name)} type={quoteattr(held.signature)} access="{access}"'
    return f"{head}/>" if held.announced else f'{head}><annotation name="{CHANGES}" value="false"/></property>'
