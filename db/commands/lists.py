"""Lists of names: received, replaced by a newer version, cleared by the pass office, erased."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from pydantic import Field
from sqlmodel import col, func, select

from db.commands.draft import Draft
from db.commands.visits import declare
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.base import Row
from db.model.kinds import (
    CHILD_CATEGORIES,
    ClearanceState,
    DocumentRule,
    ListedRole,
    VisitorCategory,
    VisitState,
)
from db.model.presence import Briefing, Incident, Signature
from db.model.route import Route
from db.model.setting import Setting
from db.model.visit import DeclaredCount, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.cases import policy, site_facts
from db.queries.lists import list_columns_key
from db.queries.presence import counted
from db.queries.visits import number_of
from db.rules.calendar import working_days_before
from db.rules.counting import band_of
from db.rules.names import fold_name
from db.rules.states import EXITS
from db.store import UnitOfWork

_NUMBER = re.compile(r"\d+")
LONGEST = 1000
"""Characters a setting may have."""


class EmptyList(TourError):
    """A list of nobody."""

    message = QT_TRANSLATE_NOOP("db", "The list has no people.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the file: it must name at least one person.")


class NobodyExpected(TourError):
    """A list for a visit that was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was called off; a list is not needed.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the number of the visit.")


class PersonDraft(Draft):
    """A person of a list, cleaned."""

    surname: str = Field(max_length=200)
    given: str = Field(default="", max_length=200)
    patronymic: str = Field(default="", max_length=200)
    birth_date: date | None = None
    grade: str = Field(default="", max_length=20)
    document: str = Field(default="", max_length=60)
    citizenship: str = Field(default="", max_length=2)
    role: ListedRole = ListedRole.VISITOR
    category: VisitorCategory | None = None
    ppe_size: str = Field(default="", max_length=10)
    visitor_id: UUID | None = None
    """The stored person whom this one replaces, where a comparison found one."""


class NothingToImport(TourError):
    """A list is brought in that changes nothing."""

    message = QT_TRANSLATE_NOOP("db", "Nothing is ticked that would change the list; it stays as it is.")
    remedy = QT_TRANSLATE_NOOP("db", "Tick the rows to bring in, or close the import.")


