import copy
import pickle
from collections.abc import Iterator
from datetime import date, time
from enum import StrEnum

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from db.errors import Name, TourError, say
from db.reports.closing import MonthHasGaps
from db.rules.calendar import Month
from desktop.app.language import use_language
from desktop.kit.formats import named
from desktop.kit.phrases import refusal_shown, shown, use_labels
from desktop.labels import label


class Colour(StrEnum):
    RED = "red"


class Russian(QTranslator):
    """Knows one sentence, and the plural of another."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, count: int = -1) -> str:
        if context != "db":
            return source
        if source == "%n visit(s) on {day}":
            return f"{count} визита, {{day}}"
        return {"another visit until {time}": "другой визит до {time}"}.get(source, source)


@pytest.fixture
def russian() -> Iterator[None]:
    use_language("ru")
    translator = Russian()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_sentence_nobody_translated_stays_english() -> None:
    assert shown(say("{guide}: another visit until {time}", guide="O. L.", time=time(11, 10))) == (
        "O. L.: another visit until 11:10"
    )


def test_values_are_written_for_the_reader(russian: None) -> None:
    phrase = say("another visit until {time}", time=time(9, 5))
    assert shown(phrase) == "другой визит до 9:05"
    assert shown(say("{day}: {people}", day=date(2026, 11, 25), people=1240)) == (
        "ср 25\N{NO-BREAK SPACE}ноя: 1\N{NARROW NO-BREAK SPACE}240"
    )


def test_the_count_chooses_the_plural(russian: None) -> None:
    assert shown(say("%n visit(s) on {day}", 2, day=date(2026, 11, 25))) == "2 визита, ср 25\N{NO-BREAK SPACE}ноя"


def test_phrases_within_phrases_are_translated_too(russian: None) -> None:
    inner = say("another visit until {time}", time=time(9, 0))
    assert shown(say("{guide}: {why}", guide="О. Л.", why=inner)) == "О. Л.: другой визит до 9:00"


def test_lists_are_joined_as_the_language_does() -> None:
    assert shown(say("{who} can lead", who=["A", "B"])) == "A and B can lead"


def test_members_of_enums_are_called_by_their_labels() -> None:
    use_labels(lambda member: {Colour.RED: "crimson"}.get(member, "?") if isinstance(member, Colour) else str(member))
    assert shown(say("It is {colour}", colour=Colour.RED)) == "It is crimson"


def test_braces_in_a_value_are_just_text() -> None:
    assert shown(say("{name} is here", name="{guide}")) == "{guide} is here"


def test_a_refusal_says_what_and_what_to_do() -> None:
    assert refusal_shown(TourError()) == ("This cannot be done.", "Check the input and try again.")


def test_a_refusal_that_counts_takes_the_form_of_its_number(qapp: QApplication) -> None:
    gap = say("no guide")
    one, two = (MonthHasGaps(month=Month(2026, 11), count=count, number="0147", gap=gap) for count in (1, 2))
    try:
        use_language("en")
        use_labels(label)
        assert refusal_shown(one)[0] == "November 2026 cannot be closed: visit 0147 is open: no guide."
        assert (
            refusal_shown(two)[0] == "November 2026 cannot be closed: 2 visits are open, the first is 0147: no guide."
        )
        use_language("ru")
        assert "открыт 1 визит" in refusal_shown(one)[0]
        assert "открыты 2 визита" in refusal_shown(two)[0]
    finally:
        use_language("en")


def test_a_name_is_told_in_the_readers_language(qapp: QApplication) -> None:
    known, unknown = Name("Литейный цех", "Foundry"), Name("Копровый цех")
    use_language("en")
    assert shown(say("not cleared for {route}", route=known)) == "not cleared for Foundry"
    assert (named(known), named(unknown), named("Foundry 2")) == ("Foundry", "Копровый цех", "Foundry 2")
    use_language("ru")
    assert named(known) == "Литейный цех"
    assert copy.deepcopy(known).english == pickle.loads(pickle.dumps(known)).english == "Foundry"
