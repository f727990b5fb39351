"""A settings portal on a session bus, as a process of its own: ``python tests/fake_portal.py '{"…": {"…": […]}}'``.

The argument holds, by namespace and name, ["signature", value]; each line on standard input is a change,
["namespace", "name", ["signature", value]]. It prints "ready" when it has its name.
"""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
Value = tuple[str, object]
Found = Mapping[str, Mapping[str, Value]]


class Portal:
    """The other side of the pipe, for a test."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def change(self, namespace: str, name: str, signature: str, value: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([namespace, name, [signature, value]]) + "\n")
        self._process.stdin.flush()


@contextmanager
def portal(found: Found) -> Iterator[Portal]:
    """On the bus that the environment names, until the end of the block."""
    command = [sys.executable, str(Path(__file__)), json.dumps(found)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield Portal(process)
        finally:
            process.terminate()


def _listen(lines: "queue.SimpleQueue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)


def serve(spaces: dict[str, dict[str, Value]]) -> None:
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(lines,), daemon=True).start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    emitter = DBusAddress(PATH, interface=SETTINGS)
    while True:
        while not lines.empty():
            space, name, (signature, value) = json.loads(lines.get())
            spaces.setdefault(space, {})[name] = (signature, value)
            connection.send(new_signal(emitter, "SettingChanged", "ssv", (space, name, (signature, value))))
        try:
            message = connection.receive(timeout=0.02)
        except TimeoutError:
            continue
        if message.header.message_type is not MessageType.method_call:
            continue
        if message.header.fields.get(HeaderFields.member) == "ReadAll":
            wanted = {space: spaces[space] for space in message.body[0] if space in spaces}
            connection.send(new_method_return(message, "a{sa{sv}}", (wanted,)))
        else:
            connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("not here",)))


if __name__ == "__main__":
    serve({space: {name: (v[0], v[1]) for name, v in of.items()} for space, of in json.loads(sys.argv[1]).items()})
