"""What is kept of a person, and the act of a destruction, as papers."""

from datetime import datetime

from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import RunningFrame
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.visit_frame import BLACK


def lines_pdf(title: str, lines: list[str], made_at: datetime, printed: str, page: str) -> bytes:
    """Return lines under a title as PDF; an empty line is a gap. `page` has the places {page} and {pages}."""
    letters: Letters = shipped_letters()
    items = [Item(Text(title, letters.bold(16), BLACK)), Item(Gap(pt(8)))]
    for line in lines:
        items.append(Item(Text(line, letters.font(10), BLACK) if line else Gap(pt(8))))
    frame = RunningFrame(letters, title, printed, page)
    return write_pdf(items, frame, title, made_at, f"{title} {made_at.isoformat()}")
