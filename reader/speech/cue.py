"""The soft tone that stands where something was left out: made here, not by an engine."""

import sys
from array import array
from functools import cache
from math import pi, sin

from reader.speech.engine import Clip

SECONDS = 0.06
PITCH = 660  # Hz: above a voice, below a whistle
PEAK = 0.06  # of full scale: some 18 dB below speech


@cache
def cue(rate: int) -> Clip:
    """At ``rate`` Hz; rises and falls so that nothing clicks."""
    length = round(SECONDS * rate)
    swell = (sin(pi * at / length) ** 2 for at in range(length))
    samples = array(
        "h", (round(32767 * PEAK * loud * sin(2 * pi * PITCH * at / rate)) for at, loud in enumerate(swell))
    )
    if sys.byteorder == "big":
        samples.byteswap()
    return Clip(samples.tobytes(), rate)
