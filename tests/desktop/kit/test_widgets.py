import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.button import Button, Kind
from desktop.kit.chart import BarChart, BarItem, nice_step
from desktop.kit.flow import FlowFigure, FlowItem, FlowStrip
from desktop.kit.keycap import key_text
from desktop.kit.link import FigureLink
from desktop.kit.look import px
from desktop.kit.navigation import NavigationRail, Place
from desktop.kit.on_site import OnSiteCard
from desktop.kit.pill import Pill, Tone
from desktop.kit.pressable import shows_ring
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.question import Question
from desktop.kit.segmented import Segment, SegmentedControl
from desktop.kit.sizes import SIDEBAR, SIDEBAR_NARROW, TARGET
from desktop.kit.status import StatusLine, StatusStrip
from desktop.kit.steps import Step, StepList, StepState
from desktop.kit.text import ElidedText
from desktop.kit.toast import Toast, place_toast
from desktop.kit.user_row import UserRow


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.resize(1200, 800)
    qtbot.addWidget(page)
    return page


def resized(widget: QWidget, width: int, height: int) -> None:
    """Give a widget a size and let it hear of it, which a hidden one does only when it is painted."""
    widget.resize(width, height)
    widget.grab()


def test_a_button_tells_the_reader_its_key(page: QWidget) -> None:
    button = Button("New visit", Kind.PRIMARY, sign="new", keys="Ctrl+N", parent=page)
    assert button.accessibleDescription() == "Ctrl N"


def test_a_button_gives_up_its_key_before_a_letter_of_its_words(page: QWidget) -> None:
    button = Button("New visit", keys="Ctrl+N", parent=page)
    bare = Button("New visit", parent=page)
    assert button.minimumSizeHint().width() <= bare.sizeHint().width()
    assert button.sizeHint().width() > bare.sizeHint().width()


def test_a_button_without_words_is_named_by_what_it_does(page: QWidget) -> None:
    button = Button(sign="close", kind=Kind.GHOST, name="Close", small=True, parent=page)
    assert button.accessibleName() == button.toolTip() == "Close"
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= px(TARGET)


def test_a_press_of_the_pointer_shows_no_ring_but_the_keyboard_does() -> None:
    assert shows_ring(Qt.FocusReason.TabFocusReason, before=False)
    assert not shows_ring(Qt.FocusReason.MouseFocusReason, before=True)
    assert shows_ring(Qt.FocusReason.ActiveWindowFocusReason, before=True)


def test_keys_are_written_with_spaces() -> None:
    assert key_text("Ctrl+Shift+Z") == "Ctrl Shift Z"
    assert key_text("Ctrl++") == "Ctrl +"
    assert key_text("/") == "/"


def test_a_word_too_long_for_its_place_keeps_its_whole_for_the_reader(page: QWidget) -> None:
    label = ElidedText("Northern rolling mill and foundry", parent=page)
    resized(label, 60, 20)
    assert label.text().endswith("…")
    assert label.accessibleName() == label.toolTip() == "Northern rolling mill and foundry"
    resized(label, 600, 20)
    assert (label.text(), label.toolTip()) == ("Northern rolling mill and foundry", "")


def test_a_choice_of_a_few_tells_only_what_a_person_picked(page: QWidget, qtbot: QtBot) -> None:
    control = SegmentedControl([("day", "Day"), ("week", "Week")], "View", page)
    heard: list[str] = []
    control.chosen.connect(heard.append)
    control.choose("week")
    assert (control.choice(), heard) == ("week", [])
    control.findChildren(Segment)[0].click()
    assert (control.choice(), heard) == ("day", ["day"])


def test_a_choice_stays_when_its_words_change_language(page: QWidget) -> None:
    control = SegmentedControl([("day", "Day"), ("week", "Week")], "View", page)
    control.choose("week")
    control.set_choices([("day", "День"), ("week", "Неделя")])
    assert control.choice() == "week"


def test_a_figure_says_what_it_counts(page: QWidget, qtbot: QtBot) -> None:
    link = FigureLink("318", "Pupils: 318")
    qtbot.addWidget(link)
    assert link.accessibleName() == "Pupils: 318"
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, Qt.Key.Key_Return)


def flow_figures() -> list[FlowFigure]:
    return [FlowFigure(key, "138", "declared today", "7 visits") for key in ("declared", "admitted", "inside", "left")]


def test_a_number_of_the_flow_opens_the_people_behind_it(page: QWidget, qtbot: QtBot) -> None:
    strip = FlowStrip(page)
    strip.show_figures(flow_figures())
    with qtbot.waitSignal(strip.opened) as opened:
        strip.findChildren(FlowItem)[1].click()
    assert opened.args == ["admitted"]
    assert strip.findChildren(FlowItem)[1].accessibleName() == "138 declared today"


