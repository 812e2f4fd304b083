"""The small forms of the check-in mode in windows of all sizes: nothing is cut, hidden or drawn over something."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.kit.button import Button
from desktop.kit.drawing import DrawingField
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.screens.gate.form_panel import FormPanel

SIZES = [(1440, 900, 1.0), (1280, 800, 2.0)]


@pytest.fixture(params=SIZES, ids=["100", "200"])
def host(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    """An empty window, at usual and at the largest letters."""
    width, height, scale = request.param
    use_language("en")
    apply_theme(qapp, "light", scale)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitActive(made):
        made.show()
    yield made
    apply_theme(qapp, "light", 1.0)


def asked(form: FormPanel) -> FormPanel:
    form.ask()
    for _ in range(3):
        QApplication.processEvents()
    return form


def test_further_steps_keep_their_words_and_keys(host: QWidget) -> None:
    form = FormPanel(host, "Walk-in", "Let in")
    form.add(QLineEdit(), "Surname")
    steps = [Button("Let in all the same", keys="Ctrl+Enter"), Button("Waiting list", keys="Alt+Enter")]
    for step in steps:
        form.add_button(step)
    asked(form)
    for button in (*steps, form.back_button, form.accept_button):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert steps[0].y() < form.accept_button.y(), "above the answers, as both do not fit beside each other"


def test_a_form_is_as_high_as_what_it_holds(host: QWidget) -> None:
    form = FormPanel(host, "Equipment", "Issued")
    form.tell("This route asks for no equipment.")
    asked(form)
    shown = [one for one in form.panel.findChildren(QLabel) if one.isVisible()]
    for one in shown:
        wanted = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
        assert one.height() >= wanted, one.text()
    assert form.back_button.height() == form.back_button.sizeHint().height()
    inner = sum(one.height() for one in shown) + form.back_button.height()
    spaces = form.column.contentsMargins().top() * 2 + form.column.spacing() * 3
    assert form.panel.height() <= inner + spaces


def test_the_field_one_stands_in_stays_in_sight_and_the_result_too(host: QWidget) -> None:
    form = FormPanel(host, "Late", "Begin later")
    for name in ("Surname", "Given name", "Patronymic"):
        form.add(QLineEdit(), name)
    count = Stepper(9)
    form.add(count, "People together")
    result = Text("Ends 12:40")
    form.add_below(result)
    asked(form)
    count.field.setFocus()
    form.complain("There are 3 places left, and 4 people come. Offer a later start or the waiting list.")
    for _ in range(3):
        QApplication.processEvents()
    assert not count.field.visibleRegion().isEmpty()
    assert not result.visibleRegion().isEmpty()
    problem = form.findChild(Text, "form_problem")
    assert problem is not None
    assert count.field.visibleRegion().boundingRect() == count.field.rect(), "wholly"
    assert result.geometry().bottom() < problem.geometry().top()


def test_the_place_to_sign_is_reached_by_tab_and_wiped_by_a_key(host: QWidget) -> None:
    form = FormPanel(host, "Briefing", "Briefed")
    form.add(QLineEdit(), "Who briefed")
    field = DrawingField((400, 120))
    form.fields.addWidget(field)
    asked(form)
    QTest.keyClick(form, Qt.Key.Key_Tab)
    assert field.hasFocus()
    field.show_strokes([[(1, 1), (9, 9)]])
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.strokes() == ()
