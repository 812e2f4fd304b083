"""Stories of guides: ill in the morning, asked and asked again, cleared no longer, two on a tour."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.assignments import PartOutside, assign_guide, unassign_guide
from db.commands.guides import GuideDraft, edit_guide, end_clearance, mark_absent
from db.commands.moves import put_visit
from db.commands.offers import ask_again, confirm_assignments, enter_answer, lapse_offers, offer_tours, tell_recalled
from db.commands.presence import check_in_group
from db.commands.visit_steps import confirm_visit, overrule
from db.commands.visits import move_visit
from db.errors import EditedElsewhere
from db.model.guide import Guide, GuideClearance
from db.model.kinds import AbsenceKind, AnswerSource, AssignmentRole, AssignmentState, OfferChannel
from db.model.visit import Assignment, Tour
from db.queries.assigning import tour_to_fill
from db.queries.concerns import Care
from db.queries.guide_card import guide_card
from db.queries.guide_hours import hours_statement
from db.queries.guide_list import GuideFilter, guide_list
from db.queries.history import About, visit_history
from db.queries.lapsing import Validity, lapses
from db.queries.offers import OfferPhase, offers
from db.queries.today import today
from db.rules.calendar import Month
from db.rules.judges import PlanRefused
from db.rules.trial import Target
from db.store import Store
from tests.db.makers import row, rows, write
from tests.stories.plant import TODAY, Plant

BRIEFING = timedelta(minutes=15)
"""A tour begins so long after its group has come."""


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    """The plant, its clock at eight in the morning."""
    made = Plant(store, clock)
    clock.set(made.moment(8))
    return made


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


def tour_of(plant: Plant, visit: UUID) -> UUID:
    return next(one.id for one in rows(plant.store, Tour) if one.visit_id == visit)


def asked(plant: Plant, visit: UUID, guide: UUID) -> UUID:
    """Put a guide on a visit and ask them."""
    tour = tour_of(plant, visit)
    write(plant.store, assign_guide, tour, guide, AssignmentRole.LEAD, AssignmentState.PROPOSED)
    key = next(one.id for one in rows(plant.store, Assignment) if one.tour_id == tour and one.guide_id == guide)
    write(plant.store, offer_tours, [key], OfferChannel.EMAIL)
    return key


def phase(plant: Plant, assignment: UUID) -> OfferPhase:
    with plant.store.read() as session:
        return next(one.phase for one in offers(session, plant.clock.now()) if one.assignment_id == assignment)


def test_an_ill_guide_has_all_tours_of_the_day_flagged_with_those_who_could_lead_instead(plant: Plant) -> None:
    ill = plant.guides[0]
    visits = [plan for hour in (9, 12, 15) if (plan := plant.plan(at=time(hour)))]
    for visit in visits:
        write(plant.store, assign_guide, tour_of(plant, visit), ill)
    assert all("absent" not in plant.rules(visit) for visit in visits)
    write(plant.store, mark_absent, ill, at(8, 10), at(23, 59), AbsenceKind.ILLNESS)
    for visit in visits:
        found = next(one for one in plant.findings(visit) if one.rule == "absent")
        assert found.subject == str(ill)
        assert {str(one.values.get("guide")) for one in found.remedies[:2]} == {str(key) for key in plant.guides[1:]}
    with plant.store.read() as session:
        assert [one.id for one in guide_list(session, at(9), GuideFilter.AWAY)] == [ill]


def test_a_clearance_that_ended_cannot_be_planned_without_an_overruling(plant: Plant) -> None:
    guide = plant.guides[0]
    cleared = next(one.id for one in rows(plant.store, GuideClearance) if one.guide_id == guide)
    write(plant.store, end_clearance, cleared, TODAY - timedelta(days=1))
    visit = plant.plan()
    with pytest.raises(PlanRefused):
        write(plant.store, assign_guide, tour_of(plant, visit), guide)
    write(
        plant.store,
        overrule,
        visit,
        "clearance_expired",
        role="Chief engineer",
        reason="Leads once",
        subject=str(guide),
    )
    write(plant.store, assign_guide, tour_of(plant, visit), guide)
    assert rows(plant.store, Assignment)[0].guide_id == guide


def test_a_clearance_is_amber_thirty_days_before_its_end_and_stands_on_today(plant: Plant) -> None:
    guide = plant.guides[0]
    cleared = next(one.id for one in rows(plant.store, GuideClearance) if one.guide_id == guide)
    for days, expected in ((31, Validity.VALID), (30, Validity.ENDING), (0, Validity.ENDING), (-1, Validity.ENDED)):
        write(plant.store, end_clearance, cleared, TODAY + timedelta(days=days))
        with plant.store.read() as session:
            assert guide_card(session, guide, TODAY).clearances[0].validity is expected
            ending = [one for one in lapses(session, TODAY) if not one.is_over]
            concerns = [one for one in today(session, plant.clock.now()).concerns if one.care is Care.LAPSE]
        assert bool(concerns) == bool(ending) == (expected is Validity.ENDING)


def test_a_move_keeps_its_guide_and_asks_again(plant: Plant) -> None:
    visit, guide = plant.plan(at=time(10)), plant.guides[0]
    key = asked(plant, visit, guide)
    write(plant.store, enter_answer, key, accepted=True)
    assert phase(plant, key) is OfferPhase.ACCEPTED
    write(plant.store, move_visit, visit, at(14), allow_conflicts=True)
    kept = row(plant.store, Assignment, key)
    assert (kept.guide_id, kept.state, kept.answered_at) == (guide, AssignmentState.PROPOSED, None)
    assert phase(plant, key) is OfferPhase.TO_ASK
    with plant.store.read() as session:
        assert Care.OFFER in {one.care for one in today(session, plant.clock.now()).concerns}
    write(plant.store, offer_tours, [key], OfferChannel.PHONE)
    write(plant.store, put_visit, visit, Target(at(14), at(16)))
    assert row(plant.store, Assignment, key).state is AssignmentState.PROPOSED, "a longer visit is asked for again too"


def test_a_guide_who_was_never_asked_is_not_asked_by_a_move(plant: Plant) -> None:
    visit = plant.plan(at=time(10))
    write(plant.store, assign_guide, tour_of(plant, visit), plant.guides[0])
    write(plant.store, move_visit, visit, at(14))
    assert rows(plant.store, Assignment)[0].state is AssignmentState.CONFIRMED


def test_an_offer_has_a_channel_a_deadline_and_the_source_of_its_answer(plant: Plant) -> None:
    key = asked(plant, plant.plan(at=time(15)), plant.guides[0])
    made = row(plant.store, Assignment, key)
    assert (made.offer_channel, made.answer_due) == (OfferChannel.EMAIL, plant.moment(8) + timedelta(days=2))
    write(plant.store, enter_answer, key, accepted=False)
    made = row(plant.store, Assignment, key)
    assert (made.state, made.answer_source, made.answered_at) == (
        AssignmentState.DECLINED,
        AnswerSource.TOLD,
        plant.moment(8),
    )
    assert phase(plant, key) is OfferPhase.DECLINED


def test_an_offer_without_an_answer_lapses_and_frees_the_guide(plant: Plant) -> None:
    later = TODAY + timedelta(days=5)
    visit = plant.plan(starts=at(12, day=later))
    key = asked(plant, visit, plant.guides[0])
    assert phase(plant, key) is OfferPhase.OPEN
    plant.clock.set(plant.moment(9, day=TODAY + timedelta(days=2)))
    assert phase(plant, key) is OfferPhase.OVERDUE
    assert write(plant.store, lapse_offers) == 1
    assert row(plant.store, Assignment, key).state is AssignmentState.LAPSED
    assert "no_guide" in plant.rules(visit)
    assert write(plant.store, lapse_offers) == 0


def test_a_tour_taken_back_is_to_be_told_until_it_was(plant: Plant) -> None:
    visit, guide = plant.plan(at=time(15)), plant.guides[0]
    key = asked(plant, visit, guide)
    write(plant.store, confirm_assignments, [key])
    write(plant.store, unassign_guide, tour_of(plant, visit), guide)
    assert phase(plant, key) is OfferPhase.TO_TELL
    with plant.store.read() as session:
        told = visit_history(session, visit)[0].changes
    assert [(one.field, one.old, one.new) for one in told] == [(About.GUIDE, "А. Белова", None)]
    write(plant.store, tell_recalled, [key])
    assert phase(plant, key) is OfferPhase.SETTLED
    write(plant.store, assign_guide, tour_of(plant, visit), guide)
    again = row(plant.store, Assignment, key)
    assert (again.state, again.offered_at) == (AssignmentState.CONFIRMED, None)
    write(plant.store, ask_again, [tour_of(plant, visit)])
    assert row(plant.store, Assignment, key).state is AssignmentState.CONFIRMED


def test_two_routes_back_to_back_need_the_time_to_walk(plant: Plant) -> None:
    guide = plant.guides[0]
    values = row(plant.store, Guide, guide)
    draft = GuideDraft(code=values.code, surname=values.surname, given=values.given, turnaround_min=10)
    write(plant.store, edit_guide, guide, draft, values.version)
    first = plant.plan(at=time(10))
    ends = next(one.ends_local for one in rows(plant.store, Tour) if one.visit_id == first)
    close = plant.plan(starts=ends + timedelta(minutes=5) - BRIEFING)
    far = plant.plan(starts=ends + timedelta(minutes=10) - BRIEFING)
    write(plant.store, assign_guide, tour_of(plant, first), guide)
    with pytest.raises(PlanRefused):
        write(plant.store, assign_guide, tour_of(plant, close), guide)
    write(plant.store, assign_guide, tour_of(plant, far), guide)


def test_hours_of_a_tour_with_two_guides_count_for_the_lead_alone(plant: Plant) -> None:
    visit = plant.plan(at=time(9))
    tour = tour_of(plant, visit)
    write(plant.store, assign_guide, tour, plant.guides[0])
    write(plant.store, assign_guide, tour, plant.guides[1], AssignmentRole.INTERPRETER)
    write(plant.store, assign_guide, tour, plant.guides[2], AssignmentRole.ESCORT, part=(at(9, 15), at(9, 45)))
    write(plant.store, confirm_visit, visit)
    site = plant.site
    with plant.store.read() as session:
        assert hours_statement(session, site, Month.of(TODAY), plant.clock.now()).guides == (), "nobody came yet"
    plant.clock.set(plant.moment(9))
    write(plant.store, check_in_group, visit)
    with plant.store.read() as session:
        told = {one.guide_id: one for one in hours_statement(session, site, Month.of(TODAY), plant.clock.now()).guides}
    length = told[plant.guides[0]].minutes(AssignmentRole.LEAD)
    assert length > 30
    assert [told[key].minutes(AssignmentRole.LEAD) for key in plant.guides] == [length, 0, 0]
    assert told[plant.guides[1]].minutes(AssignmentRole.INTERPRETER) == length
    assert told[plant.guides[2]].minutes(AssignmentRole.ESCORT) == 30


def test_a_guide_for_part_of_a_tour_is_free_for_the_rest_and_moves_with_it(plant: Plant) -> None:
    first, guide = plant.plan(at=time(10)), plant.guides[0]
    tour = tour_of(plant, first)
    write(plant.store, assign_guide, tour, guide, AssignmentRole.ESCORT, part=(at(10, 15), at(10, 35)))
    other = plant.plan(at=time(10, 45))
    write(plant.store, assign_guide, tour_of(plant, other), guide)
    with pytest.raises(PartOutside):
        write(plant.store, assign_guide, tour, plant.guides[1], part=(at(9), at(10, 20)))
    write(plant.store, move_visit, first, at(15))
    with plant.store.read() as session:
        on_it = tour_to_fill(session, first).on_it[0]
    assert on_it.part is not None
    assert (on_it.part.starts, on_it.part.ends) == (at(15, 15), at(15, 35))


def test_guides_are_ranked_by_load_and_the_others_told_with_their_reason(plant: Plant) -> None:
    busy, barred = plant.guides[0], plant.guides[2]
    write(plant.store, assign_guide, tour_of(plant, plant.plan(at=time(9))), busy)
    write(plant.store, mark_absent, barred, at(8), at(20), AbsenceKind.LEAVE)
    visit = plant.plan(at=time(15))
    with plant.store.read() as session:
        found = tour_to_fill(session, visit)
    assert [one.guide_id for one in found.fitting] == [plant.guides[1], busy]
    assert [(one.guide_id, one.rules) for one in found.others] == [(barred, ("absent",))]


def test_two_coordinators_edit_one_guide_and_the_second_save_is_refused(plant: Plant) -> None:
    guide = plant.guides[0]
    seen = row(plant.store, Guide, guide)
    first = GuideDraft(code=seen.code, surname=seen.surname, given=seen.given, phone="+7 900 000-00-01")
    second = GuideDraft(code=seen.code, surname=seen.surname, given=seen.given, phone="+7 900 000-00-02")
    write(plant.store, edit_guide, guide, first, seen.version)
    with pytest.raises(EditedElsewhere):
        write(plant.store, edit_guide, guide, second, seen.version)
    assert row(plant.store, Guide, guide).phone == first.phone
