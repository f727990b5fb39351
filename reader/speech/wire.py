"""What goes through the pipe to an engine's process and back, as bytes.

Requests and voices are JSON; a clip is a header, three 32-bit numbers for each word, and the samples as they are.
"""

import json
import struct
from array import array
from dataclasses import asdict, dataclass

from reader.document.locator import TextRange
from reader.errors import EngineFailed, EngineMissing, NothingHeard, SpeechError, VoiceMissing
from reader.speech.cleaning import clean
from reader.speech.engine import Clip, Prosody, Timing, Voice, WordBoundary

VOICES = b"V"  # asked for with the folder of the person's own, and answered
SPEAK = b"S"
PREPARE = b"P"  # a voice, to be loaded; not answered
CLIP = b"C"
ERROR = b"E"

_HEADER = struct.Struct("=IIB")  # Hz, words, timing
_TIMINGS: tuple[Timing, ...] = ("exact", "aligned", "estimated")


@dataclass(frozen=True, slots=True)
class Request:
    text: str
    voice: Voice
    prosody: Prosody


def pack_request(request: Request) -> bytes:
    """The text is cleaned on the way: half a surrogate pair cannot be written as UTF-8."""
    return json.dumps({"text": clean(request.text), "voice": asdict(request.voice), **asdict(request.prosody)}).encode()


def unpack_request(payload: bytes) -> Request:
    found = json.loads(payload)
    return Request(found["text"], Voice(**found["voice"]), Prosody(found["rate"], found["pitch"]))


def pack_voice(voice: Voice) -> bytes:
    return json.dumps(asdict(voice)).encode()


def unpack_voice(payload: bytes) -> Voice:
    return Voice(**json.loads(payload))


def pack_voices(voices: tuple[Voice, ...]) -> bytes:
    return json.dumps([asdict(voice) for voice in voices]).encode()


def unpack_voices(payload: bytes) -> tuple[Voice, ...]:
    return tuple(Voice(**voice) for voice in json.loads(payload))


def pack_clip(clip: Clip) -> bytes:
    numbers = array("i")
    for boundary in clip.boundaries:
        numbers.extend((boundary.word.start, boundary.word.end, boundary.sample))
    header = _HEADER.pack(clip.rate, len(clip.boundaries), _TIMINGS.index(clip.timing))
    return header + numbers.tobytes() + clip.samples


def unpack_clip(payload: bytes) -> Clip:
    rate, count, timing = _HEADER.unpack_from(payload)
    start = _HEADER.size + 12 * count
    numbers = array("i", payload[_HEADER.size : start])
    boundaries = tuple(
        WordBoundary(TextRange(numbers[at], numbers[at + 1]), numbers[at + 2]) for at in range(0, len(numbers), 3)
    )
    return Clip(payload[start:], rate, boundaries, _TIMINGS[timing])


def pack_error(error: SpeechError) -> bytes:
    text = error.voice if isinstance(error, VoiceMissing) else str(error)
    return json.dumps({"kind": type(error).__name__, "text": text}).encode()


def unpack_error(payload: bytes) -> SpeechError:
    found = json.loads(payload)
    match found["kind"]:
        case "EngineMissing":
            return EngineMissing(found["text"])
        case "NothingHeard":
            return NothingHeard(found["text"])
        case "VoiceMissing":
            return VoiceMissing(found["text"])
    return EngineFailed(found["text"])
