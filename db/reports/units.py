"""What figures count, in the words of the screen."""

from db.errors import Phrase
from db.reports.fields.field import Field
from db.reports.titles import UNITS

PERSON_TOURS = frozenset({"route.visitors"})
"""Counted on each tour they walk: never to be added to, or compared with, visitors admitted (person-visits)."""


def unit_of(field: Field) -> Phrase:
    """Return what a figure counts; people on tours are told apart from people admitted."""
    return UNITS["person_tour" if field.name in PERSON_TOURS else field.unit]
