"""placeholder"""

from typing import Any


def print_schedule(*a: Any) -> None: ...
