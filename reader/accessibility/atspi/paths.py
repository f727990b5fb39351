"""A node's id as a path on the bus and back: a path has letters, digits and underscores only."""

import re

from reader.accessibility.tree import NodeId

HOME = "/org/a11y/atspi/accessible"
ROOT = f"{HOME}/root"  # the application
NULL = "/org/a11y/atspi/null"
CACHE = "/org/a11y/atspi/cache"

_PLAIN = re.compile(r"[^A-Za-z0-9]")
_QUOTED = re.compile(r"_([0-9a-f]+)_")


def path_of(node: NodeId) -> str:
    return f"{HOME}/{_PLAIN.sub(lambda found: f'_{ord(found[0]):x}_', node)}"


def node_at(path: str) -> NodeId | None:
    """None for a path that is none of ours."""
    if not path.startswith(f"{HOME}/") or path == ROOT:
        return None
    try:
        return NodeId(_QUOTED.sub(lambda found: chr(int(found[1], 16)), path[len(HOME) + 1 :]))
    except (ValueError, OverflowError):
        return None
