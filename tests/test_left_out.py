"""Continuous integration leaves nothing out in silence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TEST = """
import pytest

@pytest.mark.skip(reason={reason!r})
def test_of_the_window():
    pass
"""


@pytest.mark.parametrize(
    ("ci", "reason", "summary"),
    [
        ("", "Xvfb is not installed", "1 skipped"),
        ("true", "Xvfb is not installed", "1 error"),
        ("true", "../shared is not here", "1 skipped"),
        ("true", "signals are POSIX's", "1 skipped"),
    ],
)
def test_a_missing_tool_is_a_reason_on_a_desk_and_a_failure_in_ci(
    ci: str, reason: str, summary: str, tmp_path: Path
) -> None:
    """Who sees a green mark may believe that the window was tested."""
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_made_up.py").write_text(TEST.format(reason=reason), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert summary in done.stdout.splitlines()[-1]
    assert done.returncode == (1 if "error" in summary else 0)
