"""A short run of the fuzzer over pages of our own: an hour of it by hand finds more (tests/fuzz/fuzz_extract.py)."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNS = 500


def test_a_short_run_of_the_fuzzer_finds_nothing(tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        if os.environ.get("CI"):
            pytest.fail("atheris is missing: CI must run the fuzzer")
        pytest.skip("needs atheris, which has wheels for Linux alone")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for sample in sorted((ROOT / "samples").glob("*/page.html")):
        (seeds / sample.parent.name).write_bytes(sample.read_bytes()[:6000])

    run = subprocess.run(
        [sys.executable, ROOT / "tests/fuzz/fuzz_extract.py", f"-runs={RUNS}", "-seed=7", "-max_len=6000",
         "-rss_limit_mb=4096", f"-artifact_prefix={tmp_path}/", str(seeds)],
        capture_output=True, text=True, timeout=110, cwd=tmp_path, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stderr[-3000:]
    assert f"Done {RUNS} runs" in run.stderr
