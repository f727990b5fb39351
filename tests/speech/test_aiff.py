"""macOS' speech comes as a file; the reader for it must be right without a Mac."""

import struct

import pytest

from reader.errors import EngineFailed
from reader.speech.aiff import read_aiff

RATE_22050 = bytes.fromhex("400DAC44000000000000")  # 80-bit float: 22,050 = 0xAC44 * 2**-1


def form(kind: bytes, common: bytes, sound: bytes) -> bytes:
    chunks = b"".join(
        name + struct.pack(">I", len(body)) + body + b"\0" * (len(body) % 2)
        for name, body in ((b"ABCD", b"odd"), (b"COMM", common), (b"SSND", struct.pack(">II", 0, 0) + sound))
    )
    return b"FORM" + struct.pack(">I", len(chunks) + 4) + kind + chunks


def common(channels: int = 1, bits: int = 16) -> bytes:
    return struct.pack(">HIH", channels, 2, bits) + RATE_22050


def test_big_endian_samples_come_out_little_endian() -> None:
    clip = read_aiff(form(b"AIFF", common(), struct.pack(">hh", 1, -2)))

    assert (clip.samples, clip.rate) == (struct.pack("<hh", 1, -2), 22050)


def test_little_endian_samples_stay() -> None:
    clip = read_aiff(form(b"AIFC", common() + b"sowt\0\0", struct.pack("<hh", 1, -2)))

    assert clip.samples == struct.pack("<hh", 1, -2)


def test_of_two_channels_the_first_is_taken() -> None:
    assert read_aiff(form(b"AIFF", common(2), struct.pack(">hhhh", 1, 9, 2, 9))).samples == struct.pack("<hh", 1, 2)


@pytest.mark.parametrize("data", [b"", b"RIFF....WAVE", form(b"AIFF", common(bits=8), b"12"), form(b"AIFF", b"", b"")])
def test_anything_else_is_refused(data: bytes) -> None:
    """A strange file must not become noise in somebody's ears."""
    with pytest.raises(EngineFailed):
        read_aiff(data)
