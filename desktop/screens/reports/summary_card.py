"""The summary of a month: the way from requests to the summary, all figures, and the file that holds them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.model.kinds import MonthState
from db.queries.flow import Stage, StageKey
from db.reports.dimensions import NO_COUNTRY
from db.reports.month_picture import MonthPicture
from db.reports.names import file_stem
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.card import Card, CardHeader, Rule
from desktop.kit.flow import FlowFigure, FlowStrip
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_6, SPACE_8, SPACE_10, SPACE_12
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText
from desktop.kit.turning import TurningRow
from desktop.kit.typefaces import Type
from desktop.screens.reports.figure_board import FigureBoard
from desktop.screens.reports.layout import GROUPS
from desktop.screens.reports.lines import changed_figures, group_lines
from desktop.screens.reports.passports import Passports
from desktop.screens.reports.tall import TallPage
from desktop.screens.reports.views import Views
from desktop.screens.reports.words import named

REPORTED = "reported"


def stage_word(key: StageKey) -> str:
    """What the strip calls a step of the way."""
    match key:
        case StageKey.ASKED:
            return QCoreApplication.translate("SummaryCard", "requests")
        case StageKey.CONFIRMED:
            return QCoreApplication.translate("SummaryCard", "confirmed")
        case StageKey.HELD:
            return QCoreApplication.translate("SummaryCard", "held")
        case StageKey.ADMITTED:
            return QCoreApplication.translate("SummaryCard", "admitted")


class SummaryCard(Card):
    """`figure_opened(line)` and `stage_opened(key)` ask for the rows; `checked` for the agency's rules."""

    figure_opened = Signal(object)
    stage_opened = Signal(str)
    checked = Signal()

    def __init__(self, exports: list[QAction], tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.header = CardHeader()
        self.check = Button(sign="agency_check")
        self.check.setObjectName("check_as_agency_button")
        self.check.clicked.connect(self.checked)
        self.check.setAutoDefault(True)  # Enter presses it, as Space does
        self.header.right.addWidget(self.check)
        self.flow = FlowStrip(small=True)
        self.flow.opened.connect(self.stage_opened)
        self.board = FigureBoard()
        self.board.opened.connect(self.figure_opened)
        self.passports = Passports()
        self._scroll = QScrollArea()
        self._fill_scroll()
        self.views = Views(self._scroll, tasks)
        self.views.figures_wanted.connect(self._show_figures)
        self.stem = ElidedText("", Type.BODY_STRONG, "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.checksum = ElidedText("", Type.NOTE, "text3")
        self._exports = exports
        self.buttons = [Button(action.text()) for action in exports]
        self._foot = TurningRow()
        self._fill_foot()
        for part in (self.header, self.flow):
            self.body.addWidget(part)
        self.body.addWidget(self.views, 1)
        self.body.addWidget(Rule())
        self.body.addWidget(self._foot)

    def retranslate(self) -> None:
        """Set the texts that do not depend on the month."""
        self.check.setText(self.tr("Check as the agency would"))
        for button, action in zip(self.buttons, self._exports, strict=True):
            button.setText(action.iconText())
            button.setAccessibleName(action.text())
            button.setToolTip(action.toolTip())

    def show_month(self, picture: MonthPicture) -> None:
        """Show the figures of a month."""
        self.retranslate()
        self.header.set_words(self._title(picture), self._note(picture))
        self.flow.show_figures(self._flow(picture))
        self.views.show_month(picture)
        self.stem.set_text(file_stem(picture.summary.header))
        self.checksum.set_text(self._checksum(picture))

    def _show_figures(self, picture: MonthPicture) -> None:
        self.board.show_groups([group_lines(group, picture) for group in GROUPS])
        self.passports.show_month(picture)

    def first_figure(self) -> QWidget:
        """The first figure of the board."""
        rows = self.board.rows()
        return rows[0].link if rows else self.check

    def to_top(self) -> None:
        """Show the first figures."""
        self._scroll.verticalScrollBar().setValue(0)

    def _title(self, picture: MonthPicture) -> str:
        match picture.state:
            case MonthState.CLOSED:
                text = self.tr("Summary of {month}, revision {n}")
            case MonthState.CORRECTING:
                text = self.tr("Summary of {month}, draft of revision {n}")
            case _:
                text = self.tr("Summary of {month}, draft")
        return named(text, picture.month, n=picture.revision)

    def _note(self, picture: MonthPicture) -> str:
        if picture.replaced is None:
            return self.tr("Every figure opens to the visits behind it")
        text = self.tr("Figures that differ from revision {n}: {count}")
        return text.format(n=picture.replaced.header.revision, count=changed_figures(picture))

    def _checksum(self, picture: MonthPicture) -> str:
        if picture.is_closed and picture.revisions:
            return self.tr("checksum {digest}").format(digest=picture.revisions[-1].row.sha256)
        return self.tr("the checksum appears on closing")

    def _flow(self, picture: MonthPicture) -> list[FlowFigure]:
        figures = [
            FlowFigure(
                stage.key,
                formats.number(stage.count),
                stage_word(stage.key),
                self._fact(stage),
            )
            for stage in picture.flow
        ]
        untold = picture.summary.count("by_country", NO_COUNTRY)
        fact = self.tr("{n} lack a country").format(n=formats.number(untold)) if untold else self.tr("all of them")
        ink = "warning" if untold else "text"
        reported = formats.number(picture.summary.count("visitors_total"))
        last = FlowFigure(REPORTED, reported, self.tr("in the summary"), fact, ink, "warning" if untold else "text3")
        return [*figures, last]

    def _fact(self, stage: Stage) -> str:
        """What was lost in a few words; the sheet tells it in full."""
        if stage.key is StageKey.ASKED:
            return self.tr("for this month")
        if not stage.notes:
            return self.tr("all of them")
        if len(stage.notes) == 1:
            return shown(stage.notes[0])
        if stage.joined:
            text = self.tr("{n} lost, {joined} joined")
            return text.format(n=stage.lost, joined=stage.joined)
        text = self.tr("{n} not held") if stage.key is StageKey.HELD else self.tr("{n} not confirmed")
        return text.format(n=stage.lost)

    def _fill_scroll(self) -> None:
        inside = TallPage()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(SPACE_10), 0)
        column.setSpacing(px(SPACE_12))
        column.addWidget(self.board)
        column.addWidget(self.passports)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)

    def _fill_foot(self) -> None:
        names, buttons = QWidget(), QWidget()
        named_file, saving = QHBoxLayout(names), QHBoxLayout(buttons)
        for row in (named_file, saving):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(SPACE_8))
        named_file.addWidget(Sign("document", "text2"))
        named_file.addWidget(self.stem)
        named_file.addSpacing(px(SPACE_6))
        named_file.addWidget(self.checksum, 1)
        for button, action in zip(self.buttons, self._exports, strict=True):
            button.setObjectName(f"{action.objectName()}_button")
            button.clicked.connect(action.trigger)
            button.setAutoDefault(True)
            saving.addWidget(button)
        self._foot.row.addWidget(names, 1)
        self._foot.row.addWidget(buttons)
