"""Work of the solver in a thread of its own, so that it can be left at once when nobody wants it any more."""

from abc import abstractmethod
from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, Self, TypeVar

POLL_SECONDS = 0.02

Result = TypeVar("Result")


class Errand(Generic[Result]):
    """Begun once and waited for once; `work` looks at `is_unwanted` wherever it can stop."""

    def __init__(self) -> None:
        self._result: list[Result] = []
        self._problem: Exception | None = None
        self._unwanted = Event()
        self._ended = Event()
        self._thread = Thread(target=self._run, name="roster solver")

    @abstractmethod
    def work(self) -> Result:
        """Do the work and return what came of it."""

    @property
    def is_unwanted(self) -> bool:
        """Tell whether nobody waits for the result any more."""
        return self._unwanted.is_set()

    def begin(self) -> Self:
        """Start the work in its thread."""
        self._thread.start()
        return self

    def wait(self, beat: Callable[[], None] = lambda: None) -> Result:
        """Wait for the result; whatever `beat` raises meanwhile leaves the work to end by itself."""
        try:
            while not self._ended.wait(POLL_SECONDS):
                beat()
        except BaseException:
            self._unwanted.set()
            raise
        if self._problem is not None:
            raise self._problem
        return self._result[0]

    def _run(self) -> None:
        try:
            self._result.append(self.work())
        except Exception as problem:
            self._problem = problem
        finally:
            self._ended.set()
            _leave_thread()


def _leave_thread() -> None:
    """Let go of the solver's own workers before the thread ends, or it might wait for them forever on Windows."""
    from highspy._core import _Highs

    _Highs.resetThreadScheduler(False)
