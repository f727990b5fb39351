"""The desktop's settings from its portal, now and whenever they change. In a thread of its own, which loads jeepney."""

import socket
from collections.abc import Callable
from typing import Protocol

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus

from reader.bus import BusGone, Connection, hello
from reader.desktop.preferences import NAMESPACES, Key, Preferences, preferences_of

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
BUS = "org.freedesktop.DBus"


class Board(Protocol):
    """``closing``: we are to leave; it is looked at whenever the wake-up rings."""

    @property
    def closing(self) -> bool: ...


def serve(board: Board, wake: socket.socket, tell: Callable[[Preferences], None]) -> None:
    """Until the board closes; BusGone when there is no bus, or none any more."""
    connection = Connection(wake)
    try:
        hello(connection)
        # The bus lets only the portal's own signals through, whoever else sends some that look alike.
        changed = MatchRule(type="signal", sender=NAME, interface=SETTINGS, member="SettingChanged", path=PATH)
        owner = MatchRule(type="signal", sender=BUS, interface=BUS, member="NameOwnerChanged")
        owner.add_arg_condition(0, NAME)
        for rule in (changed, owner):
            connection.call(message_bus.AddMatch(rule))
        portal = _Portal(connection, tell)
        portal.read_all()
        while not board.closing:
            for message in connection.messages():
                portal.take(message)
    finally:
        connection.close()


class _Portal:
    def __init__(self, connection: Connection, tell: Callable[[Preferences], None]) -> None:
        self._connection, self._tell = connection, tell
        self._found: dict[Key, object] = {}
        self._asked = -1

    def read_all(self) -> None:
        """The answer may be long in coming: the bus starts the portal for it, and some desktops have none."""
        address = DBusAddress(PATH, NAME, SETTINGS)
        self._asked = self._connection.send(new_method_call(address, "ReadAll", "as", (list(NAMESPACES),)))

    def take(self, message: Message) -> None:
        fields = message.header.fields
        kind, member = message.header.message_type, fields.get(HeaderFields.member)
        match kind, tuple(message.body):
            case MessageType.method_return, (dict() as spaces,) if fields.get(HeaderFields.reply_serial) == self._asked:
                self._found = {
                    Key(str(space), str(name)): value[1]
                    for space, values in spaces.items()
                    for name, value in values.items()
                }
                self._tell(preferences_of(self._found))
            case MessageType.signal, (str() as space, str() as name, tuple() as value) if member == "SettingChanged":
                if space in NAMESPACES:
                    self._found[Key(space, name)] = value[1]
                    self._tell(preferences_of(self._found))
            case MessageType.signal, (_, _, str() as owner) if member == "NameOwnerChanged" and owner:
                self.read_all()  # it has come, or come anew


__all__ = ["BusGone", "serve"]
