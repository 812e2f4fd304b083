"""For any set of visits a month says the same on the screen, in its PDF, XLSX, CSV, JSON and in the signed package."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.commands.closing import reopen_visit
from db.commands.day_end import FinishDraft, finish_visit
from db.commands.months import correct_month
from db.commands.visit_steps import cancel_visit
from db.commands.visits import compose
from db.model.kinds import (
    ApproverRole,
    Cause,
    Channel,
    CorrectionReason,
    Dimension,
    ExitReason,
    Payment,
    Purpose,
    VisitorCategory,
)
from db.opening import FILE_NAME, open_store
from db.queries.flow import StageKey
from db.queries.months import deliveries, package_of, revisions
from db.queries.presence import only_site
from db.reports.closing import close_month, closed_summary
from db.reports.dictionary import FIELDS
from db.reports.document import build_document, reopen_document
from db.reports.month_picture import MonthPicture, read_month
from db.reports.package import verify_package
from db.reports.shelf import Shelf
from db.reports.summary import Summary
from db.reports.table import build_table
from db.reports.workbook import build_workbook
from db.rules.calendar import Month
from db.store import Store, UnitOfWork
from desktop.app.language import use_language
from desktop.printing.monthly_report import monthly_report_pdf
from desktop.screens.reports.layout import GROUPS
from desktop.screens.reports.lines import group_lines
from tests.db.conftest import NOW
from tests.db.makers import LABEL, write
from tests.db.month_made import MadeMonth
from tests.db.reports.forms_read import figures_of, missing_in, of_csv, of_json, of_workbook
from tests.db.reports.makers import KEY, make_summary, summaries

NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example takes half a second, so a failing one is shown as it was found."""
NOVEMBER = Month(2026, 11)
WORDED = {"route.title", "route.industry", "route.languages", "route.adapted", "route.part_of_programme"}
PASSPORT = {"route.duration_plan", "route.capacity", "route.min_age"}
"""Of a route's row, not a count: shown as the passport of the route."""


@dataclass(frozen=True)
class Group:
    """A group of the month: how many of whom, from where, and whether it came."""

    people: dict[VisitorCategory, int]
    came: bool
    country: str
    region: str
    payment: Payment
    channel: Channel
    purpose: Purpose
    adapted: int
    is_open_day: bool
    is_remote: bool
    abroad: int


