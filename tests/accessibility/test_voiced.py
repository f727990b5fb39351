"""What is said of the window, in words: enough to know what one has, and no word more."""

from dataclasses import replace

import pytest

from reader.accessibility.article import article_tree
from reader.accessibility.tree import Caret, Node, NodeId, Snapshot, Value
from reader.accessibility.voiced.characters import character, chord, spelled
from reader.accessibility.voiced.keys import Key
from reader.accessibility.voiced.line import Detail, Manner, Piece, Typed, joined
from reader.accessibility.voiced.telling import Teller
from reader.commands.keymap import Keymap
from reader.document.article import Article
from reader.document.blocks import Heading, Paragraph, Run
from reader.document.locator import block_id

UP, DOWN, RIGHT, CONTROL = 0xFF52, 0xFF54, 0xFF53, 0x4


def id(name: str) -> NodeId:
    return NodeId(name)


def node(name: str, role: str, label: str = "", parent: str = "bar", **more: object) -> Node:
    return Node(id(name), role, label, parent=id(parent), **more)  # type: ignore[arg-type]


ON = frozenset({"checked"})
ROWS = tuple(
    node(f"row{at}", "option", text, "list", level=level, position=at, count=3, keys=keys)
    for at, (text, level, keys) in enumerate([("The sea", 1, ""), ("The lamp", 2, ""), ("The end", 2, "Ctrl+E")], 1)
)
NODES = {
    one.id: one
    for one in (
        Node(id("window"), "window", "Reader", children=(id("bar"), id("sheet"), id("notice"))),
        node("bar", "toolbar", "Player", "window", children=(id("listen"), id("rate"), id("address"))),
        node("listen", "button", "Listen", keys="F9", description="Read aloud, or pause at the word"),
        node("off", "button", "Back", states=frozenset({"disabled"})),
        node("rate", "slider", "Rate", value=Value(1.5, 0.5, 4.0, 0.1, "1.5 times, about 260 words a minute")),
        node("address", "entry", "Address", text=""),
        node("voice", "combobox", "Voice", text="Joe"),
        node("sheet", "dialog", "Text and colours", "window", children=(id("colours"), id("box"), id("list"))),
        node("colours", "radiogroup", "Colours", "sheet", children=(id("light"), id("dark"))),
        node("light", "radio", "Light", "colours"),
        node("dark", "radio", "Dark", "colours", states=ON),
        node("box", "checkbox", "Subtitles", "sheet", states=ON),
        node("list", "list", "Contents", "sheet", children=tuple(row.id for row in ROWS)),
        node("why", "label", "That name is taken.", "sheet"),
        node("how", "progressbar", "How far", "window", value=Value(0.0, 0.0, 1.0)),
        *ROWS,
    )
}
START = Snapshot(id("window"), NODES, focus=id("listen"))


def shown(focus: str, *others: Node, before: Snapshot = START, **more: object) -> Snapshot:
    window = {**before.window, **{other.id: other for other in others}}
    return replace(before, window=window, focus=id(focus), **more)  # type: ignore[arg-type]


def said(before: Snapshot, now: Snapshot, key: Key | None = None, detail: Detail = "normal") -> list[str]:
    return [line.text for line in Teller(Keymap().first).tell(before, now, key, Manner(detail))]


@pytest.mark.parametrize(
    ("focus", "words"),
    [
        ("rate", "Rate, slider, 1.5 times, about 260 words a minute"),
        ("address", "Address, edit, empty"),
        ("voice", "Voice, combo box, Joe"),
        ("off", "Back, button, unavailable"),
        ("dark", "Text and colours, dialog, Colours, Dark, radio button, selected, 2 of 2"),
        ("box", "Text and colours, dialog, Subtitles, check box, on"),
        ("row2", "Text and colours, dialog, Contents, list, The lamp, level 2, 2 of 3"),
    ],
)
def test_what_gets_the_keyboard(focus: str, words: str) -> None:
    assert said(START, shown(focus)) == [words]


def test_in_a_list_only_what_differs_is_said() -> None:
    """Level and list were said with the row before."""
    second, third = shown("row2"), shown("row3")

    assert said(second, third) == ["The end, Control E, 3 of 3"]


def test_little_and_much() -> None:
    assert said(shown("rate"), START, detail="brief") == ["Listen"]
    assert said(shown("rate"), START, detail="verbose") == ["Listen, button, F9, Read aloud, or pause at the word"]


def test_out_of_a_dialog_what_has_the_keyboard_is_said() -> None:
    assert said(shown("dark"), START) == ["Player, Listen, button"]


def test_of_what_changes_only_the_value_is_said() -> None:
    faster = replace(NODES[id("rate")], value=Value(1.6, 0.5, 4.0, 0.1, "1.6 times"))
    off = replace(NODES[id("box")], states=frozenset())

    assert said(shown("rate"), shown("rate", faster)) == ["1.6 times"]
    assert said(shown("box"), shown("box", off)) == ["off"]


def test_another_program_has_the_keyboard_and_nothing_is_said() -> None:
    assert said(START, replace(START, focus=None)) == []


