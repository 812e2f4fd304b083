"""What set-up says: plain sentences on standard output, and the problem that stops it."""

import sys


class SetUpProblem(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def tell(text: str) -> None:
    """Print one line at once, also when the output is a file or a pipe."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
