"""Which part of a roster to lay open next: guides who can step in for each other, over a week or the whole span."""

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from db.roster.book import Book
from db.roster.model import Part

SPAN, WEEK = "span", "week"
SPAN_SHARE = 0.7
FIRST_SIZES = {SPAN: 8_000.0, WEEK: 2_000.0}
MOST = {SPAN: 12_000.0, WEEK: 4_000.0}
GROWTH = 1.1
"""A part that brought nothing is followed by larger ones."""
FEWEST_GUIDES = 2


class Chooser:
    """Draws parts, the same ones in the same order each time."""

    def __init__(self, book: Book, random: Random) -> None:
        grid = book.grid
        self.book, self.random = book, random
        self.able = [frozenset(guides) for guides in grid.able]
        self.sizes = dict(FIRST_SIZES)
        self.by_week: defaultdict[int, list[int]] = defaultdict(list)
        for visit, week in enumerate(grid.weeks):
            self.by_week[week].append(visit)
        self.weeks = sorted(self.by_week)
        self.kin = _kinship(book)

    def draw(self, barred: frozenset[int], most: float) -> tuple[str, Part]:
        """Return a part without the barred guides, with at most so many candidates or so, and its kind."""
        kind = SPAN if self.random.random() < SPAN_SHARE else WEEK
        week = self.random.choice(self.weeks)
        visits = self.by_week[week] if kind == WEEK else range(len(self.able))
        return kind, self._part(visits, min(most, self.sizes[kind]), barred)

    def learn(self, kind: str, *, gained: bool) -> None:
        """Note whether a part of a kind brought anything."""
        if not gained:
            self.sizes[kind] = min(MOST[kind], self.sizes[kind] * GROWTH)

    def _part(self, visits: Sequence[int], wanted: float, barred: frozenset[int]) -> Part:
        """Add guides who could step in for each other until there are about enough candidates."""
        book, random = self.book, self.random
        held: defaultdict[int, list[int]] = defaultdict(list)
        for visit in visits:
            for guide in book.crews[visit]:
                if guide not in barred and (visit, guide) not in book.grid.fixed:
                    held[guide].append(visit)
        if not held:
            return Part((), ())
        guides = [guide for guide in range(len(book.loads)) if guide not in barred]
        seed = random.choice(guides)
        order = sorted(guides, key=lambda one: (one != seed, -self.kin[seed][one] * random.random(), one))
        members: set[int] = set()
        opened: list[int] = []
        candidates = 0
        for guide in order:
            mine = held[guide]
            candidates += sum(1 + len(self.able[visit] & members) for visit in mine)
            candidates += sum(guide in self.able[visit] for visit in opened)
            if candidates > wanted and len(members) >= FEWEST_GUIDES:
                break
            members.add(guide)
            opened.extend(mine)
        return Part(tuple(sorted(members)), tuple(sorted(set(opened))))


def _kinship(book: Book) -> list[list[float]]:
    """Return for each two guides how many visits both could lead, with a little for those who share none."""
    many = len(book.loads)
    kin = [[1.0] * many for _ in range(many)]
    kinds: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for able in book.grid.able:
        kinds[able] += 1
    for able, times in kinds.items():
        for one in able:
            row = kin[one]
            for other in able:
                row[other] += times
    return kin
