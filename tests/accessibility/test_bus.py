"""We on a real accessibility bus: nonsense from it, its end, and none at all are borne."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessible_bus import Reader, nonsense, screen_reader_session
from jeepney.io.blocking import DBusConnection
from private_bus import DBusError

from bench.sound_server import wait_for
from reader.accessibility.article import article_tree
from reader.accessibility.atspi.link import Link
from reader.accessibility.atspi.paths import path_of
from reader.accessibility.tree import Node, NodeId, Request, Snapshot
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id

WINDOW = NodeId("window")


def snapshot(paragraphs: int) -> Snapshot:
    blocks = tuple(Paragraph(block_id(at), (Run(f"Paragraph {at}. It rose and fell."),)) for at in range(paragraphs))
    tree = article_tree(Article("Peat", blocks=blocks), "", WINDOW, 1)
    return Snapshot(WINDOW, {WINDOW: Node(WINDOW, "window", "Peat", children=(tree.document,))}, tree.nodes, WINDOW)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[DBusConnection]:
    with screen_reader_session(tmp_path) as started:
        yield started


def link(requests: list[Request]) -> Link:
    made = Link(requests.append, "Reader", "0")
    made.show(snapshot(200))
    return made


def test_nonsense_gets_an_answer_or_an_error_and_the_next_question_too(session: DBusConnection) -> None:
    requests: list[Request] = []
    ours = link(requests)
    reader = Reader(session)
    application = reader.application()
    chance = random.Random(11)
    paths = [*(path for _, path in reader.all(reader.children(application)[0])), "/nowhere", path_of(NodeId("a9:b7"))]
    refused = 0
    for _ in range(2000):
        interface, member, signature, body = nonsense(chance)
        try:
            reader.ask((application[0], chance.choice(paths)), interface, member, signature, *body)
        except DBusError:
            refused += 1
    name = reader.name(application)
    reader.close()
    ours.close()

    assert name == "Reader"
    assert 0 < refused < 2000
    assert all(request.node in snapshot(200).article or request.node == WINDOW for request in requests)


def test_a_text_that_no_bus_carries_does_not_throw_us_out(session: DBusConnection) -> None:
    """The name of a file may be anything."""
    ours = link([])
    reader = Reader(session)
    application = reader.application()
    name = "Peat \udcff\0.html"
    ours.show(Snapshot(WINDOW, {WINDOW: Node(WINDOW, "window", name, name)}))
    ours.announce(name)
    window = reader.children(application)[0]
    reader.until(lambda: reader.name(window) == "Peat ?.html", "the name")
    reader.close()
    ours.close()

    assert [one.value for one in reader.events if one.member == "Announcement"] == ["Peat ?.html"]


def test_a_bus_that_ends_takes_nothing_along(tmp_path: Path) -> None:
    with screen_reader_session(tmp_path):
        ours = link([])
        wait_for(lambda: ours.wanted, 15)
    wait_for(lambda: not ours.thread.is_alive(), 15)
    ours.show(snapshot(1))
    ours.announce("Nobody hears it.")
    ours.close()

    assert not ours.wanted


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense"])
def test_without_a_bus_nothing_happens(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    ours = link([])
    wait_for(lambda: not ours.thread.is_alive(), 15)
    ours.close()

    assert not ours.wanted


def test_a_key_nobody_wants_to_see_is_ours_at_once(session: DBusConnection) -> None:
    ours = link([])
    wait_for(lambda: ours.wanted, 15)
    taken = ours.key(True, 97, 38, 0, "a")
    ours.close()

    assert taken is False
