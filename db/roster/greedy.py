"""A first roster at once: locked pairs, then the visits that the fewest guides can lead."""

from collections.abc import Callable, Sequence

from db.roster.book import Book
from db.roster.grid import Slot


def construct(book: Book, start: Sequence[Slot] = (), *, beat: Callable[[], None] = lambda: None) -> None:
    """Fill an empty book with a roster that obeys every hard rule; slots may stay open.

    Pairs of `start` are kept as far as the rules allow it. What `beat` raises ends it with fewer slots filled.
    """
    grid = book.grid
    for visit, guide in sorted(grid.fixed):
        book.place(visit, guide)
    for visit, guide in start:
        crew = book.crews[visit]
        has_room = guide not in crew and len(crew) < grid.slots[visit]
        if has_room and guide in grid.able[visit] and book.fits(visit, guide):
            book.place(visit, guide)
    visits = grid.instance.visits
    for visit in sorted(book.open_slots(), key=lambda one: (len(grid.able[one]), visits[one].start, visits[one].id)):
        beat()
        give_to_best(book, visit)


def give_to_best(book: Book, visit: int) -> bool:
    """Give one slot of a visit to the guide whom it suits best; tell whether one was free."""
    grid = book.grid
    crew = book.crews[visit]
    free = [guide for guide in grid.able[visit] if guide not in crew and book.fits(visit, guide)]
    if not free:
        return False
    book.place(visit, min(free, key=lambda guide: _rank(book, visit, guide)))
    return True


def _rank(book: Book, visit: int, guide: int) -> tuple[bool, float, int]:
    """The guide the group knows first, then who has used the least of the weekly minutes."""
    one = book.grid.instance.guides[guide]
    known = one.id == book.grid.instance.visits[visit].prefer_guide
    return (not known, book.loads[guide] / max(1, one.max_week_min), guide)
