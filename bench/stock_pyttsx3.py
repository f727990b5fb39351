"""pyttsx3 as it is, in a process of its own: ``python -m bench.stock_pyttsx3 TEXTFILE SOUNDFILE`` prints the seconds.

It is waited for in a loop of ours until its "finished" event, because ``runAndWait`` returns before the file is whole.
It speaks with the same library and voice as Reader, so that only the way of driving it differs.
"""

import ctypes
import os
import sys
import time
from pathlib import Path


def render(text: str, file: str) -> float:
    """Seconds from handing the text over to the finished file."""
    import espeakng_loader

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path())  # pyttsx3 finds it by its name, being loaded already
    import pyttsx3

    finished: list[bool] = []
    engine = pyttsx3.init("espeak")
    engine.setProperty("voice", "gmw/en-us")
    engine.setProperty("rate", 175)
    engine.connect("finished-utterance", lambda name, completed: finished.append(completed))
    since = time.perf_counter()
    engine.save_to_file(text, file)
    engine.runAndWait()
    while True not in finished:
        time.sleep(0.001)
    return time.perf_counter() - since


if __name__ == "__main__":
    seconds = render(Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2])
    sys.stderr.write(f"{seconds}\n")
    sys.stderr.flush()
    os._exit(0)  # its other thread may still run, and ends the process by a fault
