"""One run of the solver on a part of a book: laid open, solved, put back better or as it was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.roster.book import Book
from db.roster.goals import Goals
from db.roster.grid import Slot
from db.roster.model import Model, Part, Prices, build, open_part
from db.roster.solver import Answer, Limits, Run

Beat = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Step:
    """A started run, the pairs that were free, and the loss that its model does not see."""

    freed: tuple[Slot, ...]
    model: Model
    run: Run
    outside: float


def start_step(
    book: Book,
    goals: Goals,
    part: Part,
    prices: Prices,
    limits: Limits,
    *,
    with_open: bool = False,
    bar: Sequence[Sequence[Slot]] = (),
    known: bool = True,
    minutes: int | None = None,
) -> Step:
    """Lay a part open, start the solver on it, and leave the book as it was.

    Of each set of pairs in `bar` at most half may be chosen; none of them may be in the book. The book's own pairs are
    the start unless they are not `known` to be allowed. With `minutes`, so many are to be given out in all.
    """
    fair = goals.share_out(sum(book.loads) if minutes is None else minutes)
    opened = open_part(book, part, with_open=with_open)
    model = build(book, goals, part, opened, prices, fair)
    if minutes is not None:
        left = minutes - sum(book.loads)
        counted = book.grid.counted
        model.row([(column, float(counted[pair[0]])) for column, pair in enumerate(model.pairs)], left, left)
    outside = goals.alone(book) if with_open else 0.0
    for visit, guide in opened.freed:
        book.place(visit, guide)
    columns = model.column_of()
    for pairs in bar:
        model.row([(columns[pair], 1.0) for pair in pairs if pair in columns], len(pairs) // 2)
    start = tuple(columns[pair] for pair in opened.freed) if known else None
    return Step(tuple(opened.freed), model, Run(model, limits, start).begin(), outside)


def worth(book: Book, goals: Goals) -> tuple[int, int]:
    """Return open slots and loss: less is better, in this order."""
    return len(book.open_slots()), goals.loss(book)


def put_chosen(book: Book, step: Step, answer: Answer) -> None:
    """Put what was chosen into the book, if anything was."""
    if answer.chosen is not None:
        _exchange(book, step.freed, [step.model.pairs[number] for number in answer.chosen])


def finish_step(book: Book, goals: Goals, step: Step, answer: Answer) -> bool:
    """Put what was chosen into the book unless that is worse; tell whether it is better."""
    if answer.chosen is None:
        return False
    before = worth(book, goals)
    chosen = [step.model.pairs[number] for number in answer.chosen]
    _exchange(book, step.freed, chosen)
    after = worth(book, goals)
    if after > before:
        _exchange(book, chosen, step.freed)
    return after < before


def _exchange(book: Book, out: Sequence[Slot], into: Sequence[Slot]) -> None:
    for visit, guide in out:
        book.remove(visit, guide)
    for visit, guide in into:
        book.place(visit, guide)