def test_a_narrow_flow_goes_on_in_a_second_row_instead_of_being_cut(page: QWidget) -> None:
    strip = FlowStrip(page)
    strip.show_figures(flow_figures())
    resized(strip, strip.sizeHint().width(), strip.height())
    one_row = strip.height()
    resized(strip, strip.sizeHint().width() * 2 // 3, one_row)
    assert strip.height() > one_row


def test_a_problem_offers_its_remedies_by_name(page: QWidget, qtbot: QtBot) -> None:
    bar = ProblemBar(page)
    bar.say("The file could not be read", "26 rows are ready", [Remedy("fix", "Fix"), Remedy("copy", "Copy")])
    assert not bar.isHidden()
    assert bar.accessibleName() == "The file could not be read"
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.buttons()[1].click()
    assert chosen.args == ["copy"]
    bar.say("Another problem")
    assert bar.buttons() == []
    with qtbot.waitSignal(bar.closed):
        bar.dismiss()
    assert bar.isHidden()


def test_a_strip_offers_to_take_the_last_action_back(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    toast.say("Moved to 14:00")
    place_toast(toast, page)
    assert page.rect().contains(toast.geometry())
    button = toast.findChild(Button)
    assert button is not None
    with qtbot.waitSignal(toast.undo_wanted):
        button.click()
    assert toast.isHidden()


def test_steps_are_walked_and_opened_by_keys(page: QWidget, qtbot: QtBot) -> None:
    steps = StepList("Steps", page)
    steps.show_steps([Step(key, key, "fact", StepState.TO_COME, "to come") for key in ("one", "two")], "one")
    assert steps.choice() == "one"
    with qtbot.waitSignal(steps.chosen) as chosen:
        QTest.keyClick(steps.rows()[1], Qt.Key.Key_Return)
    assert chosen.args == ["two"]
    assert steps.choice() == "two"
    assert (steps.rows()[1].accessibleName(), steps.rows()[1].accessibleDescription()) == ("2. two", "fact to come")


def test_a_line_of_the_status_bar_opens_its_place(page: QWidget, qtbot: QtBot) -> None:
    strip = StatusStrip(page)
    strip.show_lines([StatusLine("net", "Offline", "offline")], [StatusLine("zone", "UTC+5")])
    assert [item.accessibleName() for item in strip.items()] == ["Offline", "UTC+5"]
    with qtbot.waitSignal(strip.opened) as opened:
        strip.items()[1].click()
    assert opened.args == ["zone"]


def rail(page: QWidget) -> NavigationRail:
    rail = NavigationRail("Places", page)
    rail.set_places([Place("today", "Today", "today", "Ctrl+1"), Place("reports", "Reports", "reports")])
    return rail


def test_places_are_chosen_by_a_person_or_shown_as_chosen(page: QWidget, qtbot: QtBot) -> None:
    places = rail(page)
    heard: list[str] = []
    places.chosen.connect(heard.append)
    places.choose("reports")
    assert heard == []
    QTest.keyClick(places.rows()[0], Qt.Key.Key_Return)
    assert heard == ["today"]
    assert [row.isChecked() for row in places.rows()] == [True, False]
    places.choose("elsewhere")
    assert [row.isChecked() for row in places.rows()] == [False, False]


def test_a_count_beside_a_place_is_spoken_with_it(page: QWidget) -> None:
    places = rail(page)
    places.set_count("reports", 2, "gaps in the month")
    row = places.rows()[1]
    assert (row.accessibleName(), row.accessibleDescription()) == ("Reports, 2", "gaps in the month")


def test_places_take_names_of_another_language_and_keep_their_counts(page: QWidget) -> None:
    places = rail(page)
    places.set_count("reports", 2)
    rows = places.rows()
    places.set_places([Place("today", "Сегодня", "today"), Place("reports", "Отчёты", "reports")])
    assert places.rows() == rows
    assert rows[1].accessibleName() == "Отчёты, 2"


def test_the_sidebar_folds_with_what_stands_at_its_foot(page: QWidget, qtbot: QtBot) -> None:
    places = rail(page)
    card, user = OnSiteCard(), UserRow()
    places.foot.addWidget(card)
    places.foot.addWidget(user)
    user.show_user("NK", "N. Kotova", "coordinator")
    card.show_now("On site", "63", ("3 groups", "3 guides"), "10:42", is_anyone=True)
    assert places.width() == px(SIDEBAR)
    with qtbot.waitSignal(places.folded):
        places.set_narrow(True)
    assert places.width() == px(SIDEBAR_NARROW)
    assert places.sizeHint().width() <= px(SIDEBAR_NARROW)


def test_the_muster_button_appears_with_its_action(page: QWidget, qtbot: QtBot) -> None:
    card = OnSiteCard(page)
    button = card.findChild(Button)
    assert button is not None
    assert button.isHidden()
    action = QAction("Muster list", page)
    action.setShortcut("F9")
    card.set_muster_action(action)
    assert not button.isHidden()
    with qtbot.waitSignal(action.triggered):
        button.click()
    action.setText("Список эвакуации")
    assert button.text() == "Список эвакуации"


def test_a_pill_is_never_cut(page: QWidget) -> None:
    pill = Pill("on site", Tone.SUCCESS, "check_in", page)
    assert pill.minimumSizeHint() == pill.sizeHint()
    narrow = pill.sizeHint().width()
    pill.show_state("held until 25 November", Tone.NEUTRAL, "held")
    assert pill.sizeHint().width() > narrow


def test_a_chart_tells_the_reader_all_its_numbers(page: QWidget) -> None:
    chart = BarChart("Visitors by group", page)
    chart.show_items([BarItem("Pupils", 318, "318"), BarItem("Tourists", 55, "55")])
    assert chart.accessibleDescription() == "Pupils: 318; Tourists: 55"


@pytest.mark.parametrize(("rough", "step"), [(0.2, 1), (1.5, 2), (2.2, 5), (12, 20), (21, 25), (260, 500)])
def test_the_axis_counts_in_round_whole_numbers(rough: float, step: float) -> None:
    assert nice_step(rough) == step


def test_a_question_is_dressed_as_the_program_and_says_which_key_leads_back(qtbot: QtBot) -> None:
    question = Question("Erase", "Erase the name?", "Erase")
    qtbot.addWidget(question)
    assert [type(one) for one in question.buttons.buttons()] == [Button, Button]
    assert question.accept_button.kind is Kind.PRIMARY
    assert question.back_button.accessibleDescription() == "Esc"
    assert question.width() >= question.words.minimumWidth()
