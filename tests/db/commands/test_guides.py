"""Guides on the list, what they may lead, and when they are there."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from db.commands.codes import CodeTaken
from db.commands.guides import (
    ClearanceTwice,
    GuideDraft,
    HoursOverlap,
    add_certificate,
    add_commitment,
    add_guide,
    edit_guide,
    end_clearance,
    give_clearance,
    mark_absent,
    retire_guide,
    set_day_hours,
    set_weekly_hours,
)
from db.commands.routes import EndsBeforeStart
from db.errors import EditedElsewhere
from db.ids import uuid7
from db.model.guide import Absence, AvailabilityRule, Certificate, Commitment, Guide, GuideClearance
from db.model.kinds import AbsenceKind, CertificateKind, Employment, GroupKind, Weekday
from db.queries.guides import guide_facts
from db.rules.facts import GuideFacts, Interval
from db.store import NotThere, Store
from tests.db.makers import make_guide, make_route, make_site, row, rows, write

TUESDAY = date(2026, 11, 24)
MORNING, AFTERNOON = (time(8), time(12)), (time(13), time(17))


def draft(**changes: object) -> GuideDraft:
    return GuideDraft.model_validate({"code": "G01", "surname": "Лебедева", "given": "Ольга", **changes})


def facts(store: Store, guide: UUID, first: date = TUESDAY, last: date = TUESDAY) -> GuideFacts:
    with store.read() as session:
        return guide_facts(session, first, last, [guide])[guide]


def on(day: date, hours: tuple[time, time]) -> Interval:
    return Interval(datetime.combine(day, hours[0]), datetime.combine(day, hours[1]))


# on the list


def test_a_new_guide_is_on_the_list_from_today_on_the_wall_of_the_site(store: Store) -> None:
    make_site(store, zone="Pacific/Auckland")
    store.clock.set(datetime.fromisoformat("2026-11-24 12:30+00:00"))  # type: ignore[attr-defined]  # a set clock
    guide = write(store, add_guide, draft())
    assert row(store, Guide, guide).active_from == date(2026, 11, 25)


def test_a_guide_is_added_before_there_is_a_site(store: Store) -> None:
    guide = write(store, add_guide, draft())
    assert row(store, Guide, guide).active_from == TUESDAY


def test_what_a_guide_leads_is_kept(store: Store) -> None:
    guide = write(
        store,
        add_guide,
        draft(
            languages=["ru", "zh", "ru"],
            group_kinds=[GroupKind.FOREIGN],
            employment=Employment.OUTSIDE,
            max_day_visits=3,
        ),
    )
    known = facts(store, guide)
    assert (known.languages, known.group_kinds) == (frozenset({"ru", "zh"}), frozenset({GroupKind.FOREIGN}))
    assert (known.employment, known.max_day_visits, known.name) == (Employment.OUTSIDE, 3, "О. Лебедева")


def test_two_guides_do_not_share_a_code(store: Store) -> None:
    guide = write(store, add_guide, draft())
    with pytest.raises(CodeTaken) as refused:
        write(store, add_guide, draft(surname="Гусева"))
    assert "О. Лебедева" in str(refused.value.what)
    write(store, edit_guide, guide, draft(phone="+7 900 000-00-00"), 1)


def test_an_edited_guide_has_the_languages_and_groups_of_the_draft(store: Store) -> None:
    guide = write(store, add_guide, draft(languages=["ru", "en"], group_kinds=[GroupKind.SCHOOL]))
    first = row(store, Guide, guide).active_from
    write(store, edit_guide, guide, draft(languages=["en", "de"]), 1)
    known = facts(store, guide)
    assert (known.languages, known.group_kinds, known.active_from) == (
        frozenset({"en", "de"}),
        frozenset[GroupKind](),
        first,
    )


def test_a_stale_edit_of_a_guide_is_refused(store: Store) -> None:
    guide = write(store, add_guide, draft())
    write(store, edit_guide, guide, draft(phone="1"), 1)
    with pytest.raises(EditedElsewhere):
        write(store, edit_guide, guide, draft(phone="2"), 1)


@pytest.mark.parametrize("changes", [{"surname": ""}, {"languages": []}, {"max_day_min": -1}, {"code": "Г 1"}])
def test_what_does_not_fit_is_refused_at_its_field(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        draft(**changes)
    assert refused.value.errors()[0]["loc"][0] == next(iter(changes))


def test_a_retired_guide_has_a_last_day(store: Store) -> None:
    guide = make_guide(store)
    write(store, retire_guide, guide)
    assert row(store, Guide, guide).active_until == TUESDAY
    write(store, retire_guide, guide, date(2026, 12, 31))
    assert row(store, Guide, guide).active_until == date(2026, 12, 31)
    with pytest.raises(EndsBeforeStart):
        write(store, retire_guide, guide, date(2025, 12, 31))


# clearances and papers


def test_a_clearance_holds_from_today_until_it_is_ended(store: Store) -> None:
    guide, route = make_guide(store), make_route(store)
    clearance = write(store, give_clearance, guide, route, "ru")
    kept = row(store, GuideClearance, clearance)
    assert (kept.valid_from, kept.valid_until) == (TUESDAY, None)
    write(store, end_clearance, clearance, date(2026, 12, 31))
    assert row(store, GuideClearance, clearance).valid_until == date(2026, 12, 31)


def test_a_clearance_is_not_given_twice_for_the_same_time(store: Store) -> None:
    guide, route = make_guide(store), make_route(store)
    write(store, give_clearance, guide, route, "ru", date(2026, 1, 1), date(2026, 6, 30))
    with pytest.raises(ClearanceTwice) as refused:
        write(store, give_clearance, guide, route, "ru", date(2026, 6, 30))
    assert "О. Лебедева" in str(refused.value.what)
    write(store, give_clearance, guide, route, "ru", date(2026, 7, 1))
    write(store, give_clearance, guide, route, "en", date(2026, 6, 30))
    write(store, give_clearance, guide, make_route(store), "ru", date(2026, 1, 1))


def test_a_clearance_that_never_held_is_taken_out(store: Store) -> None:
    guide = make_guide(store)
    clearance = write(store, give_clearance, guide, make_route(store), "ru", date(2026, 12, 1))
    write(store, end_clearance, clearance, date(2026, 11, 30))
    assert rows(store, GuideClearance) == []


def test_a_clearance_does_not_end_before_it_begins(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        write(store, give_clearance, make_guide(store), make_route(store), "ru", date(2026, 12, 1), date(2026, 11, 30))


def test_the_certificate_that_lasts_longest_counts(store: Store) -> None:
    guide = make_guide(store)
    kind = CertificateKind.GUIDE_CERTIFICATE
    write(store, add_certificate, guide, kind, date(2020, 1, 1), date(2025, 1, 1), "66-0001")
    write(store, add_certificate, guide, kind, date(2025, 1, 2), date(2030, 1, 2), "66-0002")
    assert facts(store, guide).certificate_until == date(2030, 1, 2)
    with pytest.raises(EndsBeforeStart):
        write(store, add_certificate, guide, kind, date(2026, 1, 1), date(2025, 12, 31))
    assert len(rows(store, Certificate)) == 2


# hours


def test_a_week_has_hours_days_off_and_days_of_which_nothing_is_known(store: Store) -> None:
    guide = write(store, add_guide, draft())
    write(store, set_weekly_hours, guide, {Weekday.TUE: [AFTERNOON, MORNING], Weekday.WED: []})
    known = facts(store, guide, TUESDAY, date(2026, 11, 26)).windows
    assert known[TUESDAY] == (on(TUESDAY, MORNING), on(TUESDAY, AFTERNOON))
    assert known[date(2026, 11, 25)] == ()
    assert date(2026, 11, 26) not in known


def test_new_weekly_hours_leave_earlier_weeks_alone(store: Store) -> None:
    guide = write(store, add_guide, draft())
    write(store, set_weekly_hours, guide, {Weekday.TUE: [MORNING]}, date(2026, 1, 1))
    write(store, set_weekly_hours, guide, {Weekday.TUE: [AFTERNOON]}, date(2026, 12, 1))
    known = facts(store, guide, TUESDAY, date(2026, 12, 1)).windows
    assert known[TUESDAY] == (on(TUESDAY, MORNING),)
    assert known[date(2026, 12, 1)] == (on(date(2026, 12, 1), AFTERNOON),)


def test_weekly_hours_set_again_from_the_same_day_replace_the_first(store: Store) -> None:
    guide = write(store, add_guide, draft())
    write(store, set_weekly_hours, guide, {Weekday.TUE: [MORNING], Weekday.WED: [MORNING]})
    write(store, set_weekly_hours, guide, {Weekday.TUE: [AFTERNOON]})
    assert [(rule.weekday, rule.starts_at) for rule in rows(store, AvailabilityRule)] == [(Weekday.TUE, time(13))]


def test_hours_of_one_day_beat_the_week(store: Store) -> None:
    guide = make_guide(store)
    write(store, set_day_hours, guide, TUESDAY, [AFTERNOON])
    assert facts(store, guide).windows[TUESDAY] == (on(TUESDAY, AFTERNOON),)
    write(store, set_day_hours, guide, TUESDAY, [])
    assert facts(store, guide).windows[TUESDAY] == ()
    write(store, set_day_hours, guide, TUESDAY, None)
    assert facts(store, guide).windows[TUESDAY] == (on(TUESDAY, (time(8), time(20))),)


def test_hours_that_overlap_or_run_backwards_are_refused(store: Store) -> None:
    guide = make_guide(store)
    with pytest.raises(HoursOverlap):
        write(store, set_day_hours, guide, TUESDAY, [MORNING, (time(11), time(14))])
    with pytest.raises(EndsBeforeStart):
        write(store, set_weekly_hours, guide, {Weekday.TUE: [(time(12), time(12))]})
    write(store, set_day_hours, guide, TUESDAY, [MORNING, (time(12), time(14))])


def test_an_absence_and_another_duty_take_the_guides_time(store: Store) -> None:
    guide = make_guide(store)
    span = on(TUESDAY, MORNING)
    write(store, mark_absent, guide, span.starts, span.ends, AbsenceKind.ILLNESS)
    write(store, add_commitment, guide, span.starts, span.ends, "Совещание")
    known = facts(store, guide)
    assert known.absences == (span,)
    assert [(duty.span, duty.title, duty.tour_id) for duty in known.duties] == [(span, "Совещание", None)]


def test_an_absence_ends_after_it_begins(store: Store) -> None:
    guide, moment = make_guide(store), datetime.combine(TUESDAY, time(8))
    with pytest.raises(EndsBeforeStart):
        write(store, mark_absent, guide, moment, moment, AbsenceKind.ILLNESS)
    with pytest.raises(EndsBeforeStart):
        write(store, add_commitment, guide, moment, moment)
    assert rows(store, Absence) == []
    assert rows(store, Commitment) == []


def test_nobody_is_given_hours_who_is_not_there(store: Store) -> None:
    with pytest.raises(NotThere):
        write(store, set_day_hours, uuid7(), TUESDAY, [MORNING])
