"""A signature drawn on the screen, as strokes of points: small, sharp at every size, and nothing but the line."""

import json
from collections.abc import Sequence
from typing import Final

Point = tuple[int, int]
Stroke = tuple[Point, ...]
WIDTH: Final = 1000
HEIGHT: Final = 300
"""The field a signature is drawn in; a stroke outside is cut to its edge."""
MOST_POINTS: Final = 3000


class NotASignature(ValueError):
    """A text that does not hold strokes."""


def written(strokes: Sequence[Stroke]) -> str:
    """Return strokes as they are kept: JSON of lists of points, one flat list of numbers a stroke."""
    return json.dumps([[number for point in stroke for number in point] for stroke in strokes], separators=(",", ":"))


def strokes_of(text: str) -> tuple[Stroke, ...]:
    """Return the strokes of a kept signature; raise `NotASignature` for anything else."""
    try:
        read = json.loads(text)
    except ValueError as problem:
        raise NotASignature(text[:40]) from problem
    if not isinstance(read, list) or not all(isinstance(flat, list) and len(flat) % 2 == 0 for flat in read):
        raise NotASignature("strokes are lists of points")
    if not all(type(number) is int for flat in read for number in flat) or sum(map(len, read)) > 2 * MOST_POINTS:
        raise NotASignature("points are whole numbers, not too many")
    return tuple(
        tuple((min(max(x, 0), WIDTH), min(max(y, 0), HEIGHT)) for x, y in zip(flat[::2], flat[1::2], strict=True))
        for flat in read
    )


def is_drawn(strokes: Sequence[Stroke]) -> bool:
    """Say whether something was drawn: a single dot is a slip of the mouse."""
    return sum(len(stroke) for stroke in strokes) > 3
