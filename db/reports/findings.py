"""What a check of a summary says."""

from dataclasses import dataclass

from db.errors import Phrase
from db.model.kinds import Severity


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """One doubt about a summary: how grave, in words, how to mend it, and the figure it speaks of."""

    rule: str
    severity: Severity
    sentence: Phrase
    remedy: Phrase
    field: str = ""
    dim: str = ""
    key: str = ""

    @property
    def blocks(self) -> bool:
        """Say whether the summary is refused for it."""
        return self.severity is Severity.BLOCKS


def blocking(
    rule: str, sentence: Phrase, remedy: Phrase, field: str = "", dim: str = "", key: str = ""
) -> FigureFinding:
    """Return a finding for which the summary is refused."""
    return FigureFinding(rule, Severity.BLOCKS, sentence, remedy, field, dim, key)


def warning(
    rule: str, sentence: Phrase, remedy: Phrase, field: str = "", dim: str = "", key: str = ""
) -> FigureFinding:
    """Return a finding that only asks for a look."""
    return FigureFinding(rule, Severity.WARNS, sentence, remedy, field, dim, key)
