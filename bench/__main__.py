"""``python -m bench``: every measure in one table, peers in the same run."""

from bench import playback, speech, stutter, window
from bench.table import print_table


def main() -> None:
    print_table((*window.rows(), *stutter.rows(), *speech.rows(), *playback.rows()))


if __name__ == "__main__":
    main()
