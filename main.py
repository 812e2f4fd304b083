"""Gatehouse (Проходная): visits to a factory, from the request to the signed monthly summary."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run the job that is named, or tell which jobs there are."""
    from desktop.cli import run

    return run(arguments or ["--help"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
