"""espeak-ng's variants: another throat for any of its voices, "espeak-ng/en-us+f3".

They are no voices of their own: there would be fifteen thousand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.speech.engine import Voice

ENGINE = "espeak-ng"


@dataclass(frozen=True, slots=True)
class Variant:
    """``id`` is what stands after the plus sign; "" is the voice as it is."""

    id: str
    label: str


def _numbered(label: str, letter: str, most: int) -> tuple[Variant, ...]:
    return tuple(Variant(f"{letter}{number}", f"{label} {number}") for number in range(1, most + 1))


# The files of espeak-ng 1.52 that keep a voice easy to follow; any other of its names can be given as well.
VARIANTS: tuple[Variant, ...] = (
    Variant("", "As it is"),
    *_numbered("Woman", "f", 5),
    *_numbered("Man", "m", 8),
    *(Variant(name.lower(), name) for name in ("Anika", "Belinda", "Linda", "Steph")),
    *(Variant(name, name) for name in ("Alex", "Alicia", "Andrea", "Andy", "Annie", "Diogo", "Gene", "Lee", "Michael")),
    *(
        Variant(name.lower(), name)
        for name in ("Adam", "Benjamin", "Caleb", "David", "Ed", "Ian", "Max", "Paul", "Rob")
    ),
    Variant("aunty", "Aunt"),
    Variant("grandma", "Grandmother"),
    Variant("grandpa", "Grandfather"),
    Variant("announcer", "Announcer"),
    Variant("klatt", "Klatt 1"),
    *_numbered("Klatt", "klatt", 6)[1:],
    Variant("croak", "Croaking"),
    Variant("whisper", "Whispering"),
    Variant("whisperf", "Whispering woman"),
)


def has_variants(voice: Voice) -> bool:
    return voice.engine == ENGINE


def variant_of(voice: Voice) -> str:
    """Its variant's id, "" for a voice as it is."""
    return voice.id.partition("+")[2] if has_variants(voice) else ""


def with_variant(voice: Voice, variant: str) -> Voice:
    """The voice in another variant; "" is as it is. ``voice`` may have one already."""
    plain = replace(voice, id=voice.id.partition("+")[0], name=voice.name.rpartition(" · ")[0] or voice.name)
    if not variant:
        return plain
    label = next((known.label for known in VARIANTS if known.id.casefold() == variant.casefold()), variant)
    return replace(plain, id=f"{plain.id}+{variant}", name=f"{plain.name} · {label}")


def voice_with_id(voices: Iterable[Voice], id: str) -> Voice | None:
    """The voice of that id, which may name a variant of one of ``voices``; None when there is none."""
    plain, _, variant = id.partition("+")
    for voice in voices:
        if voice.id == id:
            return voice
        if variant and voice.id == plain and has_variants(voice):
            return with_variant(voice, variant)
    return None
