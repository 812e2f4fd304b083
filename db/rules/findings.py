"""What a judge says: a sentence, how grave it is, and what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.errors import Phrase
from db.model.kinds import Severity


class RemedyAction(StrEnum):
    """What a remedy does; `db.commands.remedies` carries it out, but to open something is the screens' work."""

    MOVE = "move"
    ASSIGN = "assign"
    UNASSIGN = "unassign"
    SPLIT = "split"
    CHANGE_ROUTE = "change_route"
    ADD_ADULTS = "add_adults"
    OVERRULE = "overrule"
    EDIT = "edit"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to mend a finding: `values` are the arguments of its action."""

    action: RemedyAction
    label: Phrase
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a plan: the judge, the guide or tour it speaks of, the input it stands by.

    A clash with what is merely asked for or held `is_possible`: it blocks all the same, and is shown as less grave.
    """

    rule: str
    severity: Severity
    sentence: Phrase
    subject: str = ""
    field: str = ""
    remedies: tuple[Remedy, ...] = ()
    is_overruled: bool = False
    is_possible: bool = False

    @property
    def blocks(self) -> bool:
        """Say whether it stops the step."""
        return self.severity is Severity.BLOCKS and not self.is_overruled
