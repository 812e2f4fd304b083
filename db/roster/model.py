"""A part of a roster as a linear problem with whole numbers: which free pairs to choose.

The part is some guides on some visits; all their other duties are given. The problem is laid out as plain lists, a
solver's own kind of arrays is made of them where it is called.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from db.roster.book import Book
from db.roster.goals import Goals
from db.roster.grid import Slot

INFINITE = float("inf")


@dataclass(slots=True)
class Model:
    """Columns from 0 up to a bound, with costs, and rows with bounds.

    The first columns are the pairs of `pairs`, and `shorts` are those for open slots, by visit.
    """

    pairs: list[Slot]
    costs: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    is_whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    constant: float = 0.0
    shorts: dict[int, int] = field(default_factory=dict)

    def column_of(self) -> dict[Slot, int]:
        """Return the number of each pair's column."""
        return {pair: number for number, pair in enumerate(self.pairs)}

    def column(self, cost: float, upper: float = 1, *, is_whole: bool = True) -> int:
        """Add a column and return its number."""
        self.costs.append(cost)
        self.upper.append(upper)
        self.is_whole.append(is_whole)
        return len(self.costs) - 1

    def row(self, terms: Sequence[tuple[int, float]], most: float, least: float = -INFINITE) -> None:
        """Add a row: least <= sum of value times column <= most."""
        self.starts.append(len(self.columns))
        self.columns.extend([column for column, _value in terms])
        self.values.extend([value for _column, value in terms])
        self.rows.append((least, most))

    def choose(self, columns: Sequence[int], most: float = 1, less: int | None = None) -> None:
        """Add a row: at most so many of these columns, less what another column has."""
        self.starts.append(len(self.columns))
        self.columns.extend(columns)
        self.values.extend([1.0] * len(columns))
        if less is not None:
            self.columns.append(less)
            self.values.append(-1.0)
        self.rows.append((-INFINITE, most))


@dataclass(frozen=True, slots=True)
class Part:
    """What may change: all pairs of these guides with these visits that are not fixed, and open slots there."""

    guides: tuple[int, ...]
    visits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Prices:
    """What the model weighs: an open slot, and whether the goals count at all (of which fairness may be left out).

    `most_open` is the most slots that may stay open in all.
    """

    open_slot: float
    with_goals: bool = True
    with_fairness: bool = True
    most_open: int | None = None


@dataclass(slots=True)
class Opened:
    """A part of a book laid open: its free pairs taken out, and who could be put where."""

    freed: list[Slot]
    candidates: list[Slot]
    rooms: dict[int, int]


def open_part(book: Book, part: Part, to_fill: Collection[int]) -> Opened:
    """Take the free pairs of a part out of the book and return what could be put in their place.

    Slots that were open before stay open, but for those of the visits `to_fill`.
    """
    grid = book.grid
    members = frozenset(part.guides)
    freed = [
        (visit, guide)
        for visit in part.visits
        for guide in sorted(members.intersection(book.crews[visit]))
        if (visit, guide) not in grid.fixed
    ]
    for visit, guide in freed:
        book.remove(visit, guide)
    lost, wanted = Counter(visit for visit, _guide in freed), frozenset(to_fill)
    rooms = {
        visit: grid.slots[visit] - len(book.crews[visit]) if visit in wanted else lost[visit] for visit in part.visits
    }
    candidates = [
        (visit, guide)
        for visit in part.visits
        if rooms[visit] > 0
        for guide in grid.able[visit]
        if guide in members and guide not in book.crews[visit] and book.fits(visit, guide)
    ]
    return Opened(freed, candidates, rooms)


def build(book: Book, goals: Goals, part: Part, opened: Opened, prices: Prices, fair: Sequence[int]) -> Model:
    """Lay out the choice among the candidates of an opened part; `fair` are the guides' fair shares in minutes."""
    return _Building(book, goals, opened, prices).build(part, fair)


