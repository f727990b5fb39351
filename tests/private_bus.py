"""A session bus of our own, and a program on it that looks at players and presses their buttons."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from reader.desktop.mpris import NAME, PATH, PLAYER, ROOT

LIMIT = 15.0  # seconds for whatever is waited for


@contextmanager
def session_bus(folder: Path) -> Iterator["Bus"]:
    """Until the end of the block; its address is in the environment, as a desktop has it."""
    if shutil.which("dbus-daemon") is None:
        absent = "dbus-daemon is not installed (Debian: apt install dbus)"
        if os.environ.get("CI"):
            pytest.fail(f"{absent}, and CI has to run the tests of the player controls")
        pytest.skip(absent)
    reading, writing = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--address=unix:path={folder / 'bus'}", f"--print-address={writing}"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as lines:
        address = lines.readline().strip()  # comes when it listens
    bus = Bus(daemon, address)
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
    try:
        yield bus
    finally:
        bus.end()
        if before is None:
            os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before


class Bus:
    def __init__(self, daemon: "subprocess.Popen[bytes]", address: str) -> None:
        self._daemon, self.address = daemon, address

    @property
    def pid(self) -> int:
        return self._daemon.pid

    def end(self) -> None:
        self._daemon.kill()
        self._daemon.wait()


class DBusError(Exception):
    """An error that was answered; ``name`` without "org.freedesktop.DBus.Error."."""

    def __init__(self, message: Message) -> None:
        super().__init__(*message.body)
        self.name = str(message.header.fields[HeaderFields.error_name]).rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Heard:
    member: str
    body: tuple[object, ...]


class Client:
    """``idle`` is called while something is waited for: the window's turn, where one runs in this thread."""

    def __init__(self, address: str, idle: Callable[[], object] = lambda: None, name: str = NAME) -> None:
        self.name, self._idle = name, idle
        self._connection = open_dbus_connection(address)
        self.signals: list[Heard] = []
        self._ask(message_bus.AddMatch(MatchRule(type="signal", path=PATH)))

    def close(self) -> None:
        self._connection.close()

    def names(self) -> list[str]:
        """All players there are."""
        held = self._first(message_bus.ListNames())
        assert isinstance(held, list)
        return sorted(name for name in held if name.startswith("org.mpris."))

    def until(self, so: Callable[[], bool]) -> None:
        end = time.monotonic() + LIMIT
        while not so():
            if time.monotonic() > end:
                pytest.fail(f"waited {LIMIT:g} s in vain; signals: {self.signals}")
            self._idle()
            self._listen()

    def call(
        self, member: str, signature: str = "", *body: object, interface: str = PLAYER, path: str = PATH
    ) -> object:
        """The first thing that is answered, None when there is nothing."""
        address = DBusAddress(path, self.name, interface)
        return self._first(new_method_call(address, member, signature or None, body))

    def get(self, name: str, interface: str = PLAYER) -> object:
        held = self._first(Properties(DBusAddress(PATH, self.name, interface)).get(name))
        assert isinstance(held, tuple)
        return held[1]

    def all(self, interface: str = PLAYER) -> dict[str, tuple[str, object]]:
        held = self._first(Properties(DBusAddress(PATH, self.name, interface)).get_all())
        assert isinstance(held, dict)
        return held

    def set(self, name: str, signature: str, value: object, interface: str = PLAYER) -> None:
        self._ask(Properties(DBusAddress(PATH, self.name, interface)).set(name, signature, value))

    def metadata(self) -> dict[str, object]:
        held = self.get("Metadata")
        assert isinstance(held, dict)
        return {name: value for name, (_, value) in held.items()}

    def changes(self, name: str) -> list[object]:
        """What a property was said to have become, in order."""
        told = [heard.body[1] for heard in self.signals if heard.member == "PropertiesChanged"]
        return [changed[name][1] for changed in told if isinstance(changed, dict) and name in changed]

    def seeks(self) -> list[object]:
        return [heard.body[0] for heard in self.signals if heard.member == "Seeked"]

    def _listen(self, seconds: float = 0.005) -> Message | None:
        try:
            message = self._connection.receive(timeout=seconds)
        except TimeoutError:
            return None
        if message.header.message_type is MessageType.signal and message.header.fields.get(HeaderFields.path) == PATH:
            self.signals.append(Heard(str(message.header.fields[HeaderFields.member]), tuple(message.body)))
        return message

    def _first(self, message: Message) -> object:
        body = self._ask(message)
        return body[0] if body else None

    def _ask(self, message: Message) -> tuple[object, ...]:
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial)
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            self._idle()
            answer = self._listen()
            if answer is not None and answer.header.fields.get(HeaderFields.reply_serial) == serial:
                if answer.header.message_type is MessageType.error:
                    raise DBusError(answer)
                return tuple(answer.body)
        pytest.fail(f"no answer within {LIMIT:g} s")


__all__ = ["NAME", "PATH", "PLAYER", "ROOT", "Bus", "Client", "DBusError", "session_bus"]
