"""What is asked of the children that read pages and pictures, and how it goes through the pipe."""

import json
import struct

from reader.extract.source import AddressSource, FileSource, Source, TextSource

LOAD, PICTURE, EXPLAIN, ARTICLE, SHOWN, WRONG = b"L", b"P", b"X", b"A", b"I", b"E"
SIZE = struct.Struct("<II")  # px, before a picture


def packed(source: Source, allow_private: bool) -> bytes:
    """A line of JSON, a line break, and the content if the source brings its own."""
    content = b""
    match source:
        case FileSource(path):
            head = ["file", path]
        case AddressSource(url):
            head = ["address", url]
        case TextSource(str() as text, name):
            head, content = ["text", name], text.encode("utf-8", "replace")
        case TextSource(data, name):
            head, content = ["bytes", name], data if isinstance(data, bytes) else b""
    return json.dumps([*head, allow_private]).encode() + b"\n" + content


def unpacked(payload: bytes) -> tuple[Source, bool]:
    head, _, content = payload.partition(b"\n")
    kind, what, allow_private = json.loads(head)
    match kind:
        case "file":
            return FileSource(what), allow_private
        case "address":
            return AddressSource(what), allow_private
        case "text":
            return TextSource(content.decode(), what), allow_private
        case _:
            return TextSource(content, what), allow_private
