"""Personal data go on wish and in time; counts stay, and nothing of them is left in any byte of the files."""

from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.erasing import HeldByLaw, destroy_expired, erase_people, hold_person, lift_hold, show_document
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import check_in, check_out
from db.commands.settings import change_setting
from db.commands.visit_steps import cancel_visit
from db.commands.visits import VisitDraft, plan_visit
from db.journal import first_broken
from db.model.journal import JournalEntry
from db.model.kinds import Cause, ClearanceState, DocumentRule, ExitReason, GroupKind, VisitorCategory, VisitState
from db.model.privacy import DestructionAct
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import FILE_NAME
from db.queries.presence import counted
from db.queries.retention import Loss, loss
from db.store import CannotUndo, Store
from tests.db.makers import LABEL, make_route, rows, the_site, write

PLANTED = [
    PersonDraft(
        surname=f"Коростелевский{number}",
        given=f"Евлампий{number}",
        patronymic=f"Акакиевич{number}",
        birth_date=date(2010, 1, 1 + number % 28),
        document=f"7701 98{number:04}",
    )
    for number in range(40)
]
TODAY = date(2026, 11, 24)


@pytest.fixture
def visit(store: Store) -> UUID:
    route = make_route(store, document_rule=DocumentRule.PASSPORT, capacity=60)
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=route,
        title="Школа № 12",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.fromisoformat("2026-11-24 11:00"),
        declared={VisitorCategory.SCHOOL_5_9: 40},
    )
    planned = write(store, plan_visit, draft)
    with store.write(LABEL) as unit:
        unit.one(Visit, planned).state = VisitState.CONFIRMED
    return planned


def listed(store: Store, visit: UUID) -> list[UUID]:
    write(store, receive_list, visit, PLANTED)
    people = rows(store, Visitor)
    with store.write(LABEL) as unit:
        for one in unit.several(Visitor, [one.id for one in people]).values():
            one.clearance = ClearanceState.CLEARED
    return [one.id for one in people]


def traces(folder: Path) -> list[str]:
    """Return which planted values any file of the books still holds."""
    content = b"".join(file.read_bytes() for file in folder.iterdir() if file.name.startswith(FILE_NAME))
    wanted = [text for one in PLANTED for text in (one.surname, one.given, one.patronymic, one.document)]
    return [text for text in wanted if text.encode() in content or text.casefold().encode() in content]


def test_nothing_of_an_erased_person_stays_in_any_byte_and_counts_stay(
    store: Store, visit: UUID, clock: SetClock, tmp_path: Path
) -> None:
    people = listed(store, visit)
    write(store, check_in, visit, people)
    clock.set(clock.now() + timedelta(hours=1))
    write(store, check_out, visit, people)
    with store.read() as session:
        before = counted(session, visit)
    assert len(traces(tmp_path)) == 4 * len(PLANTED)
    write(store, erase_people, people, TODAY)
    store.forget_traces()
    assert traces(tmp_path) == []
    with store.read() as session:
        assert counted(session, visit) == before
        assert first_broken(session) is None


def test_an_erasure_cannot_be_undone(store: Store, visit: UUID) -> None:
    people = listed(store, visit)
    with store.write(LABEL) as unit:
        erase_people(unit, people[:1], TODAY)
    assert unit.change is not None
    with pytest.raises(CannotUndo):
        store.undo(unit.change)


def test_what_the_law_holds_back_is_not_erased_until_the_hold_is_lifted(store: Store, visit: UUID) -> None:
    person = listed(store, visit)[0]
    hold = write(store, hold_person, person, "расследование несчастного случая")
    with pytest.raises(HeldByLaw, match="расследование"):
        write(store, erase_people, [person], TODAY)
    assert rows(store, Visitor)[0].surname
    write(store, lift_hold, hold)
    write(store, erase_people, [person], TODAY)
    assert next(one for one in rows(store, Visitor) if one.id == person).surname == ""


def test_documents_go_before_names_and_each_time_an_act_is_kept(
    store: Store, visit: UUID, clock: SetClock, tmp_path: Path
) -> None:
    people = listed(store, visit)
    write(store, hold_person, people[0], "запрос суда")
    clock.set(clock.now() + timedelta(days=60))
    first = write(store, destroy_expired, TODAY + timedelta(days=60))
    assert (first.names, first.documents) == (0, 39)
    assert write(store, destroy_expired, TODAY + timedelta(days=60)).act_id is None
    store.forget_traces()
    assert [text for text in traces(tmp_path) if text.startswith("7701")] == [PLANTED[0].document]
    clock.set(clock.now() + timedelta(days=400))
    second = write(store, destroy_expired, TODAY + timedelta(days=460))
    assert (second.names, second.documents) == (39, 0)
    assert [act.names for act in rows(store, DestructionAct)] == [0, 39]
    assert [one.surname != "" for one in rows(store, Visitor)].count(True) == 1


def test_names_of_people_who_never_came_go_days_after_the_visit_was_called_off(
    store: Store, visit: UUID, clock: SetClock
) -> None:
    listed(store, visit)
    write(store, cancel_visit, visit, Cause.VISITOR, ExitReason.ILLNESS)
    clock.set(clock.now() + timedelta(days=9))
    assert write(store, destroy_expired, TODAY + timedelta(days=5)).names == 0
    assert write(store, destroy_expired, TODAY + timedelta(days=9)).names == len(PLANTED)


def test_seeing_a_whole_document_is_kept_in_the_journal(store: Store, visit: UUID) -> None:
    person = listed(store, visit)[0]
    with store.write(LABEL) as unit:
        assert show_document(unit, person) in {one.document for one in PLANTED}
    with store.read() as session:
        last = session.get_one(JournalEntry, len(rows_of_journal(store)))
    assert "document_view" in last.body
    assert person.hex in last.body


def rows_of_journal(store: Store) -> list[int]:
    with store.read() as session:
        return [int(row[0]) for row in session.connection().exec_driver_sql("select sequence from journal_entry")]


def test_a_shorter_period_says_first_what_it_would_destroy(store: Store, visit: UUID, clock: SetClock) -> None:
    people = listed(store, visit)
    write(store, hold_person, people[0], "inquiry")
    today = TODAY + timedelta(days=20)

    def told(key: str, days: int) -> Loss:
        with store.read() as session:
            return loss(session, key, days, today)

    assert not told("name_retention_days", 400).is_any
    assert told("document_retention_days", 10) == Loss(documents=39)
    assert told("name_retention_days", 10) == Loss(names=39, documents=39)
    later = told("name_retention_days", 25)
    assert (later.names, later.later_names, later.later_documents) == (0, 39, 39)
    assert later.first == later.last == TODAY + timedelta(days=25)
    write(store, change_setting, "name_retention_days", "10")
    gone = write(store, destroy_expired, today)
    assert (gone.names, gone.documents) == (39, 39)
    assert not told("name_retention_days", 5).is_any
