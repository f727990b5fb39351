"""Decode a picture that an article names, within bounds: few formats, bounded bytes and pixels, scaled to its place."""

import base64
import binascii
import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from reader.errors import FetchRefused, NotAPage, ReaderError, SourceMissing, SourceTooLarge
from reader.extract.source import read_file

MOST_PIXELS = 25_000_000  # checked before decoding: 10 kB of PNG can hold 390 MB of pixels
MOST_BYTES = 15_000_000
ENLARGED = 2.0  # times its natural size at most; beyond that a picture is only blurred
FORMATS = ("PNG", "JPEG", "GIF", "WEBP")


@dataclass(frozen=True, slots=True)
class Picture:
    """Scaled and ready for the screen: ``ppm`` is a binary PPM (P6), transparent parts white."""

    width: int
    height: int
    ppm: bytes


def load_picture(address: str, base: str, width: int, height: int) -> Picture:
    """The picture that the article at ``base`` names, fitted into the box; a ReaderError when it is not to be shown."""
    return scaled(picture_bytes(address, base), width, height)


def picture_bytes(address: str, base: str) -> bytes:
    scheme = address.partition(":")[0].lower() if ":" in address[:8] else ""
    if scheme == "data":
        return _from_data_address(address)
    if scheme in ("http", "https"):
        if not base.lower().startswith(("http://", "https://")):
            raise FetchRefused("Pictures from the network are shown only for articles that are from the network.")
        from reader.extract.fetch import fetch

        return fetch(address, wanted=("image/", "application/octet-stream", ""), limit=MOST_BYTES).data
    return read_file(_file_beside(address, base))


def _from_data_address(address: str) -> bytes:
    head, comma, body = address.partition(",")
    if not comma or len(body) > MOST_BYTES * 4 // 3:
        raise SourceTooLarge("A picture inside the page is too large, or cut off.")
    try:
        return base64.b64decode(unquote(body)) if head.lower().endswith(";base64") else unquote_to_bytes(body)
    except (binascii.Error, ValueError) as error:
        raise NotAPage("A picture inside the page is damaged.") from error


def _file_beside(address: str, base: str) -> str:
    """The file, if it lies in the article's own folder or beneath; a page must not reach other files of the person."""
    if not base or base.lower().startswith(("http://", "https://")):
        raise FetchRefused("A page from the network may not show files of this computer.")
    folder = Path(_path(base)).resolve().parent
    named = _path(address)
    for path in (Path(named), Path(unquote(named))):
        file = (folder / path).resolve()
        if file.is_file():
            if not file.is_relative_to(folder):
                raise FetchRefused(f"{named} lies outside the article's folder and is not shown.")
            return str(file)
    raise SourceMissing(f"There is no picture {named}.")


def _path(address: str) -> str:
    return unquote(urlsplit(address).path) if address[:5].lower() == "file:" else address


def scaled(data: bytes, width: int, height: int) -> Picture:
    """The picture's first frame, fitted into ``width`` by ``height`` with its shape kept."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise SourceTooLarge("The picture has too many pixels to be shown.")
            natural = image.width, image.height
            image.draft("RGB", (width, height))  # JPEG: decode no finer than needed
            shrunk = natural[0] / image.width
            upright = ImageOps.exif_transpose(image)
            ratio = min(width / upright.width, height / upright.height, ENLARGED * shrunk)
            size = max(1, round(upright.width * ratio)), max(1, round(upright.height * ratio))
            flat = Image.new("RGB", upright.size, "white")
            layered = upright.convert("RGBA")
            flat.paste(layered, mask=layered.getchannel("A"))
            fitted = flat.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    except ReaderError:
        raise
    except Image.DecompressionBombError as error:  # Pillow's own limit comes first for the largest
        raise SourceTooLarge("The picture has too many pixels to be shown.") from error
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError) as error:
        raise NotAPage("The picture is damaged, or of a kind that is not shown.") from error
    return Picture(*size, b"P6 %d %d 255\n" % size + fitted.tobytes())