class _Building:
    def __init__(self, book: Book, goals: Goals, opened: Opened, prices: Prices) -> None:
        self.book, self.grid, self.goals, self.prices = book, book.grid, goals, prices
        self.opened = opened
        self.model = Model(opened.candidates)
        visits = book.grid.instance.visits
        self.spans = [(visits[visit].start, visits[visit].end) for visit, _guide in opened.candidates]
        self.of_guide: defaultdict[int, list[int]] = defaultdict(list)
        self.of_visit: defaultdict[int, list[int]] = defaultdict(list)

    def build(self, part: Part, fair: Sequence[int]) -> Model:
        model, goals = self.model, self.goals
        for visit, guide in self.opened.candidates:
            number = model.column(goals.charges[visit][guide] if self.prices.with_goals else 0.0)
            self.of_guide[guide].append(number)
            self.of_visit[visit].append(number)
        self.fill_slots()
        for guide in part.guides:
            columns = self.of_guide.get(guide, [])
            self.plan_days(guide, columns)
            if self.prices.with_goals and self.prices.with_fairness and goals.per_minute:
                self.be_fair(guide, columns, fair[guide])
        return model

    def fill_slots(self) -> None:
        """Each visit gets its guides, or a slot stays open at its price."""
        model = self.model
        for visit, room in self.opened.rooms.items():
            if room <= 0:
                continue
            terms = [(column, 1.0) for column in self.of_visit[visit]]
            if self.prices.most_open != 0:
                model.shorts[visit] = model.column(self.prices.open_slot, room, is_whole=False)
                terms.append((model.shorts[visit], 1.0))
            model.row(terms, room, room)
        if model.shorts and self.prices.most_open is not None:
            model.choose(list(model.shorts.values()), self.prices.most_open)

    def plan_days(self, guide: int, columns: list[int]) -> None:
        model, grid, book = self.model, self.grid, self.book
        pairs = model.pairs
        by_day: defaultdict[int, list[int]] = defaultdict(list)
        for column in columns:
            by_day[grid.days[pairs[column][0]]].append(column)
        called: dict[int, int] = {}
        counts = self.days_count(guide, by_day)
        for day, today in by_day.items():
            today.sort(key=self.spans.__getitem__)
            day_column = -1
            if counts and not book.works_on(guide, day):
                day_column = called[day] = model.column(
                    self.goals.per_day if self.prices.with_goals else 0.0, is_whole=False
                )
            turnaround = grid.instance.guides[guide].turnaround_min
            for clique in cliques([self.spans[column] for column in today], turnaround):
                if day_column >= 0:
                    model.choose([today[one] for one in clique], 0, less=day_column)
                elif len(clique) > 1:
                    model.choose([today[one] for one in clique])
        self.keep_rest(guide, by_day)
        self.keep_limits(guide, columns, called)
        self.limit_days(guide, called)

    def days_count(self, guide: int, by_day: Iterable[int]) -> bool:
        """Tell whether it matters on which days a guide is called in: by the goals, or by the limit of a week."""
        if self.prices.with_goals and self.goals.per_day:
            return True
        first = self.grid.instance.first_weekday
        new = Counter((day + first) // 7 for day in by_day if not self.book.works_on(guide, day))
        most = self.grid.instance.guides[guide].max_days_week
        return any(days + self.book.days_in(guide, week) > most for week, days in new.items())

    def keep_rest(self, guide: int, by_day: dict[int, list[int]]) -> None:
        """Late visits of a day bar early ones of the next; so do visits that run past midnight."""
        one = self.grid.instance.guides[guide]
        least = max(one.min_rest_min, one.turnaround_min)
        for day, today in by_day.items():
            tomorrow = by_day.get(day + 1)
            if not tomorrow:
                continue
            for early in tomorrow:
                begins = self.spans[early][0]
                late = [column for column in today if self.spans[column][1] + least > begins]
                if late:
                    spans = [self.spans[column] for column in late]
                    for clique in cliques(spans, one.turnaround_min):
                        self.model.choose([*(late[which] for which in clique), early])

    def keep_limits(self, guide: int, columns: list[int], called: dict[int, int]) -> None:
        """Minutes and visits of a period stay within the cap; rows only where they can bind."""
        for tally in self.book.tallies(guide):
            by_period: defaultdict[int, list[int]] = defaultdict(list)
            for column in columns:
                by_period[tally.periods[self.model.pairs[column][0]]].append(column)
            for period, mine in by_period.items():
                left = tally.cap - tally.used[period]
                terms = [(column, float(tally.amounts[self.model.pairs[column][0]])) for column in mine]
                if sum(amount for _column, amount in terms) <= left:
                    continue
                days = {self.grid.days[self.model.pairs[column][0]] for column in mine}
                only = called.get(next(iter(days)), -1) if len(days) == 1 else -1
                if only >= 0:
                    self.model.row([*terms, (only, -float(left))], 0)
                else:
                    self.model.row(terms, left)

    def limit_days(self, guide: int, called: dict[int, int]) -> None:
        most = self.grid.instance.guides[guide].max_days_week
        first = self.grid.instance.first_weekday
        by_week: defaultdict[int, list[int]] = defaultdict(list)
        for day, column in called.items():
            by_week[(day + first) // 7].append(column)
        for week, mine in by_week.items():
            left = most - self.book.days_in(guide, week)
            if len(mine) > left:
                self.model.choose(mine, left)

    def be_fair(self, guide: int, columns: list[int], share: int) -> None:
        """The distance between load and fair share costs, whichever way."""
        model, grid = self.model, self.grid
        given = self.book.loads[guide]
        if not columns:
            model.constant += self.goals.per_minute * abs(given - share)
            return
        above = model.column(self.goals.per_minute, INFINITE, is_whole=False)
        below = model.column(self.goals.per_minute, INFINITE, is_whole=False)
        terms = [(column, float(grid.counted[model.pairs[column][0]])) for column in columns]
        model.row([*terms, (above, -1.0), (below, 1.0)], share - given, share - given)


def cliques(spans: Sequence[tuple[int, int]], gap: int) -> list[list[int]]:
    """Return the largest sets of spans, sorted by start, of which each two lie closer than `gap`."""
    found: list[list[int]] = []
    running: list[int] = []
    closes = [end + gap for _start, end in spans]
    for number, (start, _end) in enumerate(spans):
        still = [one for one in running if closes[one] > start]
        if len(still) < len(running):
            found.append(running)
        running = [*still, number]
    if running:
        found.append(running)
    return found
