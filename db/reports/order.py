"""In which order people read the keys of a split."""

from collections.abc import Mapping

from db.reports.dimensions import DIMENSIONS


def ordered_keys(dim: str, counts: Mapping[str, int]) -> list[str]:
    """Return keys in reading order: closed lists as the dictionary has them, code lists by count, largest first."""
    titled = list(DIMENSIONS[dim].titles)
    if not DIMENSIONS[dim].codes:
        return [key for key in titled if key in counts]
    listed = sorted((key for key in counts if key not in titled), key=lambda key: (-counts[key], key))
    return [*listed, *(key for key in titled if key in counts)]
