"""Continuous integration leaves nothing out in silence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TEST = """
import pytest

@pytest.mark.parametrize("reason", ["Xvfb is not installed", "../shared is not here", "signals are POSIX's"])
def test_of_the_window(reason):
    pytest.skip(reason)
"""


@pytest.mark.parametrize(("ci", "summary", "code"), [("", "3 skipped", 0), ("true", "1 failed, 2 skipped", 1)])
def test_a_missing_tool_is_a_reason_on_a_desk_and_a_failure_in_ci(
    ci: str, summary: str, code: int, tmp_path: Path
) -> None:
    """Who sees a green mark may believe that the window was tested; what cannot be had is no failure."""
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_made_up.py").write_text(TEST, encoding="utf-8")
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
    assert done.returncode == code
