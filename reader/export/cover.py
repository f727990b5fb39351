"""The article's lead picture, small, for the sound file's cover. Nothing is fetched for it."""

import io
from collections.abc import Callable
from typing import Protocol

from reader.document.article import Article
from reader.document.blocks import Figure
from reader.errors import ReaderError

SIDE = 600  # px: what players show
QUALITY = 85  # of JPEG, which makes some 60 kB of it


class Decoded(Protocol):
    """A picture fitted into its box, as PPM."""

    @property
    def ppm(self) -> bytes: ...


PictureSource = Callable[[str, str, int, int], Decoded]  # address, base, width, height


def cover(article: Article, pictures: PictureSource) -> bytes:
    """JPEG; b"" when there is no picture on this computer or in the page itself, or it cannot be shown.

    ``pictures`` decodes what a stranger made, and so does that in a process of its own.
    """
    for block in article.blocks:
        if isinstance(block, Figure) and block.kind == "image" and block.image:
            if not _is_here(block.image, article.address):
                return b""
            try:
                return _jpeg(pictures(block.image, article.address, SIDE, SIDE).ppm)
            except ReaderError:
                return b""
    return b""


def _is_here(address: str, base: str) -> bool:
    scheme = address.partition(":")[0].lower()
    return scheme == "data" or (scheme not in ("http", "https") and not base.lower().startswith(("http:", "https:")))


def _jpeg(ppm: bytes) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(ppm), formats=("PPM",)) as image, io.BytesIO() as made:
        image.convert("RGB").save(made, "JPEG", quality=QUALITY, optimize=True)
        return made.getvalue()
