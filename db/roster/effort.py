"""How much a search may still try: counted in attempts, never in seconds, so that it ends the same everywhere."""

from dataclasses import dataclass

RATE = 250_000
"""Attempts that stand for a second of an ordinary computer, on the slow side."""


@dataclass(slots=True)
class Effort:
    """A number of attempts that a search uses up."""

    left: int

    def spend(self, attempts: int) -> None:
        """Use up some attempts."""
        self.left -= attempts

    def share(self, part: int, of: int) -> "Effort":
        """Take a part of what is left away as an effort of its own."""
        taken = self.left * part // of
        self.left -= taken
        return Effort(taken)

    def take(self, attempts: int) -> "Effort":
        """Take some attempts away as an effort of its own."""
        self.left -= attempts
        return Effort(attempts)

    @property
    def is_spent(self) -> bool:
        """Tell whether nothing is left."""
        return self.left <= 0
