"""AIFF and AIFF-C, as macOS' speech writes them, to samples (Python's own reader left with 3.13).

A file is a FORM of chunks, everything big-endian; COMM describes the sound, SSND holds it.
"""

import struct
from array import array

from reader.errors import EngineFailed
from reader.speech.engine import Clip


def read_aiff(data: bytes) -> Clip:
    """The first channel of a 16-bit file, without words; EngineFailed for anything else."""
    if data[:4] != b"FORM" or data[8:12] not in (b"AIFF", b"AIFC"):
        raise EngineFailed("The speech engine's file is not AIFF.")
    form, sound = b"", b""
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if kind == b"COMM":
            form = body
        elif kind == b"SSND":
            sound = body[8 + struct.unpack_from(">I", body)[0] :]
        at += 8 + length + length % 2  # chunks begin at even places
    if len(form) < 18:
        raise EngineFailed("The speech engine's file does not say what its sound is.")
    channels, _, bits = struct.unpack_from(">HIH", form)
    compression = form[18:22] or b"NONE"
    if bits != 16 or not channels or compression not in (b"NONE", b"twos", b"sowt"):
        raise EngineFailed("The speech engine's file is not 16-bit sound.")
    samples = array("H")
    samples.frombytes(sound[: len(sound) // 2 * 2])
    if compression != b"sowt":
        samples.byteswap()
    return Clip(samples[::channels].tobytes(), _whole_number(form[8:18]))


def _whole_number(extended: bytes) -> int:
    """An 80-bit float of the IEEE as a whole number: the sample rate."""
    exponent, mantissa = int.from_bytes(extended[:2], "big"), int.from_bytes(extended[2:], "big")
    return int(mantissa * 2.0 ** (exponent - 16383 - 63) + 0.5)
