"""A part of a roster filled as far as possible with as few changed pairs as possible, all else as it stands.

The part is laid open once and may be asked for several answers, each under more conditions than the one before.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from db.roster.book import Book
from db.roster.goals import POINT, changes_only
from db.roster.grid import Slot
from db.roster.model import Part, Prices
from db.roster.solver import Limits, Run
from db.roster.step import Beat, lay_open


@dataclass(frozen=True, slots=True)
class Change:
    """Pairs to take out of a book and pairs to put in.

    `is_proven` tells that nothing allowed in the part leaves fewer slots open, or as many with fewer changes.
    """

    out: tuple[Slot, ...]
    into: tuple[Slot, ...]
    is_proven: bool

    def opened(self) -> tuple[int, ...]:
        """Return the visits that have more open slots after the change."""
        fewer = Counter(visit for visit, _guide in self.out)
        fewer.subtract(visit for visit, _guide in self.into)
        return tuple(visit for visit in sorted(fewer) if fewer[visit] > 0)


class FewestChanges:
    """Asks the solver about a part of a book, which stays as it is; `nodes` limit the search for each answer.

    Of the slots that are open, those of the visits `to_fill` are to be filled.
    """

    def __init__(self, book: Book, part: Part, to_fill: Collection[int], nodes: int, beat: Beat) -> None:
        slots = sum(book.grid.slots[visit] for visit in part.visits)
        price = 2.0 * POINT * (slots + 1)  # an open slot outweighs all changes there could be
        laid = lay_open(book, changes_only(book, part.visits), part, Prices(price), to_fill=to_fill)
        self.model, self.had = laid.model, frozenset(laid.freed)
        self.columns = self.model.column_of()
        self.limits = Limits(nodes=nodes, gap=POINT - 0.1, core=POINT, light=True)
        known = tuple(self.columns[pair] for pair in laid.freed if pair in self.columns)
        is_allowed = len(known) == len(laid.freed)  # unless somebody overruled a rule by hand
        self.start = known if is_allowed else None
        self.beat = beat

    def answer(self) -> Change | None:
        """Return the best change there is, None if the conditions allow none or none was found."""
        answer = Run(self.model, self.limits, self.start).begin().wait(self.beat)
        if answer.chosen is None:
            return None
        now = frozenset(self.model.pairs[number] for number in answer.chosen)
        return Change(tuple(sorted(self.had - now)), tuple(sorted(now - self.had)), answer.is_proven)

    def bar(self, pairs: Collection[Slot]) -> None:
        """Allow at most half of some pairs from now on; none of them may be in the book."""
        self.model.row([(self.columns[pair], 1.0) for pair in pairs if pair in self.columns], len(pairs) // 2)

    def allow_open(self, visit: int, slots: int) -> None:
        """Allow at most so many of a visit's slots that are laid open to stay open; the book itself may have more."""
        self.model.upper[self.model.shorts[visit]] = slots
        self.start = None
