"""``python -m reader`` and the command ``reader``."""

import sys


def main() -> int:
    """The process' exit code, also when Ctrl+C comes while Reader is still being loaded."""
    try:
        from reader.cli import main as run

        return run()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
