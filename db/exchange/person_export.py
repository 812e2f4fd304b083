"""All that is kept of one person, as a file the person may be given."""

import json
from collections.abc import Callable, Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Phrase
from db.model.presence import Briefing, Incident, PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.person_card import PersonCard, steps_of

_INNER = frozenset({"id", "version", "visit_id", "list_id", "replaces_id", "surname_folded", "given_folded"})
_DERIVED = frozenset({"surname_latin", "given_latin", "visitor_id", "seat", "counter", "nonce", "voids_id"})


def person_json(session: Session, card: PersonCard, words: Callable[[Phrase], str] = str) -> bytes:
    """Return everything kept of a person as JSON: entries of lists, presences, briefings, incidents, steps."""
    told = {"person": card.name, "entries": [_entry(session, one.visitor_id, words) for one in card.visits]}
    return json.dumps(told, ensure_ascii=False, indent=2, default=str).encode()


def _entry(session: Session, visitor_id: UUID, words: Callable[[Phrase], str]) -> dict[str, object]:
    visitor = session.get_one(Visitor, visitor_id)
    visit = session.get_one(Visit, visitor.visit_id)
    presences = session.exec(select(PresenceEvent).where(PresenceEvent.visitor_id == visitor_id)).all()
    briefings = session.exec(select(Briefing).where(Briefing.visitor_id == visitor_id)).all()
    incidents = session.exec(select(Incident).where(Incident.visitor_id == visitor_id).order_by(col(Incident.at))).all()
    return {
        "visit": {"title": visit.title, "starts": visit.starts_local, "number": visit.number},
        "list": _plain([visitor.model_dump(mode="json")])[0],
        "presences": _plain([one.model_dump(mode="json") for one in presences]),
        "briefings": _plain([one.model_dump(mode="json", exclude={"instructor"}) for one in briefings]),
        "incidents": _plain([one.model_dump(mode="json") for one in incidents]),
        "steps": [{"at": one.at, "what": words(one.what)} for one in steps_of(session, visitor_id, visit.zone)],
    }


def _plain(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Leave out keys and what only the program needs."""
    return [{name: value for name, value in row.items() if name not in _INNER | _DERIVED} for row in rows]
