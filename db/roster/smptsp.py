"""The text format of the shift minimisation personnel task scheduling problem (SMPTSP).

`Jobs = n`, n lines `start end` (half-open), `Qualifications = m`, m lines `count: job job ...` with the jobs, counted
from 0, that a worker may do. Source of the format: Krishnamoorthy, Ernst, Baatar, European Journal of Operational
Research 219 (2012) 34-48.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.roster.packed import unpacked, unreadable

HEADER = re.compile(r"(\w+)\s*=\s*(\d+)$")
JOB = re.compile(r"(-?\d+)\s+(-?\d+)$")


@dataclass(frozen=True, slots=True)
class ShiftProblem:
    """Jobs by [start, end) and, for each worker, the jobs he or she is qualified for."""

    jobs: tuple[tuple[int, int], ...]
    workers: tuple[frozenset[int], ...]


def is_shift_problem(text: str) -> bool:
    """Tell whether a text looks like an SMPTSP file."""
    return any(found and found[1] == "Jobs" for found in map(HEADER.match, map(str.strip, text.splitlines())))


def read_shift_problem(content: bytes, file: str) -> ShiftProblem:
    """Read an SMPTSP file, plain or packed; raise `InstanceUnreadable` with the line at fault."""
    return _Reader(unpacked(content, file), file).problem()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.file, self.line = file, 0
        self.lines = self._meaningful(text)

    def _meaningful(self, text: str) -> Iterator[str]:
        for number, line in enumerate(text.splitlines(), 1):
            self.line = number
            if line.strip() and not line.lstrip().startswith("#"):
                yield line.strip()

    def problem(self) -> ShiftProblem:
        if self.header("Type") != 1:
            raise self.wrong(say(QT_TRANSLATE_NOOP("db", "line {line} names another type than 1."), line=self.line))
        jobs = tuple(self.job() for _ in range(self.header("Jobs")))
        workers = tuple(self.worker(len(jobs)) for _ in range(self.header("Qualifications")))
        for job in range(len(jobs)):
            if not any(job in able for able in workers):
                raise self.wrong(say(QT_TRANSLATE_NOOP("db", "nobody is qualified for job {job}."), job=job))
        return ShiftProblem(jobs, workers)

    def wrong(self, reason: Phrase) -> Exception:
        return unreadable(self.file, reason)

    def next(self, wanted: str) -> str:
        line = next(self.lines, None)
        if line is None:
            raise self.wrong(say(QT_TRANSLATE_NOOP("db", "it ends before “{wanted}”."), wanted=wanted))
        return line

    def unlike(self, wanted: str) -> Exception:
        return self.wrong(
            say(QT_TRANSLATE_NOOP("db", "line {line} is not of the form “{wanted}”."), line=self.line, wanted=wanted)
        )

    def header(self, name: str) -> int:
        wanted = f"{name} = 0"
        found = HEADER.match(self.next(wanted))
        if found is None or found[1] != name:
            raise self.unlike(wanted)
        return int(found[2])

    def job(self) -> tuple[int, int]:
        found = JOB.match(self.next("start end"))
        if found is None or int(found[1]) >= int(found[2]):
            raise self.unlike("start end")
        return int(found[1]), int(found[2])

    def worker(self, jobs: int) -> frozenset[int]:
        count, colon, rest = self.next("count: job job").partition(":")
        able = rest.split()
        if not colon or not all(one.isdecimal() for one in [count.strip(), *able]) or int(count) != len(able):
            raise self.unlike("count: job job")
        if any(int(one) >= jobs for one in able):
            raise self.wrong(say(QT_TRANSLATE_NOOP("db", "line {line} names a job that is not there."), line=self.line))
        return frozenset(int(one) for one in able)


def most_at_once(jobs: Sequence[tuple[int, int]]) -> int:
    """Return how many jobs run at the same time at most: no plan can do with fewer workers."""
    running = most = 0
    for _time, step in sorted([(start, 1) for start, _end in jobs] + [(end, -1) for _start, end in jobs]):
        running += step
        most = max(most, running)
    return most
