"""An article as a document: every block is told, as what it is, with its own text."""

import pytest
from articles import articles
from hypothesis import given

from reader.accessibility.article import ArticleTree, article_tree
from reader.accessibility.tree import Caret, Node, NodeId
from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Table,
)  # fmt: skip
from reader.document.locator import BYLINE, TITLE, block_id
from reader.document.next_part import NextPart

WINDOW = NodeId("window")


def tree_of(*blocks: Block) -> ArticleTree:
    return article_tree(Article("Peat", language="en", blocks=blocks), "Ann Writer", WINDOW, 1)


def told(tree: ArticleTree) -> list[tuple[str, str]]:
    """Role and words of each node, in reading order."""
    found: list[tuple[str, str]] = []

    def walk(id: NodeId) -> None:
        node = tree.nodes[id]
        found.append((node.role, node.name or node.text or ""))
        for child in node.children:
            walk(child)

    walk(tree.document)
    return found


def node(tree: ArticleTree, role: str, at: int = 0) -> Node:
    return [one for one in tree.nodes.values() if one.role == role][at]


@given(articles)
def test_every_node_is_its_parents_child_and_every_block_a_place(article: Article) -> None:
    tree = article_tree(article, "By line", WINDOW, 3)

    for one in tree.nodes.values():
        assert one.id == tree.document or one.id in tree.nodes[one.parent or WINDOW].children
        assert all(child in tree.nodes for child in one.children)
        assert len(set(one.children)) == len(one.children)
    assert set(tree.places) >= {block.id for block in article.blocks}


@given(articles)
def test_every_text_flows_to_the_next_and_back(article: Article) -> None:
    """In the order in which it is read; a link flows to what it stands in."""
    tree = article_tree(article, "By line", WINDOW, 3)
    order: list[NodeId] = []
    empty: dict[NodeId, int] = {}  # with how many texts there are before it

    def walk(id: NodeId) -> None:
        one = tree.nodes[id]
        if one.text and one.span is None:
            order.append(id)
        elif id in tree.flow and one.span is None:
            empty[id] = len(order)
        for child in one.children:
            walk(child)

    walk(tree.document)
    links = [one for one in tree.nodes.values() if one.span is not None]
    ways = [None, *order, None]

    assert set(tree.flow) == {*order, *empty, *(link.id for link in links)}
    assert [tree.flow[id] for id in order] == [(ways[at], ways[at + 2]) for at in range(len(order))]
    assert [tree.flow[id] for id in empty] == [(ways[at], ways[at + 1]) for at in empty.values()]
    assert {one.id for one in tree.nodes.values() if one.role == "separator"} <= set(empty)
    assert all(tree.flow[link.id] == (link.parent, link.parent) for link in links)


@given(articles)
def test_a_place_of_the_article_is_the_same_letter_in_its_node(article: Article) -> None:
    tree = article_tree(article, "", WINDOW, 1)

    for block in article.blocks:
        for offset, letter in enumerate(block.text):
            caret = tree.caret(block.id, offset)
            if caret is None or letter in "\t\n":
                continue
            text = tree.nodes[caret.node].text
            assert text is not None
            assert text[caret.offset] == letter
            assert tree.place(caret.node, caret.offset) == (block.id, offset)


def test_the_head_is_a_heading_and_a_paragraph() -> None:
    tree = tree_of()

    assert told(tree) == [("document", "Peat"), ("heading", "Peat"), ("paragraph", "Ann Writer")]
    assert (tree.caret(TITLE, 2), tree.caret(BYLINE, 0)) == (
        Caret(NodeId("a1:title"), 2),
        Caret(NodeId("a1:byline"), 0),
    )
    assert node(tree, "heading").level == 1


def test_a_link_stands_in_its_text_once_however_it_is_written() -> None:
    runs = (
        Run("See "),
        Run("the ", link="https://a.example/"),
        Run("diary", strong=True, link="https://a.example/"),
        Run("."),
    )
    tree = tree_of(Paragraph(block_id(0), runs))
    link = node(tree, "link")

    assert (link.name, link.span, link.address) == ("the diary", (4, 13), "https://a.example/")
    assert node(tree, "paragraph", 1).runs[0].strong


def test_a_list_counts_its_items_and_holds_its_lists() -> None:
    items = [(1, "a"), (2, "b"), (2, "c"), (1, "d")]
    tree = tree_of(*(ListItem(block_id(at), (Run(text),), depth) for at, (depth, text) in enumerate(items)))

    assert told(tree)[3:] == [
        ("article list", ""), ("list item", "a"), ("article list", ""), ("list item", "b"), ("list item", "c"),
        ("list item", "d"),
    ]  # fmt: skip
    assert [(one.position, one.count) for one in tree.nodes.values() if one.role == "list item"].count((2, 2)) == 2


def test_an_items_number_is_told() -> None:
    tree = tree_of(ListItem(block_id(0), (Run("Sit down."),), 1, 4))

    assert node(tree, "list item").description == "4."


def test_a_cell_names_its_headers() -> None:
    rows = ((Cell("Day", True), Cell("High", True)), (Cell("Monday", True), Cell("7:10")))
    tree = tree_of(Table(block_id(0), rows, "Tides"))
    cell = node(tree, "cell")
    assert cell.grid is not None

    assert [tree.nodes[id].text for id in cell.grid.headers] == ["High", "Monday"]
    assert (cell.grid.row, cell.grid.column, node(tree, "caption").text) == (1, 1, "Tides")
    assert tree.caret(block_id(0), len("Tides\nDay\tHi")) == Caret(NodeId("a1:b0/r0c1"), 2)


def test_an_article_without_a_word_has_no_way_through_it() -> None:
    assert article_tree(Article(""), "", WINDOW, 1).flow == {}


def test_a_figure_is_its_picture_and_its_caption() -> None:
    tree = tree_of(Figure(block_id(0), "data:,", "A lamp", (Run("The lamp."),), "Ann"))

    assert told(tree)[3:] == [("figure", "Picture"), ("image", "A lamp"), ("caption", "The lamp. Ann")]


@pytest.mark.parametrize("kind", ["video", "audio"])
def test_a_player_says_what_it_is(kind: str) -> None:
    figure = Figure(block_id(0), kind="video" if kind == "video" else "audio")

    assert node(tree_of(figure), "image").name == {"video": "Video", "audio": "Sound"}[kind]


def test_quotations_code_and_lines_are_what_they_are() -> None:
    quotes = (Quote(block_id(0), (Run("One."),)), Quote(block_id(1), (Run("Two."),)))
    tree = tree_of(*quotes, Code(block_id(2), "x = 1"), Separator(block_id(3)), Heading(block_id(4), 3, (Run("Now"),)))

    assert told(tree)[3:] == [
        ("blockquote", ""), ("paragraph", "One."), ("paragraph", "Two."), ("code", "x = 1"), ("separator", ""),
        ("heading", "Now"),
    ]  # fmt: skip


def test_the_next_part_is_a_link() -> None:
    article = Article("Peat", next_part=NextPart(2, "https://a.example/2"))
    link = node(article_tree(article, "", WINDOW, 1), "link")

    assert (link.text, link.address) == ("Continue with part 2", "https://a.example/2")


def test_another_article_has_other_nodes() -> None:
    """A screen reader keeps what it knows of a node."""
    first, second = (article_tree(Article("Peat"), "", WINDOW, number) for number in (1, 2))

    assert not set(first.nodes) & set(second.nodes)
