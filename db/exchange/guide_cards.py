"""Guides as contact cards (vCard 3.0) for address books, and cards read back."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.exchange.calendars import key_of, uid_of
from db.exchange.guide_preview import GuideRowPreview, ToldGuide, compare
from db.model.guide import Guide
from db.queries.people import full_name

LARGEST = 2_000_000
MOST = 1_000
BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
LIMITS = {"surname": 120, "given": 120, "patronymic": 120, "phone": 40, "email": 120}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that a name does not have: control characters, and those that turn the direction of a text."""


class NotCards(TourError):
    """A file that holds no contact cards, or some that cannot be read."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read as contact cards.")
    remedy = QT_TRANSLATE_NOOP("db", "Save the contacts as vCard (.vcf) once more. Nothing was changed.")


class TooManyCards(TourError):
    """A file too large to be a list of guides."""

    message = QT_TRANSLATE_NOOP("db", "{file} is too large for contact cards of guides.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose only the guides, at most {most}, and without photographs.")


def write_cards(session: Session, guide_ids: Sequence[UUID]) -> bytes:
    """Return guides as cards, by name; the same guides give the same bytes."""
    import vobject

    guides = session.exec(
        select(Guide)
        .where(col(Guide.id).in_(guide_ids))
        .order_by(col(Guide.surname), col(Guide.given), col(Guide.code))
    )
    cards = []
    for guide in guides:
        card = vobject.vCard()
        name = vobject.vcard.Name(family=guide.surname, given=guide.given, additional=guide.patronymic)
        card.add("n").value = name
        card.add("fn").value = full_name(guide.surname, guide.given, guide.patronymic)
        card.add("uid").value = uid_of(guide.id)
        for kind, value in (("tel", guide.phone), ("email", guide.email)):
            if value:
                card.add(kind).value = value
        cards.append(card.serialize())
    return "".join(cards).encode("utf-8")


def preview_cards(session: Session, content: bytes, file: str, day: date) -> list[GuideRowPreview]:
    """Compare cards with the guides who stand; raise `NotCards`, `TooManyCards`."""
    return compare(session, read_cards(content, file), day)


def read_cards(content: bytes, file: str) -> list[ToldGuide]:
    """Return the guides of a file of cards; a card without a name is told as a problem of its own."""
    import vobject

    if len(content) > LARGEST:
        raise TooManyCards(file=file, most=MOST)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as unread:
        raise NotCards(file=file) from unread
    count = len(BEGIN.findall(text))
    if not count or "\x00" in text:
        raise NotCards(file=file)
    if count > MOST:
        raise TooManyCards(file=file, most=MOST)
    try:
        cards = list(vobject.readComponents(text))
    except Exception as unread:  # the library raises whatever its parts raise on hostile input
        raise NotCards(file=file) from unread
    if len(cards) != count or any(card.name.upper() != "VCARD" for card in cards):
        raise NotCards(file=file)
    return [_told(card, number) for number, card in enumerate(cards, start=1)]


def _told(card: Any, row: int) -> ToldGuide:  # noqa: ANN401  (vobject has no types)
    values = {name: text for name, text in _values(card).items() if text}
    problems: list[tuple[Phrase, Phrase]] = []
    if "surname" not in values:
        problems.append(
            (
                say(QT_TRANSLATE_NOOP("db", "The card has no name.")),
                say(QT_TRANSLATE_NOOP("db", "Add the name in the address book and save the card again.")),
            )
        )
    too_long = [name for name, most in LIMITS.items() if len(values.get(name, "")) > most]
    if too_long or any(CONTROL.search(text) for text in values.values()):
        problems.append(
            (
                say(QT_TRANSLATE_NOOP("db", "The card has a text that is too long or has control characters.")),
                say(QT_TRANSLATE_NOOP("db", "Mend the card in the address book, or type the guide in.")),
            )
        )
    uid = _first(card, "uid")
    return ToldGuide(row, values, problems=tuple(problems), guide_id=key_of(uid) if uid else None)


def _values(card: Any) -> dict[str, str]:  # noqa: ANN401  (vobject has no types)
    name = getattr(card, "n", None)
    parts = getattr(name, "value", None)
    surname, given, more = (_text(getattr(parts, part, "")) for part in ("family", "given", "additional"))
    if not surname:
        words = _first(card, "fn").split()
        surname, given, more = (*words, "", "", "")[:3]
    return {
        "surname": surname,
        "given": given,
        "patronymic": more,
        "phone": _first(card, "tel"),
        "email": _first(card, "email"),
    }


def _first(card: Any, kind: str) -> str:  # noqa: ANN401  (vobject has no types)
    found = card.contents.get(kind, [])
    return _text(found[0].value) if found else ""


def _text(value: object) -> str:
    if isinstance(value, list):
        value = " ".join(str(part) for part in value)
    return " ".join(str(value).split(" ")).strip() if isinstance(value, str) else ""
