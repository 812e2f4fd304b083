"""Which columns have room, and how wide each is."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.kit.column_fit import Need, Wish, fitted

NAME = Wish(200, 120, Need.MUST, weight=1)
TIME = Wish(80, 80, Need.MUST)
ROUTE = Wish(150, 90)
NOTE = Wish(100, 60, Need.EXTRA)


def test_all_columns_are_as_wide_as_they_wish_and_the_name_takes_what_is_left() -> None:
    assert fitted([TIME, NAME, ROUTE, NOTE], 600) == [80, 270, 150, 100]


def test_the_name_is_the_last_to_be_cut() -> None:
    assert fitted([TIME, NAME, ROUTE, NOTE], 480) == [80, 200, 120, 80]


def test_the_least_needed_goes_first_then_the_one_furthest_to_the_right() -> None:
    assert fitted([TIME, NAME, NOTE, ROUTE, ROUTE], 400) == [80, 140, 0, 90, 90]
    assert fitted([TIME, NAME, NOTE, ROUTE, ROUTE], 370) == [80, 200, 0, 90, 0]


def test_what_must_be_seen_and_what_was_asked_for_stay_and_scroll_when_nothing_else_is_left_to_go() -> None:
    asked = Wish(100, 60, Need.CHOSEN)
    assert fitted([TIME, NAME, ROUTE, asked], 100) == [80, 120, 0, 60]


def test_a_width_given_by_hand_is_given_before_the_others_get_more_than_their_least() -> None:
    by_hand = Wish(250, 90, is_set=True)
    assert fitted([TIME, NAME, by_hand], 460) == [80, 130, 250]
    narrowed = Wish(60, 60, Need.MUST, weight=1, is_set=True)
    assert fitted([TIME, narrowed, ROUTE], 400) == [80, 60, 260], "the last one fills the row"


@given(
    st.lists(
        st.builds(
            lambda least, more, need, weight: Wish(least + more, least, need, weight),
            st.integers(1, 200),
            st.integers(0, 200),
            st.sampled_from(Need),
            st.sampled_from((0.0, 1.0, 1.6)),
        ),
        max_size=9,
    ),
    st.integers(0, 1500),
)
def test_rows_fill_the_room_and_none_is_narrower_than_is_of_use(wishes: list[Wish], room: int) -> None:
    widths = fitted(wishes, room)
    shown = [place for place, width in enumerate(widths) if width]
    assert all(widths[place] >= wishes[place].least for place in shown)
    assert all(wish.need < Need.MUST or place in shown for place, wish in enumerate(wishes))
    if shown:
        firm = sum(wishes[place].least for place in shown)
        assert sum(widths) == max(room, firm)
