"""A text with named fields: `{name}` must be known, a line with `{name?}` is left out where it is empty."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.letters.fields import FIELDS

_FIELD = re.compile(r"\{(\w+)(\??)\}")
_LEFTOVER = re.compile(r"[{}]")
_RULE = "---"
OPEN, CLOSE = "⟨", "⟩"
"""What stands around a value that is missing."""


class BadTemplate(TourError):
    """A text that cannot be used as a letter."""

    message = QT_TRANSLATE_NOOP("db", "The text {file} cannot be used for a letter: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "The first line is the subject, below --- stands the letter; fields are written as {{date}} or {{date?}}."
    )


@dataclass(frozen=True, slots=True)
class Template:
    """A letter before it is filled; `version` follows from its words, so that a paper tells by which it was made."""

    subject: str
    body: str
    version: str

    @property
    def required(self) -> tuple[str, ...]:
        """The fields that must be known, in the order of the text."""
        found = _FIELD.findall(f"{self.subject}\n{self.body}")
        return tuple(dict.fromkeys(name for name, optional in found if not optional))


def read_template(text: str, file: str) -> Template:
    """Read a template; raise `BadTemplate` naming what is wrong with it."""
    subject, mark, body = text.replace("\r\n", "\n").lstrip("\ufeff").partition(f"\n{_RULE}\n")
    if not mark or not subject.strip() or "\n" in subject.strip() or not body.strip():
        raise BadTemplate(file=file, reason=_RULE)
    unknown = [name for name, _ in _FIELD.findall(text) if name not in FIELDS]
    if unknown:
        raise BadTemplate(file=file, reason=f"{{{unknown[0]}}}")
    if left := _LEFTOVER.search(_FIELD.sub("", text)):
        raise BadTemplate(file=file, reason=left[0])
    version = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Template(subject.strip(), body.strip(), version)


def missing_fields(template: Template, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fields that the letter needs and nobody has told."""
    return tuple(name for name in template.required if not values.get(name, "").strip())


def filled(template: Template, values: Mapping[str, str], name_of: Callable[[str], str] = str) -> tuple[str, str]:
    """Return subject and body; a value that is missing stands as its name in angle brackets, never as a blank."""

    def value(found: re.Match[str]) -> str:
        text = values.get(found[1], "").strip()
        return text or ("" if found[2] else f"{OPEN}{name_of(found[1])}{CLOSE}")

    def is_kept(line: str) -> bool:
        return all(values.get(name, "").strip() for name, optional in _FIELD.findall(line) if optional)

    lines = [_FIELD.sub(value, line).rstrip() for line in template.body.split("\n") if is_kept(line)]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return _FIELD.sub(value, template.subject), body


def has_gaps(text: str) -> bool:
    """Say whether a text still holds the name of a missing value."""
    return re.search(f"{OPEN}[^{CLOSE}]*{CLOSE}", text) is not None
