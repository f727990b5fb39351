"""What holds for all tests: nothing of the person's is touched, and continuous integration leaves nothing out."""

import os
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Reasons that may stand even in continuous integration: what `make test` cannot install.
CANNOT_BE_HAD = ("../shared", "the reference page", "Windows", "macOS", "POSIX", "/dev/full", "needs no server")

# The machines that run this are slow and busy at times; a property that is slow is still true.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is remembered in a test is remembered in its own folder: nobody's positions and settings are touched."""
    folder = tmp_path / "reader-data"
    monkeypatch.setenv("READER_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """One that Python waits for at its end would slow every later test and keep the run from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI a test that leaves itself out for want of a tool has failed: a green run means that all was run."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if not any(name in reason for name in CANNOT_BE_HAD):
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid} was left out, which CI must not do. {reason}"
    return report
