"""How whole processes are measured: several runs in turn, medians, and what came of them in one line."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
gc.set_threshold(50_000)  # as the program sets both
sys.setswitchinterval(0.0005)


def python(script: str, *arguments: str) -> list[str]:
    """Return the command that runs a script in a fresh interpreter."""
    return [sys.executable, "-c", script, *arguments]


def seconds(command: Sequence[str]) -> float:
    """Return how long a process takes from its start to its end."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def told(command: Sequence[str]) -> list[tuple[float, list[str]]]:
    """Return the lines a process prints, each with the seconds from its start."""
    started = time.perf_counter()
    lines = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append((time.perf_counter() - started, line.split()))
    assert process.returncode == 0
    return lines


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def busy(act: Callable[[], object]) -> float:
    """Return the seconds the calling thread spends: what a frame takes on a machine that does nothing else."""
    started = time.thread_time()
    act()
    return time.thread_time() - started


def best(*works: Callable[[], object], rounds: int = RUNS) -> list[float]:
    """Return the least processor time of each work in seconds, taken in turn: other processes add to none of it."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, taken, strict=True):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
    return [min(times) for times in taken]


def report(what: str, figure: float, reference: float, bar: float) -> None:
    """Print a figure beside its reference and the bar its ratio is held against."""
    ratio = figure / reference
    verdict = "within" if ratio <= bar else "above"
    print(f"\n{what}: {figure:.3f} against {reference:.3f}, ratio {ratio:.2f}, {verdict} the bar of {bar}")  # noqa: T201
