"""The player on the bus: answers calls, tells changes. Runs in a thread of its own, which alone loads jeepney."""

import logging
import os
import socket
import time
from collections.abc import Callable
from typing import Protocol

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal

from reader.bus import BusGone, Connection, hello, take_name, wants_answer
from reader.desktop.announcing import Announced, Signal
from reader.desktop.answers import Call, answer
from reader.desktop.mpris import NAME, PATH, Refused
from reader.desktop.now_playing import NowPlaying
from reader.desktop.requests import Request

log = logging.getLogger(__name__)


class Board(Protocol):
    """Where the other thread puts what is to be shown: ``now`` is None when we are to leave."""

    @property
    def now(self) -> NowPlaying | None: ...


def serve(board: Board, wake: socket.socket, ask: Callable[[Request], None]) -> None:
    """Until the board is empty; BusGone when there is no bus, or none any more."""
    connection = Connection(wake)
    try:
        hello(connection)
        service = _Service(connection, board, ask)  # before anybody sees us: what changes from then on is told
        take_name(connection, NAME, f"{NAME}.instance{os.getpid()}")
        service.run()
    finally:
        connection.close()


class _Service:
    def __init__(self, connection: Connection, board: Board, ask: Callable[[Request], None]) -> None:
        self._connection, self._board, self._ask = connection, board, ask
        self._now = board.now or NowPlaying()
        self._announced = Announced(self._now, self._now.position, time.monotonic())

    def run(self) -> None:
        while (now := self._board.now) is not None:
            self._now = now
            signals, self._announced = self._announced.news(now, time.monotonic())
            for signal in signals:
                self._tell(signal)
            for message in self._connection.messages():
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _tell(self, signal: Signal) -> None:
        emitter = DBusAddress(PATH, interface=signal.interface)
        self._connection.send(new_signal(emitter, signal.member, signal.signature, signal.body))

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        call = Call(
            str(fields.get(HeaderFields.path, "")), str(fields.get(HeaderFields.interface, "")),
            str(fields.get(HeaderFields.member, "")), str(fields.get(HeaderFields.signature, "")), tuple(message.body),
        )  # fmt: skip
        try:
            found = answer(call, self._now)
        except Refused as error:
            reply = new_error(message, error.name, "s", (str(error),))
        else:
            if found.request is not None:
                self._ask(found.request)
            reply = new_method_return(message, found.signature or None, found.body)
        if wants_answer(message):
            self._connection.send(reply)


__all__ = ["BusGone", "serve"]