GROUPS_OF_PEOPLE = st.builds(
    Group,
    people=st.dictionaries(st.sampled_from(VisitorCategory), st.integers(1, 4), max_size=3).map(
        lambda people: {**people, VisitorCategory.CHAPERONE: 3}
    ),
    came=st.sampled_from([True, True, True, False]),
    country=st.sampled_from(["RU", "RU", "CN", "DE", ""]),
    region=st.sampled_from(["RU-SVE", "RU-PER", ""]),
    payment=st.sampled_from(Payment),
    channel=st.sampled_from(Channel),
    purpose=st.sampled_from([Purpose.SIGHTSEEING, Purpose.CAREER_GUIDANCE]),
    adapted=st.integers(0, 3),
    is_open_day=st.booleans(),
    is_remote=st.sampled_from([False, False, False, True]),
    abroad=st.integers(0, 4),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Books that were migrated from nothing and never written to."""
    folder = tmp_path_factory.mktemp("empty")
    store = open_store(folder)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return folder / FILE_NAME


@contextmanager
def books_of(empty: Path) -> Iterator[tuple[Store, MadeMonth]]:
    """Open fresh books of a plant whose November is over."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(empty, Path(folder) / FILE_NAME)
        clock = SetClock(NOW)
        store = open_store(Path(folder), clock=clock, actor="coordinator", seat="office")
        try:
            yield store, MadeMonth(store, clock)
        finally:
            store.close()


def live(made: MadeMonth, day: int, group: Group) -> None:
    """Let a group come on a day, or call it off."""
    values: dict[str, Any] = {
        "country": group.country,
        "region_code": group.region if group.country == "RU" else "",
        "payment": group.payment,
        "channel": group.channel,
        "purpose": group.purpose,
        "adapted_people": group.adapted,
        "is_open_day": group.is_open_day,
        "is_remote": group.is_remote,
    }
    if not group.came:
        visit = made.confirmed(f"Group {day}", day, group.people, **values)
        write(made.store, cancel_visit, visit, Cause.VISITOR, ExitReason.OTHER)
        return
    visit = made.came(f"Group {day}", day, group.people, **values)
    if group.abroad:
        write(made.store, compose, visit, Dimension.COUNTRY, {"KR": group.abroad})


def close(store: Store) -> None:
    """Close November."""
    with store.write(LABEL) as unit:
        close_month(unit, only_site(unit.session), NOVEMBER, ApproverRole.DEPUTY_DIRECTOR, KEY)


def miscounted(store: Store) -> None:
    """Open November again and say that two more came to its first visit that was held."""

    def correct(unit: UnitOfWork) -> None:
        correct_month(unit, only_site(unit.session).id, NOVEMBER, CorrectionReason.MISCOUNT)

    write(store, correct)
    with store.read() as session:
        picture = read_month(session, store.clock.now(), NOVEMBER, Shelf(), lambda _step, _total: None)
    held = next((stage.rows for stage in picture.flow if stage.key is StageKey.HELD), ())
    if held:
        draft = FinishDraft(people={VisitorCategory.CHAPERONE: 5})
        write(store, reopen_visit, held[0].id)
        write(store, finish_visit, held[0].id, draft)


def picture_of(store: Store) -> MonthPicture:
    """What the screen shows of November."""
    with store.read() as session:
        return read_month(session, store.clock.now(), NOVEMBER, Shelf(), lambda _step, _total: None)


def on_screen(picture: MonthPicture) -> dict[tuple[str, str, str], Decimal]:
    """Return the figures as the screen writes them."""
    found = {}
    for group in GROUPS:
        for line in group_lines(group, picture).lines:
            found[line.place] = Decimal(line.value.replace(",", "").replace("\N{MINUS SIGN}", "-"))
    return found


def assert_groups_add_up(summary: Summary) -> None:
    """Every split adds up to its total, and what routes have to what the site has."""
    for field in FIELDS:
        if field.total is not None:
            name, key = field.total
            parts = sum(summary.counts(field.name, field.dim).values())
            assert parts == summary.count(name, key), (field.name, field.dim, parts)
    for part, whole in (("route.tours", "tours_held"), ("route.minutes", "tour_minutes")):
        assert sum(summary.counts(part).values()) == summary.count(whole)


def assert_forms_agree(summary: Summary, previous: Summary | None, folder: Path) -> None:
    """All files of a summary tell its figures, and no others."""
    figures = figures_of(summary)
    assert of_json(build_document(summary)) == figures
    assert of_csv(build_table(summary)) == figures
    assert of_workbook(build_workbook(summary, str, "en", previous=previous)) == figures
    missing = missing_in(monthly_report_pdf(summary, previous, "en"), summary, folder)
    assert missing == []


def assert_screen_agrees(picture: MonthPicture) -> None:
    """The screen writes every figure that is not nought, and behind a counted one stand the rows it is the sum of."""
    shown, figures = on_screen(picture), figures_of(picture.summary)
    for place, value in figures.items():
        if place[0] not in WORDED | PASSPORT and (value or place in shown):
            assert shown[place] == value, place
    assert set(shown) <= set(figures)
    for figure in picture.summary.figures:
        if rows := picture.rows_behind(figure):
            assert sum(row.amount for row in rows) == figure.value, figure.place


@settings(max_examples=4, deadline=None, phases=NO_SHRINKING)
@given(groups=st.lists(GROUPS_OF_PEOPLE, max_size=4))
def test_any_visits_give_the_same_figures_everywhere_in_each_revision(
    application: QApplication, empty: Path, groups: Sequence[Group]
) -> None:
    use_language("en")
    with books_of(empty) as (store, made):
        folder = Path(store.engine.url.database or "").parent
        for day, group in enumerate(groups, start=2):
            live(made, day, group)
        draft = picture_of(store)
        assert_screen_agrees(draft)
        close(store)
        assert_closed_month_agrees(store, folder, revision=0)
        first = picture_of(store).summary
        assert figures_of(draft.summary) == figures_of(first)
        miscounted(store)
        close(store)
        assert_closed_month_agrees(store, folder, revision=1)
        with store.read() as session:
            kept = revisions(session, only_site(session).id, NOVEMBER)[0]
        assert reopen_document(kept.document) == first


def assert_closed_month_agrees(store: Store, folder: Path, revision: int) -> None:
    """Screen, files and package of the newest revision tell one story that adds up."""
    picture = picture_of(store)
    assert picture.summary.header.revision == revision
    assert_groups_add_up(picture.summary)
    assert_screen_agrees(picture)
    assert_forms_agree(picture.summary, None, folder)
    with store.read() as session:
        assert closed_summary(session, only_site(session), NOVEMBER) == picture.summary
        package = package_of(session, deliveries(session)[-1].id)
    assert figures_of(verify_package(package).summary) == figures_of(picture.summary)


@settings(max_examples=6, deadline=None, phases=NO_SHRINKING)
@given(summary=summaries())
def test_any_month_tells_the_same_in_all_its_files(
    application: QApplication, tmp_path_factory: pytest.TempPathFactory, summary: Summary
) -> None:
    assert_forms_agree(summary, None, tmp_path_factory.getbasetemp())


def test_a_figure_that_differs_is_noticed(application: QApplication, tmp_path: Path) -> None:
    told, other = make_summary(), make_summary(plain={"briefed_total": 844})
    assert len(missing_in(monthly_report_pdf(told, None, "en"), other, tmp_path)) >= 1
    assert of_workbook(build_workbook(told)) != figures_of(other)
