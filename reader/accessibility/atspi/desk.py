"""What the answers are taken from: a snapshot, who we are on the bus, and what was asked with what."""

from dataclasses import dataclass, field

from reader.accessibility.atspi.paths import NULL, ROOT, node_at, path_of
from reader.accessibility.tree import Node, NodeId, Request, Snapshot
from reader.narration.sentences import sentences

Reference = tuple[str, str]  # bus name and path of an object, as (so)
APPLICATION_ID = NodeId("root")
# A link as a stretch of text is an object beside the link as a node: libatspi makes one thing of one path, and
# Orca 43 fails at a text whose link it has met as a node before.
STRETCH = "stretch of "
NOTICE_ID = NodeId("notice")  # nobody's child: it shows only for the moment in which it says something
MOST_KEPT = 200  # texts whose sentences are known


class Refused(Exception):
    """The caller is told why: ``name`` is D-Bus' own for such an error."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


@dataclass(frozen=True, slots=True)
class Call:
    path: str
    interface: str
    member: str
    body: tuple[object, ...] = ()

    def number(self, at: int) -> int:
        """An argument that is a whole number; Refused when there is none."""
        value = self.body[at] if at < len(self.body) else None
        if not isinstance(value, int):
            raise Refused("org.freedesktop.DBus.Error.InvalidArgs", f"{self.member} wants a number.")
        return value

    def word(self, at: int) -> str:
        value = self.body[at] if at < len(self.body) else None
        if not isinstance(value, str):
            raise Refused("org.freedesktop.DBus.Error.InvalidArgs", f"{self.member} wants a text.")
        return value


@dataclass(frozen=True, slots=True)
class Answer:
    """``request`` is what the program is to do about it."""

    signature: str = ""
    body: tuple[object, ...] = ()
    request: Request | None = None


@dataclass
class Desk:
    """One thread's. ``bus`` is our unique name, ``desktop`` the object that holds all applications."""

    snapshot: Snapshot
    bus: str
    desktop: Reference
    name: str
    version: str
    id: int = 0
    notice: str = ""
    _sentences: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def node(self, path: str) -> Node:
        """Refused for an object that is not there, or no more."""
        if path == ROOT:
            return Node(APPLICATION_ID, "group", self.name, children=(self.snapshot.root,))
        wanted = node_at(path)
        if wanted == NOTICE_ID:
            return Node(NOTICE_ID, "alert", self.notice, parent=self.snapshot.root)
        found = self.snapshot.node(NodeId(wanted.removeprefix(STRETCH))) if wanted is not None else None
        if found is None:
            raise Refused("org.freedesktop.DBus.Error.UnknownObject", f"There is no object at {path}.")
        return found

    def reference(self, node: NodeId | None) -> Reference:
        if node is None:
            return self.bus, NULL
        return self.bus, ROOT if node == APPLICATION_ID else path_of(node)

    def parent(self, node: Node) -> Reference:
        if node.id == APPLICATION_ID:
            return self.desktop
        return self.reference(node.parent if node.parent is not None else APPLICATION_ID)

    def language(self, node: Node) -> str:
        return node.language or next(
            (
                found.language
                for id in self.snapshot.above(node)
                if (found := self.snapshot.node(id)) and found.language
            ),
            "",
        )

    def lines(self, node: Node) -> tuple[int, ...]:
        return node.lines or self.snapshot.lines.get(node.id, ())

    def sentences(self, node: Node) -> tuple[int, ...]:
        text = node.text or ""
        if text not in self._sentences:
            if len(self._sentences) >= MOST_KEPT:
                self._sentences.clear()
            self._sentences[text] = tuple(one.start for one in sentences(text, self.language(node)))
        return self._sentences[text]
