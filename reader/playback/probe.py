"""Whether there is a sound device, found out where the sound libraries' complaints are not seen.

Without any device ALSA writes some 25 lines to standard error, from C. So it is asked in a child process:
``python -m reader.playback.probe``; PulseAudio and the other systems' own libraries are quiet and asked here.
"""

import platform
import sys
from collections.abc import Callable

from reader.child import Child, ChildDied, ChildSilent, Frame, serve

LIMIT = 5.0  # s


def device_present() -> bool:
    """Whether something can be heard on this machine."""
    if platform.system() == "Linux":
        return pulse_present() or _asked_elsewhere()
    return listed(())


def pulse_present() -> bool:
    """Whether PulseAudio (or PipeWire in its place) runs and has a real sink.

    Asked once a second while reading. miniaudio's own get_playbacks asks for each sink's details too, and where a sink
    goes between the two questions its C code (0.11) follows a null pointer and ends the process.
    """
    import miniaudio

    try:
        context = miniaudio.Devices([miniaudio.Backend.PULSEAUDIO])
    except miniaudio.MiniaudioError:
        return False
    sinks, count, nothing = miniaudio.ffi.new("ma_device_info**"), miniaudio.ffi.new("ma_uint32*"), miniaudio.ffi.NULL
    if miniaudio.lib.ma_context_get_devices(context._context, sinks, count, nothing, nothing) != 0:
        return False
    return any(not _is_stand_in(miniaudio.ffi.addressof(sinks[0][at].id)) for at in range(count[0]))


def listed(backends: tuple[object, ...]) -> bool:
    """Whether miniaudio lists a device that is more than a stand-in, and can say how it takes its sound."""
    import miniaudio

    try:
        devices = miniaudio.Devices(list(backends) or None).get_playbacks()
    except miniaudio.MiniaudioError:
        return False
    return any(not _is_stand_in(device["id"]) for device in devices)


def _is_stand_in(identity: object) -> bool:
    """PulseAudio's and PipeWire's "Dummy Output", which is there when nothing else is."""
    import miniaudio

    return bytes(miniaudio.ffi.buffer(identity))[:9] == b"auto_null"


def _asked_elsewhere() -> bool:
    child = Child("reader.playback.probe")
    child.start()
    try:
        child.send(Frame(b"D"))
        return child.receive(LIMIT).payload == b"yes"
    except (ChildDied, ChildSilent):
        return False
    finally:
        child.kill()


def main() -> None:
    sys.modules["numpy"] = None  # type: ignore[assignment]  # miniaudio does without, and half of its start goes there
    import miniaudio

    quiet = {miniaudio.Backend.NULL, miniaudio.Backend.PULSEAUDIO}  # the last was asked already

    def answer(frame: Frame, reply: Callable[[Frame], None]) -> None:
        there = any(listed((backend,)) for backend in miniaudio.Backend if backend not in quiet)
        reply(Frame(b"D", b"yes" if there else b"no"))

    serve(answer)


if __name__ == "__main__":
    main()
