"""The fields of letters: what each is called, and where a missing one is filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, Phrase, say


class FillIn(StrEnum):
    """Where a value comes from."""

    VISIT = "visit"
    ORGANISER = "organiser"
    ENTERPRISE = "enterprise"
    SETTINGS = "settings"


SETTING_OF = {
    "address": "address",
    "phone": "answer_phone",
    "email": "answer_email",
    "signatory": "signatory",
    "payment_details": "payment_details",
}
"""The setting from which a field is filled."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name for people, where it is filled in, and the sentence that says it is missing."""

    title: Phrase
    place: FillIn
    missing: Phrase


def _field(title: str, place: FillIn, missing: str) -> Field:
    return Field(say(title), place, say(missing))


def _of_visit(title: str) -> Field:
    sentence = say(QT_TRANSLATE_NOOP("db", "The visit does not tell: {field}."), field=say(title))
    return Field(say(title), FillIn.VISIT, sentence)


FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "number": _of_visit(QT_TRANSLATE_NOOP("db", "number of the visit")),
        "today": _of_visit(QT_TRANSLATE_NOOP("db", "today's date")),
        "date": _of_visit(QT_TRANSLATE_NOOP("db", "date of the visit")),
        "time": _of_visit(QT_TRANSLATE_NOOP("db", "start")),
        "end": _of_visit(QT_TRANSLATE_NOOP("db", "end")),
        "duration": _of_visit(QT_TRANSLATE_NOOP("db", "length")),
        "route": _of_visit(QT_TRANSLATE_NOOP("db", "route")),
        "language": _of_visit(QT_TRANSLATE_NOOP("db", "language of the tour")),
        "group": _of_visit(QT_TRANSLATE_NOOP("db", "name of the group")),
        "people": _field(
            QT_TRANSLATE_NOOP("db", "number of people"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "It is not said how many people are coming."),
        ),
        "visitors": _field(
            QT_TRANSLATE_NOOP("db", "people who came"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "Nobody has been recorded at the gate yet."),
        ),
        "came_on": _field(
            QT_TRANSLATE_NOOP("db", "day on which they came"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "The visit has not taken place yet."),
        ),
        "walked": _field(
            QT_TRANSLATE_NOOP("db", "routes walked"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "No tour of the visit was held."),
        ),
        "pupils": _field(
            QT_TRANSLATE_NOOP("db", "number of pupils or students"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "No pupil or student has been recorded at the gate."),
        ),
        "chaperones": _of_visit(QT_TRANSLATE_NOOP("db", "adults with the children")),
        "reason": _field(
            QT_TRANSLATE_NOOP("db", "reason of the refusal"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "There is no reason of a refusal or cancellation that can be told."),
        ),
        "payment": _of_visit(QT_TRANSLATE_NOOP("db", "terms of payment")),
        "price": _field(
            QT_TRANSLATE_NOOP("db", "price"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "The visit has no price, or is free of charge."),
        ),
        "document": _of_visit(QT_TRANSLATE_NOOP("db", "documents")),
        "list_due": _of_visit(QT_TRANSLATE_NOOP("db", "day by which the list is due")),
        "min_age": _of_visit(QT_TRANSLATE_NOOP("db", "age limit")),
        "ppe": _of_visit(QT_TRANSLATE_NOOP("db", "protective equipment")),
        "not_admitted": _of_visit(QT_TRANSLATE_NOOP("db", "those who are not admitted")),
        "vehicle": _of_visit(QT_TRANSLATE_NOOP("db", "plate of the bus")),
        "organiser": _field(
            QT_TRANSLATE_NOOP("db", "organiser"),
            FillIn.VISIT,
            QT_TRANSLATE_NOOP("db", "The visit has no organiser."),
        ),
        "contact": _field(
            QT_TRANSLATE_NOOP("db", "contact person"),
            FillIn.ORGANISER,
            QT_TRANSLATE_NOOP("db", "No contact person is named."),
        ),
        "enterprise": _field(
            QT_TRANSLATE_NOOP("db", "name of the enterprise"),
            FillIn.ENTERPRISE,
            QT_TRANSLATE_NOOP("db", "The enterprise has no name."),
        ),
        "site": _field(
            QT_TRANSLATE_NOOP("db", "name of the site"),
            FillIn.ENTERPRISE,
            QT_TRANSLATE_NOOP("db", "The site has no name."),
        ),
        "gate": _field(
            QT_TRANSLATE_NOOP("db", "gate"),
            FillIn.ENTERPRISE,
            QT_TRANSLATE_NOOP("db", "The site has no gate where guests are met."),
        ),
        "address": _field(
            QT_TRANSLATE_NOOP("db", "address"),
            FillIn.SETTINGS,
            QT_TRANSLATE_NOOP("db", "The address of the gate is not set."),
        ),
        "phone": _field(
            QT_TRANSLATE_NOOP("db", "telephone of the coordinator"),
            FillIn.SETTINGS,
            QT_TRANSLATE_NOOP("db", "The coordinator's telephone is not set."),
        ),
        "email": _field(
            QT_TRANSLATE_NOOP("db", "e-mail address of the coordinator"),
            FillIn.SETTINGS,
            QT_TRANSLATE_NOOP("db", "The coordinator's e-mail address is not set."),
        ),
        "signatory": _field(
            QT_TRANSLATE_NOOP("db", "who signs"),
            FillIn.SETTINGS,
            QT_TRANSLATE_NOOP("db", "It is not set who signs letters."),
        ),
        "payment_details": _field(
            QT_TRANSLATE_NOOP("db", "bank details"),
            FillIn.SETTINGS,
            QT_TRANSLATE_NOOP("db", "The bank details are not set."),
        ),
    }
)
