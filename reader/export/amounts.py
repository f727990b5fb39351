"""Lengths and sizes in words for a person."""


def duration(seconds: float) -> str:
    """ "34 s", "5 min 34 s", "1 h 5 min"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes_left = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes_left} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def about(seconds: float) -> str:
    """The same of an estimate, which knows no seconds beyond some minutes: "less than a second", "34 s", "6 min"."""
    if seconds < 1:
        return "less than a second"
    if seconds < 90:
        return f"{round(seconds)} s"
    return duration(60 * round(seconds / 60)).removesuffix(" 0 s")


def file_size(size: int) -> str:
    """ "400 kB", "6.2 MB", "85 MB"."""
    megabytes = size / 1_000_000
    if megabytes < 1:
        return f"{max(1, round(size / 1000))} kB"
    return f"{megabytes:.1f} MB" if megabytes < 10 else f"{round(megabytes)} MB"
