"""The number that stands in the code of a visitor's pass: random digits and two check digits (ISO 7064, MOD 97-10).

Digits only, so that a scanner that works as a keyboard writes the same under every keyboard layout, and long enough
never to be taken for a headcount. It says nothing of the person and is worth nothing at another plant.
"""

import re
from typing import Final

RANDOM_DIGITS: Final = 12
LENGTH: Final = RANDOM_DIGITS + 2
LONGEST_SCAN: Final = 64
"""What is longer is no pass and no name: it is not looked at."""
LONGEST_HEADCOUNT: Final = 4
_PASS: Final = re.compile(rf"[0-9]{{{LENGTH}}}")
_UNLIKE_A_NAME: Final = re.compile(r"[\x00-\x1f\x7f-\x9f/\\<>@=&?%{}|;$*]|[0-9]{5}")


def pass_code(random_digits: str) -> str:
    """Return a whole code for its random digits; raise ValueError unless there are as many as there must be."""
    if len(random_digits) != RANDOM_DIGITS or not random_digits.isascii() or not random_digits.isdecimal():
        raise ValueError("a pass has twelve random digits")
    return f"{random_digits}{98 - int(random_digits) * 100 % 97:02}"


def read_pass(scanned: str) -> str:
    """Return the code that was scanned; an empty text for what is none."""
    text = scanned.strip()
    is_whole = _PASS.fullmatch(text) is not None and int(text) % 97 == 1
    return text if is_whole else ""


def looks_scanned(typed: str) -> bool:
    """Say whether a text is a scanned code, ours or not, rather than a name or a headcount."""
    text = typed.strip()
    return len(typed) > LONGEST_SCAN or _UNLIKE_A_NAME.search(text) is not None


def shown_pass(code: str) -> str:
    """Return a code as people read it aloud: in groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
