"""Who else is on a tour as the visit's sheet saves it: roles, parts of a tour, offers that stay as they are."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from db.clock import SetClock
from db.commands.crew import CrewMember, GuideTwice, NoSuchPart, PartNeeded, lead, staff
from db.commands.visits import move_visit
from db.model.kinds import AssignmentRole, AssignmentState
from db.model.visit import Assignment, Tour, Visit
from db.queries.visit_card import CrewRow, visit_card
from db.store import Store, UnitOfWork
from tests.db.makers import LABEL, row, rows, write
from tests.stories.plant import Plant

R = AssignmentRole


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def visit(plant: Plant) -> UUID:
    return plant.plan()


def crew(store: Store, visit: UUID) -> tuple[CrewRow, ...]:
    with store.read() as session:
        return visit_card(session, visit).crew


def member(guide: UUID, role: R, first: int | None = None, last: int | None = None) -> CrewMember:
    return CrewMember(tour=1, guide_id=guide, role=role, from_min=first, until_min=last)


def test_an_interpreter_and_an_escort_stand_beside_the_lead(plant: Plant, store: Store, visit: UUID) -> None:
    first, second, third = plant.guides
    write(store, lead, visit, [first])
    write(store, staff, visit, [member(second, R.INTERPRETER), member(third, R.ESCORT)])
    assert {(one.role, one.guide_id) for one in crew(store, visit)} == {
        (R.LEAD, first),
        (R.INTERPRETER, second),
        (R.ESCORT, third),
    }


def test_who_stays_keeps_the_state_of_the_offer(plant: Plant, store: Store, visit: UUID) -> None:
    guide = plant.guides[1]
    write(store, staff, visit, [member(guide, R.ESCORT)])
    with store.write(LABEL) as unit:
        unit.one(Assignment, rows(store, Assignment)[0].id).state = AssignmentState.OFFERED
    write(store, staff, visit, [member(guide, R.ESCORT), member(plant.guides[2], R.STAND_BY)])
    states = {one.guide_id: one.state for one in crew(store, visit)}
    assert states[guide] is AssignmentState.OFFERED
    write(store, staff, visit, [member(guide, R.INTERPRETER)])
    assert crew(store, visit)[0].state is AssignmentState.CONFIRMED


def test_two_guides_lead_one_half_each_and_the_gap_between_is_told(plant: Plant, store: Store, visit: UUID) -> None:
    first, second, _ = plant.guides
    write(store, staff, visit, [member(first, R.LEAD, 0, 40), member(second, R.LEAD, 60, 90)])
    found = [finding for finding in plant.findings(visit) if finding.rule == "part_without_guide"]
    assert len(found) == 1
    starts = next(tour for tour in rows(store, Tour) if tour.visit_id == visit).starts_local
    assert found[0].sentence.values["start"] == (starts + timedelta(minutes=40)).time()
    write(store, staff, visit, [member(first, R.LEAD, 0, 40), member(second, R.LEAD, 40, 90)])
    assert plant.rules(visit).isdisjoint({"part_without_guide", "no_guide"})


def test_a_part_goes_along_when_the_visit_is_moved(plant: Plant, store: Store, visit: UUID) -> None:
    write(store, staff, visit, [member(plant.guides[0], R.LEAD, 0, 40)])
    starts = row(store, Visit, visit).starts_local
    write(store, move_visit, visit, starts + timedelta(hours=1), allow_conflicts=True)
    assert [(one.from_min, one.until_min) for one in crew(store, visit)] == [(0, 40)]


def test_a_guide_is_free_for_another_visit_while_someone_else_leads_the_rest(plant: Plant, store: Store) -> None:
    one = plant.plan()
    starts = row(store, Visit, one).starts_local
    other = plant.plan(starts=starts + timedelta(hours=1), title="Лицей")
    guide = plant.guides[0]
    write(store, staff, one, [member(guide, R.LEAD, 0, 40)])
    write(store, lead, other, [guide])
    assert plant.rules(other).isdisjoint({"guide_busy", "turnaround"})


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (lambda plant: [member(plant.guides[0], R.ESCORT)], GuideTwice),
        (lambda plant: [member(plant.guides[1], R.LEAD)], PartNeeded),
        (lambda plant: [member(plant.guides[1], R.ESCORT, 80, 20)], NoSuchPart),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    plant: Plant, store: Store, visit: UUID, change: object, refusal: type[Exception]
) -> None:
    write(store, lead, visit, [plant.guides[0]])
    before = crew(store, visit)

    def put(unit: UnitOfWork) -> None:
        assert callable(change)
        staff(unit, visit, change(plant))

    with pytest.raises(refusal):
        write(store, put)
    assert crew(store, visit) == before


def test_a_tour_before_the_first_is_no_tour(plant: Plant) -> None:
    with pytest.raises(ValidationError):
        CrewMember(tour=0, guide_id=plant.guides[0], role=R.ESCORT)


def test_someone_who_was_asked_stays_known_when_taken_off(plant: Plant, store: Store, visit: UUID) -> None:
    write(store, staff, visit, [member(plant.guides[1], R.ESCORT)])
    with store.write(LABEL) as unit:
        asked = unit.one(Assignment, rows(store, Assignment)[0].id)
        asked.state, asked.offered_at = AssignmentState.ACCEPTED, unit.now()
    write(store, staff, visit, [])
    assert [one.state for one in rows(store, Assignment)] == [AssignmentState.RELEASED]
    assert crew(store, visit) == ()
    assert isinstance(row(store, Visit, visit).starts_local, datetime)
