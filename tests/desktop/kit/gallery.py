"""Every widget of the kit on one page, to be looked at."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.avatar import Avatar
from desktop.kit.bar import Bar
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Card, CardHeader, Panel, Rule
from desktop.kit.chart import BarChart, BarItem, ColumnChart
from desktop.kit.empty import EmptyState
from desktop.kit.fields import DateField, NumberField
from desktop.kit.flow import FlowFigure, FlowStrip
from desktop.kit.icons import icon
from desktop.kit.keycap import KeyCap
from desktop.kit.link import FigureLink, Link
from desktop.kit.look import px
from desktop.kit.pill import Pill, Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sign import Dot, Sign
from desktop.kit.status import StatusLine, StatusStrip
from desktop.kit.steps import Step, StepList, StepState
from desktop.kit.table import Column, PagedTable
from desktop.kit.text import Text
from desktop.kit.tile import Tile
from desktop.kit.toast import Toast
from desktop.kit.typefaces import Type

GROUPS = ("school", "student", "foreign", "tourist", "corporate")
PEOPLE = {number: (f"Группа {number}", number * 7) for number in range(1, 9)}


def gallery() -> QWidget:
    """The page, in the look in force."""
    page = QWidget()
    page.setObjectName("page")
    grid = QGridLayout(page)
    grid.setSpacing(px(14))
    for place, card in enumerate((buttons(), marks(), fields(), steps(), table(), charts())):
        grid.addWidget(card, place // 3, place % 3)
    grid.addWidget(flow(), 2, 0, 1, 3)
    grid.addWidget(problems(), 3, 0, 1, 2)
    grid.addWidget(empty(), 3, 2)
    grid.addWidget(status(), 4, 0, 1, 3)
    return page


def row_of(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def buttons() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Кнопки", "Одна главная на экране"))
    for kind in Kind:
        large = Button("Новый визит", kind, sign="new", keys="Ctrl+N")
        small = Button("Назначить", kind, small=True)
        dead = Button("Нельзя", kind)
        dead.setEnabled(False)
        card.body.addLayout(row_of(large, small, dead))
    alone = Button(kind=Kind.GHOST, sign="close", name="Закрыть")
    views = SegmentedControl([("day", "День"), ("week", "Неделя"), ("month", "Месяц")], "Вид")
    card.body.addLayout(row_of(views, alone, KeyCap("Ctrl+K")))
    card.body.addStretch(1)
    return card


def marks() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Знаки и слова"))
    card.body.addLayout(row_of(*(Tile(kind, name=kind) for kind in GROUPS)))
    for tone, meaning in zip(Tone, ("held", "expected", "check_in", "remark", "conflict"), strict=True):
        card.body.addLayout(
            row_of(Pill("на территории", tone, meaning), Pill("3", tone), Tile(tone=tone, meaning=meaning))
        )
    card.body.addLayout(
        row_of(Avatar("НК"), Text("Н. Котова"), Dot("success"), Sign("offline"), Link("Назначить: Е. Титова"))
    )
    card.body.addLayout(row_of(FigureLink("1 240", "Visitors: 1240"), FigureLink("2", "Unknown: 2", has_unknowns=True)))
    card.body.addWidget(Bar(0.6, "success"))
    card.body.addWidget(Rule())
    for role in (Type.DISPLAY, Type.TITLE, Type.HEADING, Type.BODY, Type.CAPTION):
        card.body.addWidget(Text(f"{role.name.title()} 0123 Съешь ещё", role))
    card.body.addStretch(1)
    return card


def fields() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Поля"))
    line, wrong, locked = QLineEdit("Школа № 12"), QLineEdit("31.02"), QLineEdit("закрыто")
    line.setPlaceholderText("Организатор")
    wrong.setProperty("problem", True)
    locked.setReadOnly(True)
    choice, number = QComboBox(), NumberField()
    choice.addItems(["русский", "английский"])
    number.setValue(27)
    day = DateField()
    day.setDate(QDate(2026, 11, 24))
    ticked, chosen = QCheckBox("С инструктажем"), QRadioButton("Бесплатно")
    ticked.setChecked(True)
    chosen.setChecked(True)
    for caption, field in (
        ("Группа", line),
        ("Дата", wrong),
        ("Номер", locked),
        ("Язык", choice),
        ("Человек", number),
        ("День", day),
    ):
        box = QVBoxLayout()
        box.setSpacing(px(4))
        box.addWidget(Caption(caption))
        box.addWidget(field)
        card.body.addLayout(box)
    card.body.addLayout(row_of(ticked, QCheckBox("Платно"), chosen))
    card.body.addStretch(1)
    return card


def steps() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Закрытие ноября"))
    states = (StepState.DONE, StepState.CURRENT, StepState.TO_COME, StepState.WRONG)
    listed = StepList("Steps")
    listed.show_steps([Step(state.value, "Все визиты закрыты", "41 из 41", state) for state in states], "current")
    card.body.addWidget(listed)
    panel = Panel()
    panel.body.addWidget(Text("Октябрь: поправка 1", Type.CONTROL_STRONG))
    card.body.addStretch(1)
    card.body.addWidget(panel)
    return card


def table() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Таблица"))
    columns = [
        Column[tuple[str, int]](
            lambda: "Группа", lambda row: row[0], key="group", sign=lambda _row: icon("school"), width=150
        ),
        Column[tuple[str, int]](lambda: "Человек", lambda row: str(row[1]), is_number=True),
    ]
    rows = PagedTable(columns, lambda ids: {each: PEOPLE[int(str(each))] for each in ids}, "Groups")
    rows.show_ids(list(PEOPLE))
    rows.choose(2)
    rows.show_sort("group", descending=False)
    card.body.addWidget(rows)
    return card


def charts() -> Card:
    card = Card()
    card.body.addWidget(CardHeader("Графики"))
    bars = BarChart("Groups")
    bars.show_items(
        [BarItem("Школьники 5–9", 318, "318"), BarItem("Туристы", 55, "55", "warning"), BarItem("Нет", 0, "0")]
    )
    columns = ColumnChart("Days")
    columns.show_items([BarItem(str(day), (day * 37) % 120, "") for day in range(1, 31)])
    card.body.addWidget(bars)
    card.body.addWidget(columns)
    return card


def flow() -> FlowStrip:
    strip = FlowStrip()
    strip.show_figures(
        [
            FlowFigure("declared", "138", "заявлено на сегодня", "7 визитов"),
            FlowFigure("admitted", "87", "прошли проходную", "на 2 меньше, чем заявляли"),
            FlowFigure("inside", "63", "сейчас на территории", "3 группы", "success"),
            FlowFigure("left", "24", "уже вышли", "последние в 9:48"),
        ]
    )
    return strip


def problems() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for tone in (Tone.DANGER, Tone.WARNING, Tone.ACCENT):
        bar = ProblemBar(holder)
        bar.say(
            "Не удалось прочитать файл: строка 7, дата «31.02»",
            "Остальные 26 строк готовы.",
            [Remedy("fix", "Исправить", primary=True), Remedy("copy", "Скопировать")],
            tone,
        )
        column.addWidget(bar)
    toast = Toast(holder)
    toast.say("Визит перенесён на 14:00")
    column.addWidget(toast)
    column.addStretch(1)
    return holder


def empty() -> Card:
    card = Card()
    card.body.addWidget(EmptyState("schedule", "На этой неделе визитов нет", "Новый визит", "Ctrl+N"))
    return card


def status() -> StatusStrip:
    strip = StatusStrip()
    strip.show_lines(
        [
            StatusLine("net", "Без сети: всё сохранено на этом компьютере", "offline"),
            StatusLine("queue", "В очереди: 1 сводка", "send", "warning"),
        ],
        [StatusLine("backup", "Копия базы 10:30"), StatusLine("zone", "Екатеринбург, UTC+5")],
    )
    return strip