def test_a_label_of_the_dialog_that_says_what_is_wrong_is_read() -> None:
    wrong = replace(NODES[id("why")], name="Type a number.")

    assert said(shown("box"), shown("box", wrong)) == ["Type a number."]


def test_progress_is_told_by_quarters() -> None:
    """Ten times a second nobody wants to hear it."""
    teller, before, told = Teller(Keymap().first), START, []
    for percent in range(0, 101, 5):
        now = shown("listen", replace(NODES[id("how")], value=Value(percent / 100, 0.0, 1.0)), before=before)
        told += [line.text for line in teller.tell(before, now, None, Manner())]
        before = now

    assert told == ["25 percent", "50 percent", "75 percent", "100 percent"]


def entry(text: str, offset: int) -> Snapshot:
    return shown("address", replace(NODES[id("address")], text=text), caret=Caret(id("address"), offset))


@pytest.mark.parametrize(
    ("before", "after", "typed", "words"),
    [
        ("a", "ab", "characters", ["b"]),
        ("a", "aB", "characters", ["capital B"]),
        ("a", "a/", "both", ["slash, a"]),
        ("the", "the ", "words", ["the"]),
        ("a", "ab", "none", []),
        ("ab", "a", "none", ["b"]),
        ("abc", "", "characters", ["abc, deleted"]),
        ("", "https://a.example", "characters", ["https://a.example"]),
    ],
)
def test_what_is_typed(before: str, after: str, typed: Typed, words: list[str]) -> None:
    lines = Teller(Keymap().first).tell(
        entry(before, len(before)), entry(after, len(after)), None, Manner("normal", typed)
    )

    assert [line.text for line in lines] == words


# -- the article -------------------------------------------------------------------------------------------------------
TEXT = Paragraph(block_id(2), (Run("It rose, "), Run("le grand bal", language="fr"), Run(" it was.")))
TREE = article_tree(
    Article("Tides", language="en", blocks=(Heading(block_id(1), 2, (Run("The lamp"),)), TEXT)),
    "Ada Moor · 6 min listen", id("window"), 1,
)  # fmt: skip


def at(number: int, offset: int) -> Snapshot:
    caret = TREE.caret(block_id(number), offset)
    assert caret is not None
    return replace(START, article=TREE.nodes, focus=caret.node, caret=caret)


def test_a_page_that_has_opened_says_what_it_is_and_what_to_press() -> None:
    assert said(START, at(1, 0)) == [
        "Tides, Ada Moor, 6-minute listen, Space reads it aloud, H goes to the next heading, F1 lists the keys."
    ]


@pytest.mark.parametrize(
    ("before", "after", "key", "words"),
    [
        (at(2, 0), at(2, 1), Key(RIGHT), "t"),
        (at(2, 0), at(2, 7), Key(RIGHT), "comma"),
        (at(2, 0), at(2, 3), Key(RIGHT, CONTROL), "rose"),
        (at(2, 0), at(2, 2), Key(RIGHT, CONTROL), "It"),  # X11 stops behind a word
        (at(2, 0), at(1, 0), Key(UP), "heading level 2, The lamp"),
        (at(2, 0), at(1, 0), None, "heading level 2, The lamp"),
        (at(1, 0), at(2, 0), Key(DOWN), "It rose, le grand bal it was."),
    ],
)
def test_the_caret_in_the_article(before: Snapshot, after: Snapshot, key: Key | None, words: str) -> None:
    assert said(before, after, key) == [words]


def test_a_part_in_another_language_is_a_piece_of_its_own() -> None:
    (line,) = Teller(Keymap().first).tell(at(1, 0), at(2, 0), Key(DOWN), Manner())

    assert line.pieces == (Piece("It rose,"), Piece("le grand bal", "fr"), Piece("it was."))


def test_where_the_voice_stopped_is_not_read_out() -> None:
    """The caret goes there by itself, and "Paused." is said."""
    assert Teller(Keymap().first).tell(at(1, 0), at(2, 3), Key(0x20), Manner(), by_voice=True) == ()


def test_a_key_that_moved_nothing_says_where_one_is() -> None:
    teller = Teller(Keymap().first)

    assert teller.again(at(1, 0), Key(UP), Manner()).text == "The lamp"
    assert teller.again(shown("row3"), Key(DOWN), Manner()).text == "The end, Control E, 3 of 3"


# -- signs -------------------------------------------------------------------------------------------------------------
def test_signs_and_chords_have_names() -> None:
    assert [character(sign) for sign in "A,/@ €ß漢"] == [
        "capital A", "comma", "slash", "at sign", "space", "euro", "ß", "漢",
    ]  # fmt: skip
    assert character("\u2603") == "snowman"
    assert spelled("Hi.") == "capital H, i, dot"
    assert [chord(keys) for keys in ("Ctrl+Shift+E", "Ctrl+Plus", "Alt+.", "F1", "")] == [
        "Control Shift E", "Control plus", "Alt dot", "F1", "",
    ]  # fmt: skip


def test_words_of_one_language_are_said_in_one_breath() -> None:
    pieces = (Piece("It rose."), Piece("", "fr"), Piece("And fell", "en-GB"), Piece("bal", "fr"))

    assert joined(pieces) == (Piece("It rose. And fell"), Piece("bal", "fr"))
