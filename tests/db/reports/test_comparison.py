"""A month beside the one before and that of a year ago, with what is not known said as such."""

from dataclasses import replace
from decimal import Decimal

from db.reports.comparison import Known, compared, earlier_value
from db.reports.summary import Figure, Summary, figure
from db.reports.units import unit_of
from tests.db.reports.makers import make_header, make_summary


def test_a_figure_is_told_with_its_difference_and_its_part() -> None:
    now, before = make_summary(), make_summary()
    before = Summary(before.header, tuple(_with(one, 700) for one in before.figures))
    total = next(one for one in compared(now, before, None) if one.figure.field == "visitors_total")
    assert (total.before.known, total.before.value, total.before.change) == (Known.TOLD, 700, 147)
    assert total.before.part is not None
    assert round(total.before.part, 2) == 0.21


def _with(one: Figure, total: int) -> Figure:
    return replace(one, value=total) if one.field == "visitors_total" else one


def test_a_month_of_which_nothing_is_known_is_no_data_and_never_nought() -> None:
    found = compared(make_summary(), None, None)
    assert {one.before.known for one in found} == {Known.NO_MONTH}
    assert {one.year_before.value for one in found} == {None}


def test_a_count_left_out_of_a_known_month_is_nought_and_a_share_is_not_told() -> None:
    header = make_header()
    now = Summary(header, (figure("by_country", 5, dim="country", key="CN"), figure("utilisation", Decimal("61.0"))))
    before = Summary(header, ())
    country, use = compared(now, before, None)
    assert (country.before.known, country.before.value) == (Known.TOLD, 0)
    assert country.before.part is None
    assert use.before.known is Known.NOT_TOLD


def test_a_country_that_is_gone_is_shown_with_nought() -> None:
    header = make_header()
    before = Summary(header, (figure("by_country", 5, dim="country", key="CN"),))
    (gone,) = compared(Summary(header, ()), before, None)
    assert (gone.figure.value, gone.before.value, gone.before.change) == (0, 5, -5)


def test_one_figure_is_compared_as_in_the_table() -> None:
    now = make_summary()
    one = next(one for one in now.figures if one.field == "visits_held")
    assert earlier_value(one, now).change == 0


def test_people_on_tours_are_counted_in_person_tours() -> None:
    found = {one.figure.field: str(unit_of(one.field)) for one in compared(make_summary(), None, None)}
    assert (found["visitors_total"], found["route.visitors"]) == ("person-visits", "person-tours")
