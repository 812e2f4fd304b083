"""The check-in mode in small windows and with large letters: nothing is cut that a guard acts by."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.commands.safety import add_briefing_text, brief
from db.model.kinds import BriefingSigner
from desktop.app.theme import apply_theme
from tests.db.makers import write
from tests.stories.gate import Gate, expect
from tests.stories.plant import TODAY, Plant


@pytest.fixture
def letters(qapp: QApplication) -> Iterator[None]:
    """Letters are small again afterwards."""
    yield
    apply_theme(qapp, "light")


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 680, 1.0), (1180, 700, 1.0), (1280, 720, 2.0)])
def test_count_and_action_stand_beside_each_other_and_the_class_is_told(
    plant: Plant,
    gate: Gate,
    clock: SetClock,
    qapp: QApplication,
    letters: None,
    width: int,
    height: int,
    scale: float,
) -> None:
    expect(plant, ["Ежов Кирилл", "Орлов Павел"], title="Школа № 12, 9 «Б»")
    clock.set(plant.moment(12))
    gate.open()
    apply_theme(qapp, "light", scale)
    gate.window.showNormal()
    gate.window.resize(width, height)
    gate.hands.press(Qt.Key.Key_F2)
    QApplication.processEvents()
    top, head = gate.screen.top, gate.screen.head
    assert top.all_here.width() >= top.all_here.sizeHint().width()
    assert top.count.geometry().right() < top.all_here.geometry().left()
    assert top.title.text() == "Школа № 12, 9 «Б»"
    assert head.on_site.text() == "2"
    assert head.site_name.isVisible(), "a number without its word may be any number"


def test_who_came_after_the_briefing_is_not_told_as_briefed(plant: Plant, gate: Gate, clock: SetClock) -> None:
    write(plant.store, add_briefing_text, plant.site, "ru", "2026-1", "Не отходить от группы.", TODAY)
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел", "Титов Олег"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("2")
    write(
        plant.store,
        brief,
        visit,
        people=2,
        text_version="2026-1",
        language="ru",
        instructor="Н. Котова",
        signer=BriefingSigner.LEADER,
        visitor_ids=(),
    )
    gate.hands.enter("3")
    assert "briefed: 2 of 3" in [pill.text() for pill in gate.screen.top.pills]
    assert gate.screen.strip.offers()[0].keys == "Ctrl+B"