class AlreadyCame(TourError):
    """Somebody is taken off a list who was admitted."""

    message = QT_TRANSLATE_NOOP("db", "%n of the people to take off were admitted already; nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("db", "Leave them on the list: the log of arrivals names them.")


def change_list(
    unit: UnitOfWork, visit_id: UUID, people: Sequence[PersonDraft], gone: Collection[UUID] = (), gaps: int = 0
) -> int:
    """Put people on a visit's list or alter them, take others off; keep it as the newest version, return its number.

    Who is in neither stays as is. Raises `NobodyExpected`, `NothingToImport`, `AlreadyCame`.
    """
    visit = unit.one(Visit, visit_id)
    if visit.state in EXITS:
        raise NobodyExpected(number=number_of(visit))
    if not people and not gone:
        raise NothingToImport
    came = counted(unit.session, visit_id).named_admitted & set(gone)
    if came:
        raise AlreadyCame(count=len(came))
    listed = {one.id: one for one in _listed(unit, visit_id)}
    put = {draft.visitor_id: draft for draft in people if draft.visitor_id in listed}
    fresh = [draft for draft in people if draft.visitor_id not in listed]
    staying = [key for key in listed if key not in set(gone) and not listed[key].is_walk_in]
    received = _next_version(unit, visit_id, len(staying) + len(fresh), gaps)
    for key in staying:
        listed[key].list_id = received.id
    known = [(draft, listed[key]) for key, draft in put.items() if key is not None]
    _put(unit, visit, received, known, fresh)
    for key in gone:
        if key in listed:
            listed[key].removed_at = unit.now()
    _note_received(visit)
    unit.session.flush()
    return received.list_version


def _next_version(unit: UnitOfWork, visit_id: UUID, people: int, gaps: int) -> VisitorList:
    versions = select(func.max(VisitorList.list_version)).where(VisitorList.visit_id == visit_id)
    version = (unit.session.exec(versions).one() or 0) + 1
    return unit.add(
        VisitorList(visit_id=visit_id, list_version=version, received_at=unit.now(), people=people, gaps=gaps)
    )


def _note_received(visit: Visit) -> None:
    if visit.state in (VisitState.REQUESTED, VisitState.HELD):
        visit.state = VisitState.LIST_RECEIVED


def receive_list(unit: UnitOfWork, visit_id: UUID, people: Sequence[PersonDraft], gaps: int = 0) -> int:
    """Keep a list as the visit's newest version; return the version's number.

    People of the former version who stand in the new one are kept with their clearance, others are taken off. Document
    numbers are kept only where the route asks for them (DOMAIN §2.5). Raises `EmptyList` and `NobodyExpected`.
    """
    visit = unit.one(Visit, visit_id)
    if visit.state in EXITS:
        raise NobodyExpected(number=number_of(visit))
    if not people:
        raise EmptyList
    received = _next_version(unit, visit_id, len(people), gaps)
    known = _known(unit, visit_id)
    staying, fresh = [], []
    for draft in people:
        person = known.pop(_identity(draft), None)
        if person is None:
            fresh.append(draft)
        else:
            person.list_id, person.removed_at = received.id, None
            staying.append((draft, person))
    _put(unit, visit, received, staying, fresh)
    for person in known.values():
        person.removed_at = unit.now()
    _note_received(visit)
    unit.session.flush()
    return received.list_version


def ask_for_list(unit: UnitOfWork, visit_id: UUID) -> date:
    """Note that the organiser was asked for the list; return by when it must be there, as the settings say.

    Raises `NobodyExpected` for a visit that was called off.
    """
    visit = unit.one(Visit, visit_id)
    if visit.state in EXITS:
        raise NobodyExpected(number=number_of(visit))
    days, site = policy(unit.session), site_facts(unit.session, visit.site_id)
    day = visit.starts_local.date()
    visit.list_asked_at = unit.now()
    visit.list_due = working_days_before(day, days.list_due_days, site.is_working)
    visit.clearance_due = working_days_before(day, days.clearance_due_days, site.is_working)
    return visit.list_due


def category_of(draft: PersonDraft, usual: VisitorCategory, *, has_children: bool) -> VisitorCategory:
    """Return the category of a listed person: adults with children are chaperones, pupils go by their grade."""
    if draft.role is not ListedRole.VISITOR:
        return VisitorCategory.CHAPERONE if has_children else usual
    grade = _NUMBER.match(draft.grade)
    if grade and usual in (*CHILD_CATEGORIES, VisitorCategory.UNKNOWN):
        return grade_category(int(grade.group()))
    return usual


def grade_category(grade: int) -> VisitorCategory:
    """Return the category of a school grade."""
    if grade <= 4:
        return VisitorCategory.SCHOOL_1_4
    return VisitorCategory.SCHOOL_5_9 if grade <= 9 else VisitorCategory.SCHOOL_10_11


def send_to_clearance(unit: UnitOfWork, visit_id: UUID) -> None:
    """Record that the pass office has the list: everybody on it awaits an answer."""
    visit = unit.one(Visit, visit_id)
    if visit.state in (VisitState.REQUESTED, VisitState.HELD, VisitState.LIST_RECEIVED):
        visit.state = VisitState.IN_CLEARANCE
    for person in _listed(unit, visit_id):
        if person.clearance is ClearanceState.NOT_NEEDED:
            person.clearance = ClearanceState.PENDING


def decide_clearance(
    unit: UnitOfWork,
    visitor_ids: Iterable[UUID],
    decision: ClearanceState,
    at: datetime | None = None,
    *,
    by: str = "",
) -> None:
    """Record what the pass office said of persons, and who said it. Why it refused is not kept."""
    for visitor_id in visitor_ids:
        person = unit.one(Visitor, visitor_id)
        person.clearance, person.clearance_at = decision, at or unit.now()
        person.clearance_by = by.strip()
        if decision is ClearanceState.PENDING:
            person.clearance_at, person.clearance_by = None, ""


def decide_visit(unit: UnitOfWork, visit_id: UUID, decision: ClearanceState, *, by: str = "") -> None:
    """Record what the pass office said of a visit as a whole, which its group without names needs too.

    A decision for everybody also answers for those on the list who still wait; a refusal of the visit names nobody.
    """
    visit = unit.one(Visit, visit_id)
    visit.clearance, visit.clearance_at, visit.clearance_by = decision, unit.now(), by.strip()
    if decision is ClearanceState.PENDING:
        visit.clearance_at, visit.clearance_by = None, ""
    if decision is ClearanceState.CLEARED:
        waiting = [one.id for one in _listed(unit, visit_id) if one.clearance is ClearanceState.PENDING]
        decide_clearance(unit, waiting, decision, by=by)


def set_dues(unit: UnitOfWork, visit_id: UUID, list_due: date | None, clearance_due: date | None) -> None:
    """Say by when the list and the answers of the pass office must be there."""
    visit = unit.one(Visit, visit_id)
    visit.list_due, visit.clearance_due = list_due, clearance_due


def expect_without_refused(unit: UnitOfWork, visit_id: UUID) -> int:
    """Count those whom the pass office refused out of the people declared; return how many are expected now."""
    declared = {row.category: row.people for row in _declared(unit, visit_id)}
    listed = _listed(unit, visit_id)
    for category in VisitorCategory:
        refused = sum(one.category is category and one.clearance is ClearanceState.REFUSED for one in listed)
        known = sum(one.category is category for one in listed)
        if refused and category in declared:
            declared[category] = min(declared[category], known - refused)
    declare(unit, visit_id, declared)
    return sum(declared.values())


def take_off_list(unit: UnitOfWork, visitor_id: UUID) -> None:
    """Take a person off the list of those expected."""
    unit.one(Visitor, visitor_id).removed_at = unit.now()


def erase_person(unit: UnitOfWork, visitor_id: UUID) -> None:
    """Forget who a visitor was, in the books and in the journal; the anonymous count stays. Cannot be undone."""
    person = unit.one(Visitor, visitor_id)
    _blank(person)
    person.erased_at = unit.now()
    unit.erased.append(visitor_id)
    for row in unit.session.exec(select(Incident).where(Incident.visitor_id == visitor_id)):
        _blank(row)
        unit.erased.append(row.id)
    signed = select(Signature).join(Briefing, col(Briefing.id) == col(Signature.briefing_id))
    for signature in unit.session.exec(signed.where(Briefing.visitor_id == visitor_id)):
        _blank(signature)
        unit.erased.append(signature.id)
    unit.is_undoable = False


def _blank(row: Row) -> None:
    for column in row.__table__.columns:  # type: ignore[attr-defined]  # SQLModel sets it on table classes
        kind = column.info.get("personal")
        if kind:
            setattr(row, column.name, None if kind == "null" else "")


def _put(
    unit: UnitOfWork,
    visit: Visit,
    received: VisitorList,
    known: Sequence[tuple[PersonDraft, Visitor]],
    fresh: Iterable[PersonDraft],
) -> None:
    """Write what a list says of people who stand in it already, and of those who do not."""
    rule = unit.one(Route, visit.route_id).document_rule
    usual = _usual_category(unit, visit.id)

    def told(draft: PersonDraft) -> dict[str, object]:
        category = draft.category or category_of(draft, usual, has_children=usual in CHILD_CATEGORIES)
        return _told(draft, visit, rule, category)

    for draft, person in known:
        for name, value in told(draft).items():
            setattr(person, name, value)
    place = {"visit_id": visit.id, "list_id": received.id, "clearance": _first_clearance(rule)}
    unit.add_many(Visitor, ({**place, **told(draft)} for draft in fresh))


def _told(draft: PersonDraft, visit: Visit, rule: DocumentRule, category: VisitorCategory) -> dict[str, object]:
    return {
        "surname": draft.surname,
        "given": draft.given,
        "patronymic": draft.patronymic,
        "birth_date": draft.birth_date,
        "grade": draft.grade,
        "citizenship": draft.citizenship,
        "role": draft.role,
        "document": draft.document if rule is DocumentRule.PASSPORT else "",
        "category": category,
        "age_band": band_of(draft.birth_date, category, visit.starts_local.date()),
        **({"ppe_size": draft.ppe_size} if draft.ppe_size else {}),
    }


def _first_clearance(rule: DocumentRule) -> ClearanceState:
    return ClearanceState.PENDING if rule is DocumentRule.PASSPORT else ClearanceState.NOT_NEEDED


def _identity(draft: PersonDraft | Visitor) -> tuple[str, str, str, date | None]:
    return fold_name(draft.surname), fold_name(draft.given), fold_name(draft.patronymic), draft.birth_date


def _listed(unit: UnitOfWork, visit_id: UUID) -> Sequence[Visitor]:
    query = select(Visitor).where(
        Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None)
    )
    return unit.session.exec(query).all()


