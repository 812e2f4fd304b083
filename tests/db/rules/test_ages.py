"""Ages in full years and the bands the summary counts."""

from datetime import date

import pytest

from db.model.kinds import AgeBand, VisitorCategory
from db.rules.counting import age_band, age_on, band_of


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 2, 28), 17),
        (date(2026, 3, 1), 18),
        (date(2028, 2, 28), 19),
        (date(2028, 2, 29), 20),
    ],
)
def test_somebody_born_on_29_february_comes_of_age_on_1_march_of_a_common_year(day: date, age: int) -> None:
    assert age_on(date(2008, 2, 29), day) == age


def test_a_birthday_counts_from_the_day_itself() -> None:
    assert age_on(date(2014, 11, 24), date(2026, 11, 23)) == 11
    assert age_on(date(2014, 11, 24), date(2026, 11, 24)) == 12


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, AgeBand.A0_6),
        (6, AgeBand.A0_6),
        (7, AgeBand.A7_11),
        (12, AgeBand.A12_13),
        (14, AgeBand.A14_17),
        (17, AgeBand.A14_17),
        (18, AgeBand.A18_64),
        (64, AgeBand.A18_64),
        (65, AgeBand.A65),
        (104, AgeBand.A65),
    ],
)
def test_every_age_has_its_band(age: int, band: AgeBand) -> None:
    assert age_band(age) is band


def test_a_birth_date_goes_before_what_the_category_says() -> None:
    day = date(2026, 11, 24)
    assert band_of(date(2010, 1, 1), VisitorCategory.SCHOOL_1_4, day) is AgeBand.A14_17
    assert band_of(None, VisitorCategory.SCHOOL_1_4, day) is AgeBand.A7_11
    assert band_of(None, VisitorCategory.CHAPERONE, day) is AgeBand.UNKNOWN
