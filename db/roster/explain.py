"""Why a slot stays open, and what the smallest things are that would fill it.

A visit for which guides exist but have other work is weighed against the visits of its day: those of which one must
give way, and the exchanges of guides that would do without.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from db.roster.book import Book
from db.roster.contest import Contest, contest
from db.roster.grid import Slot
from db.roster.reasons import SKILLS, Against, Judge, Rule, against, judge_of
from db.roster.step import Beat

SHIFTS = (-15, 15, -30, 30)
"""Minutes by which moving a visit is tried, the smallest first."""
MOST_OF_A_KIND = 3


class Cause(StrEnum):
    """The one thing that keeps a slot open."""

    NO_LANGUAGE = "no_language"
    NO_ROUTE = "no_route"
    NO_GROUP = "no_group"
    NO_COMBINATION = "no_route_and_language"
    OUTSIDE_HOURS = "outside_windows"
    ALL_AWAY = "all_absent_or_off"
    OTHER = "other"
    TAKEN = "taken"


class ActionKind(StrEnum):
    """What somebody could do, roughly from the least to the most trouble."""

    ASSIGN = "assign"
    EXCHANGE = "exchange"
    MOVE = "move"
    GIVE_WAY = "give_way"
    CALL_IN = "call_in"
    INTERPRETER = "interpreter"
    TRAIN = "train"


@dataclass(frozen=True, slots=True)
class Action:
    """A way to fill a slot.

    ASSIGN: the guide is free. EXCHANGE: pairs to take out and to put in. MOVE: by `minutes`, then the guide is free.
    GIVE_WAY: the visits lose their guide, with the pairs to take out and put in. CALL_IN: the guide would have to come
    outside the hours, or beyond the limit named by `rule`. INTERPRETER: the guide lacks the language only. TRAIN: the
    guide lacks the route or the kind of group (`rule`) only.
    """

    kind: ActionKind
    guide: int | None = None
    minutes: int = 0
    visits: tuple[int, ...] = ()
    out: tuple[Slot, ...] = ()
    into: tuple[Slot, ...] = ()
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What speaks against every guide for an open slot, near misses first; counts tell how many guides fail each rule.

    `conflict` are sets of visits: to fill this slot, one of the sets must give way. `is_complete` tells that there is
    no other such set, as long as other days stay as they are.
    """

    visit: int
    cause: Cause
    guides: tuple[Against, ...]
    counts: tuple[tuple[Rule, int], ...]
    conflict: tuple[tuple[int, ...], ...]
    is_complete: bool
    actions: tuple[Action, ...]

    @property
    def near_misses(self) -> tuple[Against, ...]:
        """The guides who fail exactly one rule."""
        return tuple(one for one in self.guides if one.is_near_miss)


def explain(book: Book, visit: int, judge: Judge | None = None, *, beat: Beat = lambda: None) -> Explanation:
    """Explain an open slot of a visit against the rest of a roster."""
    judge = judge or judge_of(book.grid)
    crew = book.crews[visit]
    everybody = [against(book, judge, visit, guide) for guide in range(len(book.loads)) if guide not in crew]
    everybody.sort(key=lambda one: (len(one.rules), one.guide))
    cause = _cause(everybody)
    is_contested = cause is Cause.TAKEN and all(one.rules for one in everybody)
    found = contest(book, visit, beat) if is_contested else None
    return Explanation(
        visit=visit,
        cause=cause,
        guides=tuple(everybody),
        counts=tuple(Counter(rule for one in everybody for rule in one.rules).most_common()),
        conflict=found.sets if found else (),
        is_complete=found.is_complete if found else True,
        actions=tuple(_actions(book, visit, judge, everybody, found)),
    )


def explain_all(book: Book, judge: Judge | None = None, *, beat: Beat = lambda: None) -> tuple[Explanation, ...]:
    """Explain every visit with an open slot."""
    visits = book.grid.instance.visits
    missing = [number for number, visit in enumerate(visits) if len(book.crews[number]) < visit.need]
    judge = judge or judge_of(book.grid)
    return tuple(explain(book, visit, judge, beat=beat) for visit in missing)


def _cause(everybody: list[Against]) -> Cause:
    """Ask what is missing in the order in which a coordinator would: a skill, hours, and only then time."""
    failing = [frozenset(one.rules) for one in everybody]
    qualified = [rules for rules in failing if not rules & SKILLS]
    if not qualified:
        for rule, cause in (
            (Rule.LANGUAGE, Cause.NO_LANGUAGE),
            (Rule.ROUTE, Cause.NO_ROUTE),
            (Rule.GROUP, Cause.NO_GROUP),
        ):
            if failing and all(rule in rules for rules in failing):
                return cause
        return Cause.NO_COMBINATION
    if all(rules & {Rule.AWAY, Rule.HOURS, Rule.OTHER} for rules in qualified):
        if any(Rule.HOURS in rules for rules in qualified):
            return Cause.OUTSIDE_HOURS
        return Cause.ALL_AWAY if any(Rule.AWAY in rules for rules in qualified) else Cause.OTHER
    return Cause.TAKEN


def _actions(book: Book, visit: int, judge: Judge, everybody: list[Against], found: Contest | None) -> list[Action]:
    free = [Action(ActionKind.ASSIGN, guide=one.guide) for one in everybody if not one.rules]
    actions = free[:MOST_OF_A_KIND]
    if found is not None and found.exchange is not None:
        actions.append(Action(ActionKind.EXCHANGE, out=found.exchange[0], into=found.exchange[1]))
    actions += _moves(book, visit, judge)
    if found is not None:
        actions += [
            Action(ActionKind.GIVE_WAY, visits=visits, out=out, into=into)
            for visits, (out, into) in zip(found.sets, found.exchanges, strict=True)
        ][:MOST_OF_A_KIND]
    for kind, rules in (
        (ActionKind.CALL_IN, {Rule.HOURS, Rule.AWAY, Rule.LIMIT, Rule.DAYS}),
        (ActionKind.INTERPRETER, {Rule.LANGUAGE}),
        (ActionKind.TRAIN, {Rule.ROUTE, Rule.GROUP}),
    ):
        near = [one for one in everybody if one.is_near_miss and one.rules[0] in rules]
        near.sort(key=lambda one: (one.rules[0] is Rule.AWAY, book.loads[one.guide], one.guide))
        actions += [Action(kind, guide=one.guide, rule=one.rules[0]) for one in near[:MOST_OF_A_KIND]]
    return actions


def _moves(book: Book, visit: int, judge: Judge) -> list[Action]:
    """Return the least moves of a visit within its day for which somebody is free, if nobody leads it yet."""
    grid = book.grid
    begins, ends = grid.instance.visits[visit].start, grid.instance.visits[visit].end
    day = grid.instance.day_minutes
    actions: list[Action] = []
    if book.crews[visit]:
        return actions
    for shift in SHIFTS:
        if (begins + shift) // day != begins // day or (ends + shift - 1) // day != (ends - 1) // day:
            continue
        free = [guide for guide in range(len(book.loads)) if not against(book, judge, visit, guide, shift).rules]
        if free:
            guide = min(free, key=lambda one: (book.loads[one], one))
            actions.append(Action(ActionKind.MOVE, guide=guide, minutes=shift))
    return actions[:2]
