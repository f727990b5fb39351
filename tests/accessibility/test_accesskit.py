"""What the library AccessKit makes of our snapshots, looked at over the accessibility bus of Linux.

Windows and macOS get the same tree from it; there nobody has looked yet.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import accesskit as ak
import pytest
from accessible_bus import ACCESSIBLE, Reader, Reference, screen_reader_session
from private_bus import DBusError

from bench.sound_server import wait_for
from reader.accessibility.accesskit.adapter import AccessKit
from reader.accessibility.accesskit.nodes import Nodes
from reader.accessibility.article import article_tree
from reader.accessibility.atspi.numbers import ROLES
from reader.accessibility.tree import Box, Caret, Node, NodeId, Request, Snapshot, Value
from reader.document.article import Article
from reader.document.blocks import Heading, Paragraph, Run
from reader.document.locator import block_id

DOCUMENT = 82  # AT-SPI's number of a document frame
WINDOW, BUTTON, SLIDER, ENTRY = map(NodeId, ("window", "w.!b", "w.!s", "w.!e"))
STORY = Article(
    "Peat",
    blocks=(
        Heading(block_id(0), 2, (Run("Now"),)),
        Paragraph(block_id(1), (Run("It rose and "), Run("fell", link="https://b.example/"), Run(" again."))),
    ),
)
TREE = article_tree(STORY, "", WINDOW, 1)
PARAGRAPH, LINK = NodeId("a1:b1"), next(id for id, node in TREE.nodes.items() if node.role == "link")
PARTS = (
    Node(WINDOW, "window", "Peat", children=(BUTTON, SLIDER, ENTRY, TREE.document), box=Box(10, 20, 800, 600)),
    Node(BUTTON, "button", "Listen", "Read aloud", WINDOW, box=Box(30, 40, 100, 44), deeds=("press", "focus")),
    Node(SLIDER, "slider", "Rate", parent=WINDOW, value=Value(1.5, 0.5, 4.0, 0.1, "1.5 times"), deeds=("set value",)),
    Node(ENTRY, "entry", "Address", parent=WINDOW, text="one two", deeds=("set text", "set caret", "select text")),
)


def snapshot(focus: NodeId = BUTTON, caret: Caret | None = None) -> Snapshot:
    return Snapshot(WINDOW, {node.id: node for node in PARTS}, TREE.nodes, focus, caret)


@dataclass
class Told:
    """The library's adapter for Linux in place of those for Windows and macOS, and who looks at what it tells."""

    publisher: AccessKit
    requests: list[Request]
    reader: Reader

    @property
    def window(self) -> Reference:
        found: list[Reference] = []

        def there() -> bool:
            for child in self.reader.children(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")):
                try:
                    found.extend(one for one in self.reader.children(child) if self.reader.name(one) == "Peat")
                except DBusError:
                    continue
            return bool(found)

        self.reader.until(there, "the window")
        return found[0]

    def with_role(self, number: int) -> list[Reference]:
        return [one for one in self.reader.all(self.window) if self.reader.ask(one, ACCESSIBLE, "GetRole") == number]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One for all tests: the library stays on the first bus that it met."""
    requests: list[Request] = []
    made: list[ak.unix.Adapter] = []

    def make(
        begin: Callable[[], None], asked: Callable[[ak.ActionRequest], None], end: Callable[[], None]
    ) -> ak.unix.Adapter:
        made.append(ak.unix.Adapter(begin, asked, end))
        return made[0]

    with screen_reader_session(tmp_path_factory.mktemp("bus")) as session:
        publisher = AccessKit(requests.append, make)
        wait_for(lambda: publisher.wanted, 15)
        publisher.show(snapshot())
        made[0].update_window_focus_state(True)
        reader = Reader(session)
        yield Told(publisher, requests, reader)
        reader.close()
        publisher.close()


def test_the_window_and_the_article_are_there_with_names_and_text(told: Told) -> None:
    names = {
        told.reader.name(one)
        for role in (ROLES["button"], ROLES["slider"], ROLES["link"])
        for one in told.with_role(role)
    }
    texts = [told.reader.text(one) for one in told.with_role(DOCUMENT)]

    assert names == {"Listen", "Rate", "fell"}
    assert texts[0].split("\n")[:3] == ["Peat", "Now", "It rose and fell again."]


def test_what_is_asked_for_comes_as_our_requests(told: Told) -> None:
    told.reader.ask(told.with_role(ROLES["button"])[0], "org.a11y.atspi.Action", "DoAction", "i", 0)
    told.reader.until(lambda: told.requests, "the press")

    assert told.requests[0] == Request("press", BUTTON)


def test_what_has_happened_is_announced_the_same_words_twice_too(told: Told) -> None:
    def announced() -> list[str]:
        events = told.reader.events
        return [str(one.value).strip("\N{NO-BREAK SPACE}") for one in events if one.member == "Announcement"]

    told.publisher.announce("Text size LG.")
    told.reader.until(lambda: len(announced()) == 1, "the first")
    told.publisher.announce("Text size LG.")
    told.reader.until(lambda: len(announced()) == 2, "the second")

    assert announced() == ["Text size LG."] * 2


def test_only_what_has_changed_is_told_again() -> None:
    nodes = Nodes()
    first = nodes.changed(snapshot(), None)
    again = nodes.changed(snapshot(), snapshot())

    assert len(first) > 10
    assert set(again) < set(first)
    assert nodes.id(BUTTON) not in again


def test_the_caret_is_told_within_the_text_beside_a_link() -> None:
    nodes = Nodes()
    out = nodes.changed(snapshot(PARAGRAPH, Caret(PARAGRAPH, 18)), None)
    selection = out[nodes.id(TREE.document)].text_selection
    run = out[selection.focus.node]

    assert (run.value, selection.focus.character_index) == (" again.\n", 2)


def test_a_long_article_is_told_around_the_caret() -> None:
    """The library compares all of it at every move."""
    blocks = tuple(Paragraph(block_id(at), (Run(f"Paragraph {at}."),)) for at in range(10_000))
    tree = article_tree(Article("Long", blocks=blocks), "", WINDOW, 1)
    caret = NodeId("a1:b5000")
    root = Node(WINDOW, "window", "Long", children=(tree.document,))
    nodes = Nodes()
    out = nodes.changed(Snapshot(WINDOW, {WINDOW: root}, tree.nodes, caret, Caret(caret, 0)), None)
    values = {node.value for node in out.values()}

    assert "Paragraph 5000.\n" in values
    assert len(out) < 7_000
