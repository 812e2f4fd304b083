"""The words behind the program's name on the command line."""

from collections.abc import Sequence

COMMON = {"--data": 1, "--lang": 1, "--json": 0, "--agency": 0}
"""Options that may stand anywhere, with how many values each takes."""


def split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the common options with their values, and everything else."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        name = argument.partition("=")[0]
        if name not in COMMON:
            rest.append(argument)
            continue
        first.append(argument)
        if COMMON[name] and "=" not in argument:
            first.extend(value for value in [next(waiting, None)] if value is not None)
    return first, rest


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the common options first, since they may stand before or behind the job."""
    first, rest = split(arguments)
    return [*first, *rest]
