"""A message bus as a socket: messages in and out, waited for together with a wake-up from another thread.

Only threads that talk to a bus import this: it loads jeepney.
"""

import os
import select
import socket
import time
from itertools import count

from jeepney import HeaderFields, Message, MessageFlag, MessageType, Parser
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import prep_socket

PATIENCE = 2.0  # seconds the bus may take for anything: it answers within milliseconds
REFERENCES = "a(so)"  # of objects, thousands at a time, all of them our own paths
MOST = 1 << 20  # bytes of one message: calls to us are some hundred


class BusGone(Exception):
    """There is no bus, or none any more, or it does not want us."""


class Connection:
    """``wake`` is a socket that another thread writes a byte to when it wants us to look up.

    ``address`` is a bus' as D-Bus writes it; without one it is the session's.
    """

    def __init__(self, wake: socket.socket, address: str = "") -> None:
        self._wake = wake
        self._parser = Parser()
        self._serials = count(1)
        self._early: list[Message] = []  # came while we waited for something else
        try:
            place = str(next(get_connectable_addresses(address))) if address else _address()
            self._socket = prep_socket(place, timeout=PATIENCE)
        except (OSError, ValueError, RuntimeError, StopIteration) as error:
            raise BusGone(f"no bus: {error!r}") from error
        self._socket.settimeout(PATIENCE)  # from here on for sending: a bus that takes nothing must not hold us

    def close(self) -> None:
        self._socket.close()

    def send(self, message: Message) -> int:
        """Its serial number; BusGone when the bus does not take it."""
        serial = next(self._serials)
        if message.header.fields.get(HeaderFields.signature) != REFERENCES:
            message.body = tuple(map(_carried, message.body))
        try:
            self._socket.sendall(message.serialise(serial))
        except OSError as error:
            raise BusGone(str(error)) from error
        return serial

    def call(self, message: Message) -> tuple[object, ...]:
        """A call to the bus itself, and its answer; what else comes meanwhile is kept for ``messages``."""
        serial, until = self.send(message), time.monotonic() + PATIENCE
        while (left := until - time.monotonic()) > 0:
            self._receive([self._socket], left)
            while (received := self._parser.get_next_message()) is not None:
                if received.header.fields.get(HeaderFields.reply_serial) != serial:
                    self._early.append(received)
                elif received.header.message_type is MessageType.error:
                    raise BusGone(str(received.body))
                else:
                    return tuple(received.body)
        raise BusGone("the bus does not answer")

    def messages(self, beside: "Connection | None" = None) -> tuple[Message, ...]:
        """Those that have come, after waiting for one, for being woken, or for something to come ``beside``."""
        found = self.taken()
        if not found:
            others = [beside._socket] if beside is not None else []
            self._receive([self._socket, self._wake, *others], None)
            found = self.taken()
        return found

    def at_once(self) -> tuple[Message, ...]:
        """Those that have come, without waiting."""
        self._receive([self._socket], 0)
        return self.taken()

    def taken(self) -> tuple[Message, ...]:
        """Those that were read from the socket before."""
        out, self._early = self._early, []
        while (message := self._parser.get_next_message()) is not None:
            out.append(message)
        return tuple(out)

    def _receive(self, watched: list[socket.socket], seconds: float | None) -> None:
        ready, _, _ = select.select(watched, [], [], seconds)
        if self._wake in ready:
            self._wake.recv(4096)
        if self._socket in ready:
            try:
                data = self._socket.recv(65536)
            except OSError as error:
                raise BusGone(str(error)) from error
            if not data:
                raise BusGone("the bus has gone")
            self._parser.add_data(data)
            if self._parser.bytes_desired() > MOST:
                raise BusGone("a message longer than any call to us")


def _carried(value: object) -> object:
    """As a bus carries it: it throws out who sends a text with NUL or half a surrogate pair, as file names may have."""
    match value:
        case str():
            return value if value.isprintable() else value.replace("\0", "").encode("utf-8", "replace").decode()
        case tuple():
            return tuple(map(_carried, value))
        case list():
            return list(map(_carried, value))
        case dict():
            return {_carried(key): _carried(one) for key, one in value.items()}
        case _:
            return value


def wants_answer(message: Message) -> bool:
    return not message.header.flags & MessageFlag.no_reply_expected


def hello(connection: Connection) -> None:
    connection.call(message_bus.Hello())


def take_name(connection: Connection, *names: str) -> str:
    """The first of these names that is free, and ours from now on; BusGone when none can be had."""
    do_not_queue, ours = 4, 1
    for name in names:
        if connection.call(message_bus.RequestName(name, do_not_queue)) == (ours,):
            return name
    raise BusGone(f"none of the names {names} can be had")


def _address() -> str:
    """Of the session's bus, by its variable or at the place where systemd puts it; OSError when there is none."""
    variable = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if variable:
        return str(next(get_connectable_addresses(variable)))
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if not os.path.isabs(path) or not os.path.exists(path):
        raise FileNotFoundError("no session bus is named")
    return path
