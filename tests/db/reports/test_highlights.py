"""The leading figures stand beside the month before."""

from decimal import Decimal

from db.reports.highlights import highlights, stages
from tests.db.reports.makers import make_nil_summary, make_previous, make_summary


def test_leading_figures_tell_what_became_of_them() -> None:
    first, *_ = highlights(make_summary(), make_previous())
    assert (first.value, first.before, first.change) == (Decimal(847), Decimal(749), Decimal(98))
    assert first.growth is not None
    assert round(first.growth, 1) == Decimal("13.1")


def test_without_a_month_before_there_is_no_change() -> None:
    assert all(one.change is None and one.growth is None for one in highlights(make_summary()))


def test_growth_from_nothing_is_not_told_in_per_cent() -> None:
    first, *_ = highlights(make_summary(), make_nil_summary())
    assert first.change == 847
    assert first.growth is None


def test_the_way_leads_from_requests_to_admitted_visitors() -> None:
    assert [stage.count for stage in stages(make_summary())] == [46, 43, 41, 872, 847]
