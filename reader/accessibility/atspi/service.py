"""We on the accessibility bus: found when a screen reader is on, answering it, telling it what changes.

Runs in a thread of its own, which alone loads jeepney, and answers from the last snapshot: never from the window.
"""

import logging
import socket
import time

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)  # fmt: skip
from jeepney.bus_messages import MatchRule, message_bus

from reader.accessibility.atspi.answers import answer
from reader.accessibility.atspi.board import Board, Key
from reader.accessibility.atspi.desk import Call, Desk, Refused
from reader.accessibility.atspi.events import Event, announcement, events, notice
from reader.accessibility.atspi.paths import NULL, ROOT
from reader.accessibility.changes import changes
from reader.accessibility.tree import Node, NodeId, Snapshot
from reader.bus import BusGone, Connection, hello, wants_answer

log = logging.getLogger(__name__)

LISTENERS_AGE = 3.0  # seconds after which it is asked anew whether somebody wants to see keys
STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = DBusAddress("/org/a11y/atspi/accessible/root", "org.a11y.atspi.Registry", "org.a11y.atspi.Socket")
KEYBOARD = DBusAddress(
    "/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.Registry", "org.a11y.atspi.DeviceEventController"
)
EMPTY = Snapshot(NodeId("window"), {NodeId("window"): Node(NodeId("window"), "window", "Reader")})


def serve(board: Board, wake: socket.socket) -> None:
    """Until the board says that we are closing; BusGone when there is no session bus, or none any more."""
    session = Connection(wake)
    try:
        hello(session)
        _watch_status(session)
        while not board.closing:
            if not _is_on(session):
                session.messages()
                continue
            try:
                _at_work(board, wake, session)
            except BusGone as error:
                log.info("the accessibility bus has gone: %s", error)
                session.messages()  # it may come back with the next change
            finally:
                board.wanted = board.wants_keys = False
    finally:
        session.close()


def _watch_status(session: Connection) -> None:
    """A launcher that is not running is not started by us: nobody listens then."""
    changed = MatchRule(
        type="signal", interface="org.freedesktop.DBus.Properties", member="PropertiesChanged", path="/org/a11y/bus"
    )
    came = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    came.add_arg_condition(0, "org.a11y.Bus")
    for rule in (changed, came):
        session.call(message_bus.AddMatch(rule))


def _is_on(session: Connection) -> bool:
    if session.call(message_bus.NameHasOwner("org.a11y.Bus")) != (1,):
        return False
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        try:
            (value,) = session.call(Properties(STATUS).get(name))
        except BusGone:
            continue  # an older launcher does not know it
        if isinstance(value, tuple) and value[1]:
            return True
    return False


def _at_work(board: Board, wake: socket.socket, session: Connection) -> None:
    (address,) = session.call(new_method_call(LAUNCHER, "GetAddress"))
    bus = Connection(wake, str(address))
    try:
        (unique,) = bus.call(message_bus.Hello())
        (desktop,) = bus.call(new_method_call(REGISTRY, "Embed", "(so)", ((str(unique), ROOT),)))
        parent = (str(desktop[0]), str(desktop[1])) if isinstance(desktop, tuple) else ("", NULL)
        _Service(board, bus, session, Desk(EMPTY, str(unique), parent, board.name, board.version)).run()
    finally:
        bus.close()


class _Service:
    def __init__(self, board: Board, bus: Connection, session: Connection, desk: Desk) -> None:
        self._board, self._bus, self._session, self._desk = board, bus, session, desk
        self._keys: dict[int, Key] = {}  # asked about, by the serial of the call
        self._listeners = -1  # the serial of the question who wants to see keys
        self._asked_listeners = 0.0

    def run(self) -> None:
        board = self._board
        board.wanted = True  # the main thread makes a snapshot at its next beat
        while not board.closing:
            self._show()
            self._ask_keys()
            for message in self._bus.messages(self._session):
                self._take(message)
            if self._session.at_once() and not _is_on(self._session):
                return

    # -- out -----------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        snapshot = self._board.snapshot
        if snapshot is not None and snapshot is not self._desk.snapshot:
            before, self._desk.snapshot = self._desk.snapshot, snapshot
            if before is not EMPTY:
                for event in events(changes(before, snapshot), self._desk):
                    self._emit(event)
            else:
                self._come(snapshot)
        while self._board.announcements:
            told = self._board.announcements.popleft()
            if self._board.wants_keys:  # one of the older generation, which shows keys and knows no announcements
                self._desk.notice = told.text
                self._emit(notice())
            else:
                self._emit(announcement(told.text, told.urgent, self._desk))

    def _come(self, snapshot: Snapshot) -> None:
        """The window is there, and has the keyboard if it has."""
        first = Snapshot(snapshot.root, {}, {}, None)
        for event in events(changes(first, snapshot), self._desk):
            self._emit(event)

    def _emit(self, event: Event) -> None:
        emitter = DBusAddress(event.path, interface=event.interface)
        nothing: dict[str, tuple[str, object]] = {}
        body = (event.detail, event.first, event.second, event.value, nothing)
        self._bus.send(new_signal(emitter, event.member, "siiva{sv}", body))

    # -- keys, which older screen readers do not see by themselves -----------------------------------------------------
    def _ask_keys(self) -> None:
        now = time.monotonic()
        if now - self._asked_listeners > LISTENERS_AGE:
            self._asked_listeners = now
            self._listeners = self._bus.send(new_method_call(KEYBOARD, "GetKeystrokeListeners"))
        while (key := self._board.next_key()) is not None:
            body = (
                0 if key.pressed else 1, key.keysym, key.keycode, key.modifiers, int(now * 1000) & 0x7FFFFFFF, key.text,
                len(key.text) == 1 and key.text.isprintable(),
            )  # fmt: skip
            self._keys[self._bus.send(new_method_call(KEYBOARD, "NotifyListenersSync", "(uiiiisb)", (body,)))] = key

    # -- in ------------------------------------------------------------------------------------------------------------
    def _take(self, message: Message) -> None:
        kind = message.header.message_type
        serial = message.header.fields.get(HeaderFields.reply_serial)
        if kind is MessageType.method_call:
            self._answer(message)
        elif serial == self._listeners:
            self._board.wants_keys = kind is MessageType.method_return and bool(message.body and message.body[0])
        elif isinstance(serial, int) and (key := self._keys.pop(serial, None)) is not None:
            key.taken.put(kind is MessageType.method_return and bool(message.body and message.body[0]))

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        call = Call(
            str(fields.get(HeaderFields.path, "")), str(fields.get(HeaderFields.interface, "")),
            str(fields.get(HeaderFields.member, "")), tuple(message.body),
        )  # fmt: skip
        try:
            found = answer(call, self._desk)
        except Refused as error:
            reply = new_error(message, error.name, "s", (str(error),))
        except Exception:
            log.exception("a call of a screen reader: %s", call)
            reply = new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("Reader met a fault of its own.",))
        else:
            if found.request is not None:
                self._board.ask(found.request)
            reply = new_method_return(message, found.signature or None, found.body)
        if wants_answer(message):
            self._bus.send(reply)


__all__ = ["BusGone", "serve"]
