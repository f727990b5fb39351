"""Bytes to text by the WHATWG's rules."""

import pytest

from reader.extract.encoding import declared_in_page, decode


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"\xef\xbb\xbfna\xc3\xafve", "windows-1251", "naïve"),
        ("naïve".encode("utf-16-le"), "utf-16le", "naïve"),
        (b"\xff\xfe" + "naïve".encode("utf-16-le"), "", "naïve"),
        ("мир".encode("windows-1251"), "windows-1251", "мир"),
        (b"<meta charset=windows-1251>" + "мир".encode("windows-1251"), "", "<meta charset=windows-1251>мир"),
        ("中".encode("gbk"), "gb2312", "中"),
        (b"\x93quoted\x94", "iso-8859-1", "“quoted”"),
        (b"na\xc3\xafve", "", "naïve"),
        (b"na\xefve \x96", "", "naïve –"),
        (b"+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-"),
        (b"ok \xff", "utf-8", "ok \ufffd"),
        (b"na\xc3\xafve", "no-such-charset", "naïve"),
    ],
)
def test_bytes_become_the_text_a_browser_shows(data: bytes, declared: str, text: str) -> None:
    """A wrong guess turns a whole Persian page to noise."""
    assert decode(data, declared) == text


def test_a_person_may_choose_another_encoding() -> None:
    """A page that lies about itself can be read all the same."""
    assert decode("мир".encode("koi8-r"), "windows-1251", chosen="koi8-r") == "мир"


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">', "shift_jis"),
        (b"<meta name=x content='charset=koi8-r'>", ""),
        (b'<!-- <meta charset="koi8-r"> --><meta charset="utf-8">', "utf-8"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b" " * 1024 + b"<meta charset=koi8-r>", ""),
    ],
)
def test_only_the_first_kilobyte_may_declare(head: bytes, label: str) -> None:
    """Later on it could be anybody's text."""
    assert declared_in_page(head) == label
