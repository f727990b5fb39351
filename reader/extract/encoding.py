"""Bytes of a page to text, by the rules of the WHATWG: never by a guess about letters.

In order: a person's choice, a byte order mark, the server's charset, the page's own <meta>, UTF-8 if it decodes,
windows-1252. (https://encoding.spec.whatwg.org, https://html.spec.whatwg.org/multipage/parsing.html)
"""

import re

PRESCAN = 1024  # bytes in which a page may declare its encoding

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
_META = re.compile(rb"<meta[\s/]([^>]*)", re.I)
_ATTRIBUTE = re.compile(rb"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>;]+))""", re.I)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';>]+)""", re.I)
_XML = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""", re.I)


def decode(data: bytes, declared: str = "", chosen: str = "") -> str:
    """The text; what cannot be decoded becomes U+FFFD.

    ``declared`` is the charset of the HTTP header, ``chosen`` what the person picked. Unknown labels count as absent.
    """
    from webencodings import lookup

    for mark, name in _MARKS:
        if data.startswith(mark) and not chosen:
            return data[len(mark) :].decode(name, "replace")
    for label in (chosen, declared, declared_in_page(data)):
        encoding = lookup(label) if label else None
        if encoding is not None and encoding.name != "replacement":
            return str(encoding.codec_info.decode(data, "replace")[0]).removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        windows = lookup("windows-1252")
        assert windows is not None
        return str(windows.codec_info.decode(data, "replace")[0])


def declared_in_page(data: bytes) -> str:
    """The label of the page's own <meta> (or XML declaration), "" without one; UTF-16 there can only mean UTF-8."""
    head = data[:PRESCAN]
    label = ""
    if found := _XML.match(head):
        label = found[1].decode("ascii", "replace")
    for meta in _META.finditer(_COMMENT.sub(b"", head)):
        if label := _label_of(meta[1]) or label:
            break
    lowered = label.strip().lower()
    if lowered in ("utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "iso-10646-ucs-2"):
        return "utf-8"
    return "windows-1252" if lowered == "x-user-defined" else lowered


def _label_of(attributes: bytes) -> str:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        value = match[2] or match[3] or match[4] or b""
        found[match[1].decode("ascii").lower()] = value.decode("ascii", "replace")
    if label := found.get("charset"):
        return label
    inner = _CHARSET.search(found.get("content", ""))
    return inner[1] if inner and found.get("http-equiv", "").lower() == "content-type" else ""
