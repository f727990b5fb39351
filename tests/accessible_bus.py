"""A session with a screen reader on, as far as programs can tell: its buses, and a client that looks and presses."""

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from private_bus import DBusError, session_bus

from reader.accessibility.atspi.answers import METHODS

LIMIT = 15.0  # seconds for whatever is waited for
ACCESSIBLE = "org.a11y.atspi.Accessible"
STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))

SIGNATURES = {
    "GetChildAtIndex": "i", "GetText": "ii", "GetStringAtOffset": "iu", "SetCaretOffset": "i", "DoAction": "i",
    "GetExtents": "u", "GetAttributeRun": "ib", "GetSelection": "i", "AddSelection": "ii", "GetLink": "i",
    "GetTextAtOffset": "iu", "GetCharacterExtents": "iu", "GetAccessibleAt": "ii", "SelectChild": "i",
    "InsertText": "isi", "Contains": "iiu",
}  # fmt: skip

Reference = tuple[str, str]


@contextmanager
def screen_reader_session(folder: Path) -> Iterator[DBusConnection]:
    """A connection to its session bus, on which accessibility is switched on."""
    if not any(path.exists() for path in LAUNCHERS):
        absent = "at-spi2-core is not installed (Debian: apt install at-spi2-core)"
        if os.environ.get("CI"):
            pytest.fail(f"{absent}, and CI has to run the tests of the accessible tree")
        pytest.skip(absent)
    kept = {name: os.environ.get(name) for name in ("XDG_RUNTIME_DIR", "AT_SPI_BUS_ADDRESS")}
    folder.chmod(0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    os.environ.pop("AT_SPI_BUS_ADDRESS", None)
    try:
        with session_bus(folder) as bus:
            session = open_dbus_connection(bus.address)
            switch(session, True)
            yield session
            session.close()
    finally:
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def switch(session: DBusConnection, on: bool) -> None:
    reply(session, Properties(STATUS).set("IsEnabled", "b", on))


def reply(connection: DBusConnection, message: Message) -> tuple[object, ...]:
    answered = connection.send_and_get_reply(message, timeout=LIMIT)
    if answered.header.message_type is MessageType.error:
        raise DBusError(answered)
    return tuple(answered.body)


def nonsense(chance: random.Random) -> tuple[str, str, str, tuple[object, ...]]:
    """A call that we answer, with arguments that are seldom right: interface, member, signature and arguments."""
    interface, member = chance.choice(sorted(METHODS))
    signature = SIGNATURES.get(member, "")
    kinds: dict[str, tuple[object, ...]] = {
        "s": ("", "x", "ß" * 9), "b": (False, True), "u": (0, 1, 7, 10**9), "i": (-(2**31), -1, 0, 3, 10**9),
    }  # fmt: skip
    return interface, member, signature, tuple(chance.choice(kinds[kind]) for kind in signature)


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its name, from where, and what it says."""

    member: str
    path: str
    detail: str
    first: int
    second: int
    value: object


class Reader:
    """A screen reader's eyes and hands. ``idle`` is called while something is waited for."""

    def __init__(self, session: DBusConnection, idle: Callable[[], object] = lambda: None) -> None:
        (address,) = reply(session, new_method_call(LAUNCHER, "GetAddress"))
        self._bus = open_dbus_connection(str(address))
        self._idle = idle
        self.events: list[Told] = []
        for interface in ("Object", "Window", "Document"):
            rule = MatchRule(type="signal", interface=f"org.a11y.atspi.Event.{interface}")
            reply(self._bus, message_bus.AddMatch(rule))

    def close(self) -> None:
        self._bus.close()

    def until(self, so: Callable[[], object], what: str = "") -> None:
        end = time.monotonic() + LIMIT
        while not so():
            if time.monotonic() > end:
                pytest.fail(f"waited {LIMIT:g} s in vain for {what}; events: {self.events[-12:]}")
            self._idle()
            self.listen()

    def listen(self) -> None:
        """Takes the events that have come."""
        while True:
            try:
                message = self._bus.receive(timeout=0.005)
            except TimeoutError:
                return
            self._note(message)

    def _note(self, message: Message) -> None:
        if message.header.message_type is MessageType.signal:
            fields = message.header.fields
            interface = str(fields.get(HeaderFields.interface, ""))
            if interface.startswith("org.a11y.atspi.Event."):
                detail, first, second, value = message.body[:4]
                path, member = str(fields[HeaderFields.path]), str(fields[HeaderFields.member])
                self.events.append(Told(member, path, str(detail), int(first), int(second), value[1]))

    # -- asking --------------------------------------------------------------------------------------------------------
    def ask(self, object_: Reference, interface: str, member: str, signature: str = "", *body: object) -> object:
        """The first thing that is answered; the window gets its turns meanwhile."""
        address = DBusAddress(object_[1], object_[0], interface)
        message = new_method_call(address, member, signature or None, body)
        serial = next(self._bus.outgoing_serial)
        self._bus.send(message, serial=serial)
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            self._idle()
            try:
                received = self._bus.receive(timeout=0.005)
            except TimeoutError:
                continue
            if received.header.fields.get(HeaderFields.reply_serial) == serial:
                if received.header.message_type is MessageType.error:
                    raise DBusError(received)
                return received.body[0] if received.body else None
            self._note(received)
        raise TimeoutError(member)

    def get(self, object_: Reference, name: str, interface: str = ACCESSIBLE) -> object:
        found = self.ask(object_, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)
        assert isinstance(found, tuple)
        return found[1]

    def children(self, object_: Reference) -> list[Reference]:
        found = self.ask(object_, ACCESSIBLE, "GetChildren")
        assert isinstance(found, list)
        return [(str(one[0]), str(one[1])) for one in found]

    def application(self) -> Reference:
        """Ours, once it is there with its window."""
        found: list[Reference] = []

        def there() -> bool:
            for child in self.children(REGISTRY):
                try:
                    if self.get(child, "Name") == "Reader" and self.children(child):
                        found.append(child)
                        return True
                except DBusError:
                    continue
            return False

        self.until(there, "Reader on the accessibility bus")
        return found[0]

    def role(self, object_: Reference) -> str:
        return str(self.ask(object_, ACCESSIBLE, "GetRoleName"))

    def name(self, object_: Reference) -> str:
        return str(self.get(object_, "Name"))

    def states(self, object_: Reference) -> set[int]:
        words = self.ask(object_, ACCESSIBLE, "GetState")
        assert isinstance(words, list)
        whole = int(words[0]) | int(words[1]) << 32
        return {bit for bit in range(64) if whole >> bit & 1}

    def all(self, object_: Reference) -> Iterator[Reference]:
        """It and everything in it, in reading order."""
        yield object_
        for child in self.children(object_):
            yield from self.all(child)

    def find(self, object_: Reference, role: str, name: str = "") -> Reference:
        for one in self.all(object_):
            if self.role(one) == role and (not name or self.name(one) == name):
                return one
        pytest.fail(f"there is no {role} {name!r}")

    def text(self, object_: Reference) -> str:
        return str(self.ask(object_, "org.a11y.atspi.Text", "GetText", "ii", 0, -1))
