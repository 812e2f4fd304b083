"""Collects what Python's memory holds in circles, in the one thread where windows may be destroyed.

Left to itself, Python collects in whichever thread happens to ask for memory. A closed sheet that still knows itself
would then be destroyed by a worker: Qt answers with a crash, or waits for ever.
"""

import gc
from typing import Final

LIMITS: Final = (50_000, 5, 5)
"""Sweep when so many more things were made than freed; each fifth sweep also looks at older things, each fifth of
those at all. Rows come and go by the thousand: sweeping seldom makes a month's work a tenth faster."""


def take_over() -> None:
    """End the automatic collections: from now on only `sweep` collects."""
    gc.disable()


def sweep() -> None:
    """Collect if enough has come together; to be called often, in the thread of the windows."""
    for age in (2, 1, 0):
        if gc.get_count()[age] > LIMITS[age]:
            gc.collect(age)
            return


def settle() -> None:
    """Leave alone from now on what is there: the program itself, which no sweep would ever free."""
    gc.freeze()
