"""The people of a group at the gate: drawn as a frame has time, and whole in the end, however large the screen."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ids import uuid7s
from desktop.app.theme import apply_theme
from desktop.kit.icons import load_icons
from desktop.screens.gate import people
from desktop.screens.gate.people import Cell, Mark, PeopleView

NUMBER = 300


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> PeopleView:
    """A large screen on which all the people are in sight at once."""
    apply_theme(qapp, "light")
    load_icons()
    made = PeopleView()
    qtbot.addWidget(made)
    made.resize(3840, 2160)
    made.show_cells([Cell(key, f"Орлов {key.hex[-4:]}", "", Mark.MISSING, "") for key in uuid7s(NUMBER)])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_large_group_is_whole_after_some_frames_and_stays_so(
    view: PeopleView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: not view.pictures.owes)
    monkeypatch.setattr(people, "A_FRAME", -1.0)  # no time for anybody who is not drawn yet
    view.viewport().repaint()
    assert not view.pictures.owes


def test_who_has_no_time_left_stands_as_a_bare_ground_until_the_next_frame(
    view: PeopleView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: not view.pictures.owes)
    whole = view.viewport().grab().toImage()
    monkeypatch.setattr(people, "A_FRAME", -1.0)
    view.show_cells([Cell(cell.id, f"{cell.name} мл.", "", cell.mark, "") for cell in view.cells()])
    view.viewport().repaint()
    assert view.pictures.owes
    monkeypatch.setattr(people, "A_FRAME", 0.004)
    view.finish_painting()
    assert view.viewport().grab().toImage() != whole
