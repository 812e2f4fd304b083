"""Gatehouse (Проходная): visits to a factory, from the request to the signed monthly summary."""

import gc
import sys
from collections.abc import Sequence

from desktop.arguments import split


def main(arguments: Sequence[str]) -> int:
    """Open the window, or run the job that is named."""
    gc.set_threshold(50_000)  # rows come and go by the thousand: collecting seldom makes a month's work a tenth faster
    sys.setswitchinterval(0.0005)  # a frame takes the interpreter from a worker dozens of times, and waits each time
    options, rest = split(arguments)
    if rest:
        from desktop.cli.run import run

        return run(arguments)
    from desktop.app.start import open_window

    return open_window(options)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # on Windows a worker of the frozen program starts it anew
    sys.exit(main(sys.argv[1:]))
