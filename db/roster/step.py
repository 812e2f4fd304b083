"""One run of the solver on a part of a book: laid open, solved, put back better or as it was."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from db.roster.book import Book
from db.roster.goals import Goals
from db.roster.grid import Slot
from db.roster.model import Model, Part, Prices, build, open_part
from db.roster.solver import Answer, Limits, Run

Beat = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Laid:
    """A part of a book as a model, and the pairs that were free; `outside` is the loss that the model does not see."""

    freed: tuple[Slot, ...]
    model: Model
    outside: float


@dataclass(frozen=True, slots=True)
class Step:
    """A started run on a part."""

    laid: Laid
    run: Run


def lay_open(
    book: Book,
    goals: Goals,
    part: Part,
    prices: Prices,
    *,
    to_fill: Collection[int] = (),
    with_outside: bool = False,
    minutes: int | None = None,
) -> Laid:
    """Lay a part out as a model and leave the book as it was.

    With `minutes`, so many are to be given out in all. The loss outside is weighed only where it is asked for.
    """
    fair = goals.share_out(sum(book.loads) if minutes is None else minutes)
    opened = open_part(book, part, to_fill)
    model = build(book, goals, part, opened, prices, fair)
    if minutes is not None:
        left = minutes - sum(book.loads)
        counted = book.grid.counted
        model.row([(column, float(counted[pair[0]])) for column, pair in enumerate(model.pairs)], left, left)
    outside = goals.alone(book) if with_outside else 0.0
    for visit, guide in opened.freed:
        book.place(visit, guide)
    return Laid(tuple(opened.freed), model, outside)


def start_step(
    book: Book,
    goals: Goals,
    part: Part,
    prices: Prices,
    limits: Limits,
    *,
    to_fill: Collection[int] = (),
) -> Step:
    """Lay a part open, start the solver on it from the book's own pairs, and leave the book as it was."""
    return start_on(lay_open(book, goals, part, prices, to_fill=to_fill), limits)


def start_on(laid: Laid, limits: Limits, *, known: bool = True) -> Step:
    """Start the solver on a part, from the pairs that were free unless they are not `known` to be allowed."""
    columns = laid.model.column_of()
    start = tuple(columns[pair] for pair in laid.freed) if known else None
    return Step(laid, Run(laid.model, limits, start).begin())


def worth(book: Book, goals: Goals) -> tuple[int, int]:
    """Return open slots and loss: less is better, in this order."""
    return len(book.open_slots()), goals.loss(book)


def put_chosen(book: Book, step: Step, answer: Answer) -> None:
    """Put what was chosen into the book, if anything was."""
    if answer.chosen is not None:
        _exchange(book, step.laid.freed, [step.laid.model.pairs[number] for number in answer.chosen])


def finish_step(book: Book, goals: Goals, step: Step, answer: Answer) -> bool:
    """Put what was chosen into the book unless that is worse; tell whether it is better."""
    if answer.chosen is None:
        return False
    before = worth(book, goals)
    freed = step.laid.freed
    chosen = [step.laid.model.pairs[number] for number in answer.chosen]
    _exchange(book, freed, chosen)
    after = worth(book, goals)
    if after > before:
        _exchange(book, chosen, freed)
    return after < before


def _exchange(book: Book, out: Sequence[Slot], into: Sequence[Slot]) -> None:
    for visit, guide in out:
        book.remove(visit, guide)
    for visit, guide in into:
        book.place(visit, guide)
