"""Pictures are decoded within bounds, and a page reaches no file but those beside it."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from reader.errors import FetchRefused, NotAPage, ReaderError, SourceMissing, SourceTooLarge
from reader.extract.pictures import load_picture, scaled


def drawn(width: int, height: int, kind: str = "PNG", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), 0).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("natural", "box", "shown"),
    [
        ((400, 200), (100, 100), (100, 50)),
        ((400, 200), (800, 800), (800, 400)),
        ((40, 20), (800, 800), (80, 40)),
        ((10, 2000), (500, 500), (2, 500)),
    ],
)
def test_a_picture_fits_its_box_and_is_never_blown_up(
    natural: tuple[int, int], box: tuple[int, int], shown: tuple[int, int]
) -> None:
    """A small picture blown up to the column's width is a blur."""
    picture = scaled(drawn(*natural), *box)

    assert (picture.width, picture.height) == shown
    assert len(picture.ppm) == len(b"P6 %d %d 255\n" % shown) + 3 * shown[0] * shown[1]


def test_a_large_photograph_keeps_its_shape_through_the_quick_decoder() -> None:
    """JPEG is decoded no finer than needed; the limit of twice the natural size still counts from the natural size."""
    picture = scaled(drawn(3000, 2000, "JPEG"), 300, 300)

    assert (picture.width, picture.height) == (300, 200)


def test_transparent_parts_are_white() -> None:
    """Drawings are made for paper."""
    picture = scaled(drawn(1, 1, mode="RGBA"), 1, 1)

    assert picture.ppm[-3:] == b"\xff\xff\xff"


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    """Ten kilobytes can hold gigabytes of pixels."""
    with pytest.raises(SourceTooLarge):
        scaled(drawn(6000, 5000, mode="1"), 100, 100)


@pytest.mark.parametrize("data", [b"", b"not a picture", drawn(900, 900)[:90], drawn(5, 5, "TIFF"), b"<svg/>"])
def test_what_is_damaged_or_of_another_kind_is_said(data: bytes) -> None:
    """The window shows the alt text instead."""
    with pytest.raises(NotAPage):
        scaled(data, 100, 100)


def test_a_picture_inside_the_page_is_shown() -> None:
    """data: addresses need no network."""
    address = "data:image/png;base64," + base64.b64encode(drawn(4, 2)).decode()

    assert load_picture(address, "", 2, 2).height == 1


def test_pictures_beside_a_saved_page_are_shown(tmp_path: Path) -> None:
    """Also under a name that the page writes with %20."""
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a b.png").write_bytes(drawn(4, 2))
    page = tmp_path / "page.html"

    assert load_picture(str(tmp_path / "page_files" / "a%20b.png"), str(page), 4, 4).width == 4


def test_a_page_does_not_reach_files_elsewhere(tmp_path: Path) -> None:
    """Neither by path nor by a link in its folder."""
    (tmp_path / "private.png").write_bytes(drawn(4, 2))
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "link.png").symlink_to(tmp_path / "private.png")

    for address in ("../private.png", str(tmp_path / "private.png"), "link.png"):
        with pytest.raises(FetchRefused, match="outside"):
            load_picture(address, str(folder / "page.html"), 4, 4)


@pytest.mark.parametrize(
    ("address", "base", "error"),
    [
        ("https://a.example/x.png", "/home/ada/page.html", FetchRefused),
        ("https://a.example/x.png", "", FetchRefused),
        ("/etc/hostname", "https://a.example/page", FetchRefused),
        ("http://127.0.0.1/x.png", "http://127.0.0.1/page", FetchRefused),
        ("nowhere.png", "/home/ada/page.html", SourceMissing),
        ("data:image/png;base64", "", SourceTooLarge),
        ("data:image/png;base64,%%%", "", NotAPage),
    ],
)
def test_other_pictures_are_not_shown(address: str, base: str, error: type[ReaderError]) -> None:
    """A saved page phones nobody, and no page looks around inside the network."""
    with pytest.raises(error):
        load_picture(address, base, 10, 10)
