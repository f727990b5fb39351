"""How soon a screen reader is answered, with a long article, while Reader reads aloud: ``python -m bench.accessible``.

Questions come from a process of their own over a real accessibility bus, as those of a screen reader do.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.article import sentences
from bench.table import Row, print_table
from reader.accessibility.article import article_tree
from reader.accessibility.atspi.link import Link
from reader.accessibility.tree import Node, NodeId, Snapshot
from reader.document.article import Article
from reader.document.blocks import Block, Heading, Paragraph, Run
from reader.document.locator import block_id

PARAGRAPHS, QUESTIONS = 10_000, 3_000
WINDOW = NodeId("window")
LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))


def snapshot(count: int) -> Snapshot:
    texts = sentences(2000)

    def block(at: int) -> Block:
        runs = (Run(" ".join(texts[(at + more) % len(texts)] for more in range(3))),)
        return Heading(block_id(at), 2, runs[:1]) if at % 100 == 0 else Paragraph(block_id(at), runs)

    tree = article_tree(Article("Long", language="en", blocks=tuple(map(block, range(count)))), "", WINDOW, 1)
    window = Node(WINDOW, "window", "Long", children=(tree.document,))
    return Snapshot(WINDOW, {WINDOW: window}, tree.nodes, tree.document)


@contextmanager
def buses() -> Iterator[None]:
    """A session bus of ours, with accessibility switched on."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address = f"unix:path={folder}/bus"
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--address={address}", "--print-address=1"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert daemon.stdout is not None
        daemon.stdout.readline()
        try:
            yield
        finally:
            daemon.kill()
            daemon.wait()
            daemon.stdout.close()


def ask() -> None:
    """The process that asks: prints the milliseconds each question took."""
    from jeepney import DBusAddress, Properties, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    session = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
    session.send_and_get_reply(Properties(status).set("IsEnabled", "b", True))
    launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    (address,) = session.send_and_get_reply(new_method_call(launcher, "GetAddress")).body
    bus = open_dbus_connection(address)

    def asked(object_: tuple[str, str], interface: str, member: str, signature: str = "", *body: object) -> object:
        place = DBusAddress(object_[1], object_[0], f"org.a11y.atspi.{interface}")
        return bus.send_and_get_reply(new_method_call(place, member, signature or None, body)).body[0]

    registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    end = time.monotonic() + 15

    def children(object_: tuple[str, str]) -> list[tuple[str, str]]:
        found = asked(object_, "Accessible", "GetChildren")
        assert isinstance(found, list)
        return found

    while not children(registry) and time.monotonic() < end:
        time.sleep(0.05)
    application = children(registry)[0]
    while not children(children(application)[0]) and time.monotonic() < end:
        time.sleep(0.05)  # its first snapshot is to come
    document = children(children(application)[0])[0]
    since = time.perf_counter()
    blocks = children(document)
    listed = time.perf_counter() - since
    headings = [0] * 4
    headings[83 // 32] = 1 << 83 % 32
    since = time.perf_counter()
    rule: tuple[object, ...] = ([0, 0], 1, {}, 1, headings, 2, [], 1, False)
    asked(document, "Collection", "GetMatches", "(aiia{ss}iaiiasib)uib", rule, 1, 1, True)
    searched = time.perf_counter() - since
    chance, took = random.Random(5), []
    questions = (
        ("Accessible", "GetState", "", ()), ("Accessible", "GetRole", "", ()), ("Text", "GetText", "ii", (0, -1)),
        ("Text", "GetStringAtOffset", "iu", (20, 1)), ("Text", "GetStringAtOffset", "iu", (20, 2)),
        ("Accessible", "GetAttributes", "", ()), ("Accessible", "GetIndexInParent", "", ()),
    )  # fmt: skip
    for _ in range(QUESTIONS):
        interface, member, signature, body = chance.choice(questions)
        since = time.perf_counter()
        asked(chance.choice(blocks), interface, member, signature, *body)
        took.append(1000 * (time.perf_counter() - since))
    print(json.dumps([sorted(took), 1000 * listed, 1000 * searched]))


def rows() -> tuple[Row, ...]:
    if not any(path.exists() for path in LAUNCHERS):
        return (Row("a screen reader answered", "not measured", note="at-spi2-core not installed"),)
    with buses():
        since = time.perf_counter()
        link = Link(lambda request: None, "Reader", "0")
        begun = 1000 * (time.perf_counter() - since)
        since = time.perf_counter()
        shown = snapshot(PARAGRAPHS)
        built = 1000 * (time.perf_counter() - since)
        link.show(shown)
        reading = threading.Event()
        voice = threading.Thread(target=_read_aloud, args=(reading,), daemon=True)
        voice.start()
        done = subprocess.run(
            [sys.executable, "-m", "bench.accessible", "ask"], capture_output=True, text=True, check=True, timeout=120
        )
        reading.set()
        voice.join()
        link.close()
    took, listed, searched = json.loads(done.stdout.splitlines()[-1])
    middle, late = took[len(took) // 2], took[len(took) * 99 // 100]
    return (
        Row(
            "a call answered, median",
            f"{middle:.2f} ms",
            "1 ms wanted",
            f"{len(took)} calls, {PARAGRAPHS:,} paragraphs",
        ),
        Row("a call answered, 99th percentile", f"{late:.1f} ms", "20 ms wanted", "while reading aloud"),
        Row("all children of the article", f"{listed:.0f} ms"),
        Row("the next heading, searched for", f"{searched:.0f} ms"),
        Row("the article described", f"{built:.0f} ms", note="once, when somebody listens"),
        Row("begun, without a screen reader", f"{begun:.1f} ms", "20 ms wanted"),
    )


def _read_aloud(enough: threading.Event) -> None:
    from bench.recorded import sentence_by_sentence
    from reader.playback.device import DeviceSink
    from reader.playback.player import Player
    from reader.speech.choose import find_voice
    from reader.speech.worker import EngineProcess

    engine = EngineProcess("espeak-ng")
    voice = find_voice(engine.voices(), "en-us")
    player = Player(engine, DeviceSink(), lambda event: None, lambda language: voice)
    player.load(sentence_by_sentence(sentences(2000)))
    player.play()
    while not enough.wait(0.016):
        player.moment()
    player.close()
    engine.close()


if __name__ == "__main__":
    if sys.argv[1:] == ["ask"]:
        ask()
    else:
        print_table(rows())
