"""Work on a line that may hang, given up as soon as nobody wants it any more."""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")
LOOK_SECONDS: Final = 0.05


def patiently(work: Callable[[], T], ask: Callable[[], object]) -> T:
    """Return what `work` returns or raise what it raises, while `ask`, called again and again, does not raise.

    When `ask` raises, the work is left behind: it goes on in a thread of its own until its line times out, and what
    it brings is not used. So it must not touch the books. A program that ends does not wait for it.
    """
    result: list[T] = []
    problems: list[BaseException] = []
    is_over = threading.Event()

    def run() -> None:
        try:
            result.append(work())
        except BaseException as problem:  # handed to who waits
            problems.append(problem)
        finally:
            is_over.set()

    threading.Thread(target=run, daemon=True).start()
    while not is_over.wait(LOOK_SECONDS):
        ask()
    if problems:
        raise problems[0]
    return result[0]
