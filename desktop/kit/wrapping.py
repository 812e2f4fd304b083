"""Text broken at its words into a few lines, for what is painted by hand."""

from desktop.kit.look import look
from desktop.kit.typefaces import Type


def broken(role: Type, text: str, width: int, most: int = 2) -> list[str]:
    """Return the lines of a text in a width; the last of `most` gives up its end where there is no room for it."""
    measured = look()
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or measured.width(role, longer) <= width):
            lines[-1] = longer
        else:
            lines.append(word)
    return [measured.elided(role, line, width)[0] for line in lines]
