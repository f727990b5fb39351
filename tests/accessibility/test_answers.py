"""What the accessibility bus is answered, from a snapshot alone; nonsense is refused and never a crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.accessibility.article import article_tree
from reader.accessibility.atspi.answers import METHODS, answer
from reader.accessibility.atspi.desk import Answer, Call, Desk, Refused
from reader.accessibility.atspi.paths import ROOT, node_at, path_of
from reader.accessibility.tree import Box, Caret, Node, NodeId, Request, Snapshot, Value
from reader.document.article import Article
from reader.document.blocks import Cell, Heading, Paragraph, Run, Table
from reader.document.locator import block_id

WINDOW, BUTTON, SLIDER, ENTRY = map(NodeId, ("window", "w.!b", "w.!s", "w.!e"))
STORY = Article(
    "Peat",
    language="en",
    address="https://a.example/peat",
    blocks=(
        Heading(block_id(0), 2, (Run("Now"),)),
        Paragraph(
            block_id(1), (Run("It rose. Then "), Run("it fell", strong=True, link="https://b.example/"), Run("."))
        ),
        Table(block_id(2), ((Cell("Day", True), Cell("High", True)), (Cell("Monday", True), Cell("7:10")))),
    ),
)
TREE = article_tree(STORY, "Ann", WINDOW, 1)
PARAGRAPH = NodeId("a1:b1")
NODES = (
    Node(
        WINDOW, "window", "Peat - Reader", children=(BUTTON, SLIDER, ENTRY, TREE.document), box=Box(10, 20, 800, 600)
    ),
    Node(
        BUTTON, "button", "Listen", "Read aloud", WINDOW, box=Box(30, 40, 100, 44), keys="F9", deeds=("press", "focus")
    ),
    Node(
        SLIDER, "slider", "Rate", parent=WINDOW, value=Value(1.5, 0.5, 4.0, 0.1, "1.5 times"), deeds=("set value",)
    ),
    Node(
        ENTRY, "entry", "Address", parent=WINDOW, text="one two", states=frozenset({"editable", "focusable"}),
        deeds=("set text", "set caret", "select text"),
    ),
)  # fmt: skip
SNAPSHOT = Snapshot(
    WINDOW, {node.id: node for node in NODES}, TREE.nodes, PARAGRAPH, Caret(PARAGRAPH, 3),
    boxes={PARAGRAPH: Box(50, 100, 400, 60)}, lines={PARAGRAPH: (0, 9)}, flow=TREE.flow,
)  # fmt: skip
PATHS = [ROOT, *map(path_of, (*SNAPSHOT.window, *TREE.nodes)), "/nowhere", "/org/a11y/atspi/accessible/_zz_"]


def desk() -> Desk:
    return Desk(SNAPSHOT, ":1.7", (":1.0", "/desktop"), "Reader", "1")


def ask(node: NodeId | str, interface: str, member: str, *body: object) -> Answer:
    path = node if node.startswith("/") else path_of(NodeId(node))
    return answer(Call(path, f"org.a11y.atspi.{interface}", member, body), desk())


def value(node: NodeId | str, interface: str, name: str) -> object:
    path = node if node.startswith("/") else path_of(NodeId(node))
    call = Call(path, "org.freedesktop.DBus.Properties", "Get", (f"org.a11y.atspi.{interface}", name))
    (found,) = answer(call, desk()).body
    assert isinstance(found, tuple)
    return found[1]


@given(st.text(max_size=30))
def test_any_id_is_a_path_and_comes_back(id: str) -> None:
    assert node_at(path_of(NodeId(id))) == (NodeId(id) if path_of(NodeId(id)) != ROOT else None)


def test_the_application_holds_the_window() -> None:
    assert ask(ROOT, "Accessible", "GetChildren").body == ([(":1.7", path_of(WINDOW))],)
    assert (value(ROOT, "Accessible", "Name"), value(ROOT, "Accessible", "Parent")) == ("Reader", (":1.0", "/desktop"))
    assert ask(ROOT, "Accessible", "GetRole").body == (75,)
    assert value(WINDOW, "Accessible", "Parent") == (":1.7", ROOT)


def test_a_button_says_its_name_keys_and_place_and_is_pressed() -> None:
    assert value(BUTTON, "Accessible", "Description") == "Read aloud"
    assert ask(BUTTON, "Action", "GetKeyBinding", 0).body == ("F9",)
    assert [ask(BUTTON, "Component", "GetExtents", kind).body for kind in (0, 1)] == [
        ((30, 40, 100, 44),), ((20, 20, 100, 44),),
    ]  # fmt: skip
    assert ask(BUTTON, "Action", "DoAction", 0).request == Request("press", BUTTON)


def test_a_heading_has_its_level_and_a_language_from_above() -> None:
    heading = NodeId("a1:b0")
    (attributes,) = ask(heading, "Accessible", "GetAttributes").body
    assert isinstance(attributes, dict)

    assert (attributes["level"], attributes["tag"]) == ("2", "h2")
    assert value(heading, "Accessible", "Locale") == "en"


@pytest.mark.parametrize(
    ("member", "offset", "kind", "found"),
    [
        ("GetStringAtOffset", 3, 1, ("rose", 3, 7)), ("GetStringAtOffset", 10, 2, ("Then it fell.", 9, 22)),
        ("GetStringAtOffset", 4, 3, ("It rose. ", 0, 9)), ("GetTextAfterOffset", 4, 5, ("Then it fell.", 9, 22)),
        ("GetTextBeforeOffset", 9, 5, ("It rose. ", 0, 9)), ("GetTextAtOffset", 21, 0, (".", 21, 22)),
    ],
)  # fmt: skip
def test_text_is_given_by_the_piece(member: str, offset: int, kind: int, found: tuple[str, int, int]) -> None:
    assert ask(PARAGRAPH, "Text", member, offset, kind).body == found


def test_text_has_attributes_caret_and_links() -> None:
    assert ask(PARAGRAPH, "Text", "GetAttributeRun", 15, True).body == ({"weight": "700"}, 14, 21)
    assert ask(PARAGRAPH, "Text", "GetAttributeRun", 2, True).body == ({}, 0, 14)
    assert value(PARAGRAPH, "Text", "CaretOffset") == 3
    (reference,) = ask(PARAGRAPH, "Hypertext", "GetLink", 0).body
    assert isinstance(reference, tuple)
    link = reference[1]
    assert ask(str(link), "Hyperlink", "GetURI", 0).body == ("https://b.example/",)
    assert (value(str(link), "Hyperlink", "StartIndex"), value(str(link), "Hyperlink", "EndIndex")) == (14, 21)


def test_text_is_marked_and_changed_by_request() -> None:
    assert ask(PARAGRAPH, "Text", "SetCaretOffset", 9).request == Request("set caret", PARAGRAPH, 9, 9)
    assert ask(PARAGRAPH, "Text", "SetCaretOffset", 99).body == (False,)
    assert ask(PARAGRAPH, "Text", "AddSelection", 0, 7).request == Request("select text", PARAGRAPH, 0, 7)
    typed = ask(ENTRY, "EditableText", "InsertText", 3, ", and", 5).request
    assert typed == Request("set text", ENTRY, text="one, and two")
    with pytest.raises(Refused):
        ask(PARAGRAPH, "EditableText", "DeleteText", 0, 3)


def test_a_cell_knows_its_headers_and_its_table() -> None:
    cell = NodeId("a1:b2/r1c1")
    (columns,), (rows,) = (ask(cell, "TableCell", name).body for name in ("GetColumnHeaderCells", "GetRowHeaderCells"))
    table = path_of(NodeId("a1:b2"))

    assert columns == [(":1.7", path_of(NodeId("a1:b2/r0c1")))]
    assert rows == [(":1.7", path_of(NodeId("a1:b2/r1c0")))]
    assert value(cell, "TableCell", "Table") == (":1.7", table)
    assert ask(table, "Table", "GetAccessibleAt", 1, 1).body == ((":1.7", path_of(cell)),)
    assert (value(table, "Table", "NRows"), value(table, "Table", "NColumns")) == (2, 2)


def rule(role: int) -> tuple[object, ...]:
    bits = [0, 0, 0, 0]
    bits[role // 32] = 1 << role % 32
    return ([0, 0], 1, {}, 1, bits, 2, [], 1, False)


def test_all_headings_are_found_in_order_and_backwards() -> None:
    document = TREE.document
    headings = [path for _, path in ask(document, "Collection", "GetMatches", rule(83), 1, 0).body[0]]  # type: ignore[attr-defined]
    backwards = [path for _, path in ask(document, "Collection", "GetMatches", rule(83), 2, 1).body[0]]  # type: ignore[attr-defined]

    assert headings == [path_of(NodeId("a1:title")), path_of(NodeId("a1:b0"))]
    assert backwards == headings[-1:]


@pytest.mark.parametrize("face", ["Text", "text", "org.a11y.atspi.Text"])
def test_what_has_a_text_is_found_by_the_interfaces_name_short_or_whole(face: str) -> None:
    """Orca 51 looks so for the beginning of a document, and was lost in one where it found nothing."""
    asked: tuple[object, ...] = ([0, 0], 1, {}, 1, [0, 0, 0, 0], 1, [face], 1, False)
    found = [path for _, path in ask(TREE.document, "Collection", "GetMatches", asked, 1, 1).body[0]]  # type: ignore[attr-defined]

    assert found == [path_of(NodeId("a1:title"))]


def test_a_slider_takes_a_value() -> None:
    call = Call(
        path_of(SLIDER), "org.freedesktop.DBus.Properties", "Set", ("org.a11y.atspi.Value", "CurrentValue", ("d", 2.0))
    )

    assert answer(call, desk()).request == Request("set value", SLIDER, value=2.0)
    assert value(SLIDER, "Value", "Text") == "1.5 times"


numbers = st.integers(-(2**31), 2**31 - 1)
anything = st.one_of(numbers, st.text(max_size=5), st.booleans(), st.just(rule(83)), st.lists(numbers, max_size=3))


@given(
    st.sampled_from(sorted(METHODS)),
    st.sampled_from(PATHS),
    st.lists(anything, max_size=4),
)
def test_nonsense_is_answered_or_refused(method: tuple[str, str], path: str, body: list[object]) -> None:
    refused = ""
    try:
        answer(Call(path, *method, tuple(body)), desk())
    except Refused as error:
        refused = error.name

    assert not refused or refused.startswith("org.freedesktop.DBus.Error.")


def relations(of: NodeId, asked: Desk) -> object:
    return answer(Call(path_of(of), "org.a11y.atspi.Accessible", "GetRelationSet", ()), asked).body[0]


def test_a_control_is_tied_to_the_words_beside_it_that_are_its_name() -> None:
    """EN 301 549, 11.5.2.8; and words that name nothing are tied to nothing."""
    words, other = NodeId("w.!l"), NodeId("w.!o")
    nodes = (
        Node(WINDOW, "dialog", "Sleep", children=(words, ENTRY, other)),
        Node(words, "label", "Minutes", parent=WINDOW, text="Minutes"),
        Node(ENTRY, "entry", "Minutes", parent=WINDOW, text="15"),
        Node(other, "label", "At the end", parent=WINDOW, text="At the end"),
    )
    small = Desk(Snapshot(WINDOW, {node.id: node for node in nodes}), ":1.7", (":1.0", "/desktop"), "Reader", "1")
    assert relations(ENTRY, small) == [(2, [small.reference(words)])]
    assert relations(words, small) == [(1, [small.reference(ENTRY)])]
    assert relations(other, small) == []


def test_a_text_tells_which_is_read_after_it_and_which_before() -> None:
    """Orca's browse mode and its reading of all go along these."""
    heading, first_cell = desk().reference(NodeId("a1:b0")), desk().reference(NodeId("a1:b2/r0c0"))

    assert relations(PARAGRAPH, desk()) == [(10, [first_cell]), (11, [heading])]
