"""Involvement: the country, a region or a site by its figures, its charts and what stands below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from db.agency.combining import Combined, Row
from db.agency.indicators import INDICATORS
from db.agency.levels import COMPARABLE_FROM, MEANINGS, TITLES, Level
from desktop.kit import formats
from desktop.kit.card import CardHeader
from desktop.kit.chart import BarChart, BarItem, ColumnChart
from desktop.kit.link import Link
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import CARD_GAP, SPACE_6, SPACE_8, TABLE_ROW
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.agency import words
from desktop.screens.agency.columns import Told, arrival_columns, child_columns, indicator_columns
from desktop.screens.agency.figures import Figure, FigureStrip
from desktop.screens.agency.listing import Listing
from desktop.screens.agency.map_card import MapCard
from desktop.screens.agency.scopes import Arrival, Child, Spot, arrivals, by_month, children, name_of, row_at
from desktop.screens.agency.scrolled import ScrolledPage, card_of

CHARTS_BESIDE, TABLES_BESIDE = 760, 1900
"""From these widths on (at 100 %) two charts, or two tables, stand beside one another."""
MONTHS_HIGH, ROWS_HIGH = 170, 9


class Involvement(ScrolledPage):
    """`moved(Spot)` tells that somebody looks elsewhere."""

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spot = Spot()
        self._combined: Combined | None = None
        self._path = QWidget()
        self.links = [Link(role=Type.CONTROL) for _ in range(2)]
        self._here = ElidedText("", Type.HEADING)
        self.level = Pill()
        self._warning = Text("", Type.NOTE, "warning", wraps=True)
        self.figures = FigureStrip()
        self.months = ColumnChart()
        self.levels = BarChart()
        self.map = MapCard()
        self._months_head, self._levels_head, self._below_head, self._all_head = (CardHeader() for _ in range(4))
        self.children_list: Listing[Child] = Listing(child_columns(), lambda row: row.key)
        self.arrivals_list: Listing[Arrival] = Listing(arrival_columns(), lambda row: str(row.month))
        self.indicators: Listing[Told] = Listing(indicator_columns(), lambda row: row[0].code)
        self.definition = Text("", Type.NOTE, "text2", wraps=True)
        self._lay_out()
        self.links[0].clicked.connect(lambda: self.go(Spot()))
        self.links[1].clicked.connect(lambda: self.go(Spot(self.spot.region)))
        self.children_list.table.opened.connect(self._open)
        self.map.opened.connect(lambda code: self.go(Spot(code)))
        self.indicators.table.picked.connect(self._define)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        super().restyle()
        for layout in (self._charts, self._tables):
            layout.setSpacing(px(CARD_GAP))
        self.months.setFixedHeight(px(MONTHS_HIGH))
        for listing in (self.children_list, self.arrivals_list):
            listing.setMinimumHeight(px(TABLE_ROW) * ROWS_HIGH)
        self.indicators.setMinimumHeight(px(TABLE_ROW) * (len(INDICATORS) + 2))
        self._arrange()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._months_head.set_words(self.tr("Visitors by month"))
        self._levels_head.set_words(self.tr("Levels"), self.tr("How far each has come: no ranking"))
        self._all_head.set_words(self.tr("Indicators"), self.tr("Each with the number of cases it rests on"))
        self.months.setAccessibleName(self.tr("Visitors by month"))
        self.levels.setAccessibleName(self.tr("Levels"))
        nothing = self.tr("Nothing stands below.")
        self.children_list.set_words(self.tr("Regions and sites"), nothing)
        self.arrivals_list.set_words(self.tr("Months of the site"), nothing)
        self.indicators.set_words(self.tr("Indicators"), nothing)
        self._show()

    def show_combined(self, combined: Combined) -> None:
        """Show another overview, at the same spot if it is still there."""
        self._combined = combined
        self.map.show_combined(combined)
        if row_at(combined, self.spot) is None:
            self.spot = Spot()
        self._show()

    def go(self, spot: Spot) -> None:
        """Look at something else, and bring the keyboard there."""
        self.spot = spot
        self._show()
        (self.arrivals_list if spot.site else self.children_list).table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)  # the name of what is looked at comes first
        self.moved.emit(spot)

    def go_up(self) -> None:
        """Look at what this belongs to."""
        came_from = self.spot.site or self.spot.region
        if came_from:
            self.go(self.spot.above)
            self.children_list.table.choose(came_from)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace leads up."""
        if event.key() == Qt.Key.Key_Backspace:
            self.go_up()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside one another or below."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        combined = self._combined
        row = None if combined is None else row_at(combined, self.spot)
        if combined is None or row is None:
            return
        self._show_path(combined, row)
        self.figures.show_figures(self._figures(row))
        counts = by_month(combined, row)
        self.months.show_items(
            [
                BarItem(formats.short_month(month.number), one["visitors_total"], formats.number(one["visitors_total"]))
                for month, one in counts.items()
            ]
        )
        self._levels_card.setVisible(not self.spot.site)
        self.map.setVisible(not self.spot.region)
        self._show_levels(combined)
        self._show_below(combined, row)
        before = self.indicators.table.current_id()
        self.indicators.show_rows([(one, row.readings[one.code]) for one in INDICATORS])
        self._define(before or INDICATORS[0].code)
        self._arrange()

    def _show_path(self, combined: Combined, row: Row) -> None:
        country, region = self.links
        country.setText(self.tr("Country"))
        country.setVisible(bool(self.spot.region))
        region.setText(words.region(self.spot.region) if self.spot.region else "")
        region.setVisible(bool(self.spot.site))
        name = name_of(row, combined) or self.tr("Country")
        self._here.set_text(f"{name} · {row.code}" if self.spot.site else name)
        self.level.show_state(shown(TITLES[row.level]), words.TONES[row.level])
        self.level.setToolTip(shown(MEANINGS[row.level]))
        self.level.setAccessibleDescription(shown(MEANINGS[row.level]))
        text = self.tr("Fewer than {percent} % of the summaries arrived in time: not to be compared with others.")
        self._warning.setText(text.format(percent=formats.number(float(COMPARABLE_FROM))))
        self._warning.setVisible(bool(self.spot.region) and not self.spot.site and not row.is_comparable)

    def _figures(self, row: Row) -> list[Figure]:
        scope = row.scope
        on_time = row.readings["reporting_discipline"].value
        arrived = sum(one.on_time for one in scope.sites)
        figures = [
            Figure(formats.number(scope.total["visitors_total"]), self.tr("Visitors admitted")),
            Figure(formats.number(scope.total["visits_held"]), self.tr("Visits held")),
            Figure(
                words.NOTHING if on_time is None else f"{words.decimal(on_time, 1)} %",
                self.tr("Summaries in time: {part} of {whole}").format(
                    part=formats.number(arrived), whole=formats.number(scope.expected)
                ),
            ),
        ]
        if not self.spot.site:
            figures.append(
                Figure(
                    formats.number(len(scope.reporting)),
                    self.tr("Sites that reported, of {whole}").format(whole=formats.number(len(scope.sites))),
                )
            )
        return figures

    def _show_levels(self, combined: Combined) -> None:
        rows = [one for one in combined.sites if self.spot.region in ("", one.region_code)]
        self.levels.show_items(
            [
                BarItem(shown(TITLES[level]), count, formats.number(count))
                for level in Level
                for count in [sum(one.level is level for one in rows)]
            ]
        )

    def _show_below(self, combined: Combined, row: Row) -> None:
        is_site = bool(self.spot.site)
        self.children_list.setVisible(not is_site)
        self.arrivals_list.setVisible(is_site)
        if is_site:
            self.arrivals_list.show_rows(arrivals(combined, row))
            self._below_head.set_words(self.tr("Summaries"), self.tr("The revision that counts, month by month"))
            return
        below = children(combined, self.spot)
        self.children_list.show_rows(below)
        note = self.tr("In the order of their codes. Enter opens one.")
        if not all(one.is_comparable for one in below):
            note = self.tr("In the order of their codes. * reports too seldom to be compared.")
        self._below_head.set_words(self.tr("Sites") if self.spot.region else self.tr("Regions"), note)

    def _open(self, key: object) -> None:
        code = str(key)
        self.go(Spot(self.spot.region, code) if self.spot.region else Spot(code))

    def _define(self, code: object) -> None:
        told = self.indicators.row(code)
        self.definition.setText("" if told is None else shown(told[0].formula))

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._charts.setDirection(across if self.width() >= px(CHARTS_BESIDE) else down)
        self._tables.setDirection(across if self.width() >= px(TABLES_BESIDE) else down)

    def _lay_out(self) -> None:
        path = QHBoxLayout(self._path)
        path.setContentsMargins(0, 0, 0, 0)
        path.setSpacing(px(SPACE_8))
        for part in (*self.links, self._here, self.level):
            path.addWidget(part)
        path.addStretch(1)
        self._charts, self._tables = (
            QBoxLayout(QBoxLayout.Direction.LeftToRight),
            QBoxLayout(QBoxLayout.Direction.LeftToRight),
        )
        months = card_of(self._months_head, self.months, gap=SPACE_6)
        self._levels_card = card_of(self._levels_head, self.levels, gap=SPACE_6)
        self._levels_card.body.addStretch(1)
        self._charts.addWidget(months, 3)
        self._charts.addWidget(self._levels_card, 2)
        self._tables.addWidget(card_of(self._below_head, self.children_list, self.arrivals_list, gap=SPACE_6), 1)
        self._tables.addWidget(card_of(self._all_head, self.indicators, self.definition, gap=SPACE_6), 1)
        for part in (self._path, self._warning, self.figures):
            self.page.addWidget(part)
        self.page.addLayout(self._charts)
        self.page.addWidget(self.map)
        self.page.addLayout(self._tables, 1)
