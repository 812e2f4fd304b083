"""A certificate for a school: only for a visit that took place, with what is missing said first."""

from datetime import date

import pytest

from db.clock import SetClock
from db.commands.settings import change_setting
from db.model.kinds import PaperKind, VisitorCategory
from db.model.route import Route
from db.queries.letters import LetterFacts, letter_facts
from db.reports.letters.shelf import Letter, LetterShelf, kinds_for
from db.store import Store
from tests.db.makers import LABEL, make_organiser, write
from tests.db.month_made import MadeMonth

CLASS = {VisitorCategory.SCHOOL_5_9: 12, VisitorCategory.CHAPERONE: 2}


@pytest.fixture
def made(store: Store, clock: SetClock) -> MadeMonth:
    month = MadeMonth(store, clock)
    with store.write(LABEL) as unit:
        unit.one(Route, month.route).title = "Литейный цех"
        unit.one(Route, month.route).title_en = "Foundry"
    return month


def facts_of(made: MadeMonth, visit: object) -> LetterFacts:
    with made.store.read() as session:
        return letter_facts(session, visit, made.store.clock.now())  # type: ignore[arg-type]


def certificate(facts: LetterFacts, language: str = "ru") -> Letter:
    return LetterShelf().write(PaperKind.CERTIFICATE, facts, language)


def test_it_tells_school_day_route_and_how_many_pupils_came(made: MadeMonth) -> None:
    write(made.store, change_setting, "signatory", "И. Котова, координатор")
    school = make_organiser(made.store, name="Школа № 12")
    facts = facts_of(made, made.came("7 «А»", 3, CLASS, organiser_id=school))
    russian = certificate(facts)
    assert russian.missing == ()
    assert (
        "Группа: 7 «А»\nВыдана: Школа № 12\nДата посещения: 3 ноября 2026 года\nМаршрут: Литейный цех" in russian.body
    )
    assert "Число обучающихся: 12\nСопровождающих: 2" in russian.body
    assert (russian.title, russian.lines) == ("Справка о посещении", ("подпись", "М. П."))
    english = certificate(facts, "en")
    assert "Route: Foundry\nPupils and students: 12\nAccompanying adults: 2" in english.body
    assert english.body.endswith("И. Котова, координатор\nNorthern Mill")


def test_what_is_missing_is_said_before_it_is_made(made: MadeMonth) -> None:
    guests = facts_of(made, made.came("Guests", 4, {VisitorCategory.BUSINESS: 5}))
    assert [one.field for one in certificate(guests).missing] == ["organiser", "pupils", "signatory"]


def test_a_visit_that_did_not_take_place_is_not_certified(made: MadeMonth) -> None:
    to_come = facts_of(made, made.confirmed("7 «Б»", 5, CLASS))
    assert PaperKind.CERTIFICATE not in kinds_for(to_come)
    assert {"came_on", "pupils"} <= {one.field for one in certificate(to_come).missing}
    inside = facts_of(made, made.came("7 «В»", 6, CLASS, left=False))
    assert PaperKind.CERTIFICATE not in kinds_for(inside)
    over = facts_of(made, made.came("7 «Г»", 7, CLASS))
    assert (over.took_place, over.came_on) == (True, date(2026, 11, 7))
    assert PaperKind.CERTIFICATE in kinds_for(over)