def _known(unit: UnitOfWork, visit_id: UUID) -> dict[tuple[str, str, str, date | None], Visitor]:
    return {_identity(person): person for person in _listed(unit, visit_id) if not person.is_walk_in}


def _declared(unit: UnitOfWork, visit_id: UUID) -> Sequence[DeclaredCount]:
    return unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()


def _usual_category(unit: UnitOfWork, visit_id: UUID) -> VisitorCategory:
    counts: Counter[VisitorCategory] = Counter()
    for row in _declared(unit, visit_id):
        if row.category is not VisitorCategory.CHAPERONE:
            counts[row.category] += row.people
    return counts.most_common(1)[0][0] if counts else VisitorCategory.UNKNOWN


def remember_list_columns(unit: UnitOfWork, organiser_id: UUID, shape: str, columns: Mapping[int, str]) -> None:
    """Keep how the lists of an organiser with a header of this shape are read; a newer choice replaces the older."""
    key = list_columns_key(organiser_id)
    value = f"{shape}|" + ",".join(f"{place}={meaning}" for place, meaning in sorted(columns.items()))
    row = unit.session.exec(select(Setting).where(Setting.key == key)).first()
    if row is None:
        unit.add(Setting(key=key, value=value[:LONGEST]))
    elif row.value != value[:LONGEST]:
        row.value = value[:LONGEST]


def keep_passes(unit: UnitOfWork, passes: Mapping[UUID, str], *, by: str = "") -> None:
    """Keep the numbers of the passes that the office made; who has a pass is cleared, by whom is told.

    A refusal stands: a number in a file does not let somebody in whom a person has refused.
    """
    for visitor_id, number in passes.items():
        person = unit.one(Visitor, visitor_id)
        person.pass_number = number
        if person.clearance not in (ClearanceState.CLEARED, ClearanceState.REFUSED):
            person.clearance, person.clearance_at = ClearanceState.CLEARED, unit.now()
            person.clearance_by = by.strip()
