"""The map of the regions: a tile for each, shaded by the level of what is chosen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QVBoxLayout, QWidget

from db.agency.combining import Combined
from db.agency.map_measures import LEVELS, MEASURE_BY_CODE, MEASURES, RegionShade, shades
from db.agency.map_words import NO_DATA, NO_DATA_MARK, SELDOM, SELDOM_MARK, level_words, mark_of, shade_words
from desktop.kit.card import Card, CardHeader
from desktop.kit.look import look, px
from desktop.kit.painting import smooth
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_24
from desktop.kit.text import Text
from desktop.kit.tile_map import MapTile, TileMap, paint_tile
from desktop.kit.typefaces import Type
from desktop.screens.agency import words

LEGEND_BESIDE = 940
"""From this width on (at 100 %) the legend stands beside the map."""
SWATCH = (30, 24)
MEASURE_SIGNS = 24


class MapCard(Card):
    """`opened(code)` tells that somebody wants a region's rows."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combined: Combined | None = None
        self._shades: dict[str, RegionShade] = {}
        self._language = words.language()
        self._header = CardHeader()
        self.measure = QComboBox()
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measure.setMinimumContentsLength(MEASURE_SIGNS)
        self._header.right.addWidget(self.measure)
        self.map = TileMap(self._said)
        self.legend = Legend()
        self.told = Text("", Type.BODY, wraps=True)
        self.formula = Text("", Type.NOTE, "text2", wraps=True)
        self._lay_out()
        self.measure.activated.connect(lambda _place: self._show())
        self.map.opened.connect(self.opened)
        self.map.reached.connect(self._tell)
        self.retranslate()

    def show_combined(self, combined: Combined) -> None:
        """Show another overview by the same measure."""
        self._combined = combined
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._header.set_words(
            self.tr("Map of the regions"),
            self.tr("Levels, no ranking. Enter opens a region."),
        )
        self.measure.setAccessibleName(self.tr("What the map shows"))
        self.map.setAccessibleName(self.tr("Map of the regions"))
        chosen = self.measure.currentData()
        self.measure.clear()
        for one in MEASURES:
            self.measure.addItem(shown(one.title), one.code)
        self.measure.setCurrentIndex(max(self.measure.findData(chosen), 0))
        self._show()

    def choose(self, code: str) -> None:
        """Show another measure."""
        self.measure.setCurrentIndex(self.measure.findData(code))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legend beside the map or below it."""
        super().resizeEvent(event)
        is_beside = self.width() >= px(LEGEND_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if is_beside else down)

    def _show(self) -> None:
        if self._combined is None:
            return
        measure = MEASURE_BY_CODE[str(self.measure.currentData())]
        self._language = words.language()
        self._shades = {one.tile.code: one for one in shades(self._combined, measure)}
        self.map.show_tiles([self._tile(one) for one in self._shades.values()])
        months = len(self._combined.months)
        self.legend.show_words(
            [shown(level_words(measure, level, months, words.plain)) for level in range(1, LEVELS + 1)],
            has_seldom=any(one.is_seldom for one in self._shades.values()),
        )
        self.formula.setText(shown(measure.formula))
        self._tell(self.map.current)

    def _tile(self, one: RegionShade) -> MapTile:
        tile = one.tile
        letters = tile.label(self._language)
        return MapTile(tile.code, tile.column, tile.row, letters, mark_of(one), one.level, opens=one.row is not None)

    def _said(self, code: str) -> str:
        measure = MEASURE_BY_CODE[str(self.measure.currentData())]
        return shown(shade_words(self._shades[code], measure, words.region(code), words.plain))

    def _tell(self, code: str) -> None:
        self.told.setText(self._said(code) if code in self._shades else "")

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(SPACE_24))
        side = QVBoxLayout()
        side.setSpacing(px(SPACE_12))
        side.addWidget(self.formula)
        side.addWidget(self.legend)
        side.addWidget(self.told)
        side.addStretch(1)
        self._row.addWidget(self.map, 3)
        self._row.addLayout(side, 1)
        self.body.addWidget(self._header)
        self.body.addLayout(self._row)


class Legend(QWidget):
    """What the shades mean, each with the mark that its tiles carry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        levels = [Swatch(level, str(level)) for level in range(1, LEVELS + 1)]
        self._swatches = [*levels, Swatch(None, NO_DATA_MARK), Swatch(None, SELDOM_MARK)]
        self.texts = [Text("", Type.NOTE, wraps=True) for _ in self._swatches]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_8))
        grid.setVerticalSpacing(px(SPACE_8))
        for row, (swatch, text) in enumerate(zip(self._swatches, self.texts, strict=True)):
            grid.addWidget(swatch, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)

    def show_words(self, levels: list[str], *, has_seldom: bool) -> None:
        """Say what each level means; the mark of those not compared only where there are some."""
        for text, said in zip(self.texts, (*levels, shown(NO_DATA), shown(SELDOM)), strict=True):
            text.setText(said)
        self._swatches[-1].setVisible(has_seldom)
        self.texts[-1].setVisible(has_seldom)


class Swatch(QWidget):
    """A small tile."""

    def __init__(self, level: int | None, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._mark = level, mark
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the size from the look in force."""
        self.setFixedSize(QSize(px(SWATCH[0]), px(SWATCH[1])))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as the map paints its tiles."""
        painter: QPainter = smooth(self)
        painter.setPen(paint_tile(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._level))
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._mark)
        painter.end()
