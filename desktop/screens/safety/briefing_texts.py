"""Texts of the briefing: versions by language. A version is never changed: who was briefed with it can read it."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from db.clock import local
from db.commands.safety import add_briefing_text
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.briefings import TextRow, newest, texts
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import DateField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12
from desktop.labels import LANGUAGES, language_name
from desktop.screens.safety.sheet import SafetySheet

LONGEST = 20_000


class BriefingTextsSheet(SafetySheet):
    """The list above, a new version below, which begins with the text that is chosen."""

    name: ClassVar[str] = "briefing_texts"
    topics: ClassVar[frozenset[str]] = frozenset({"briefing_text", "site"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: list[TextRow] = []
        self._site_id, self._today = context.read(
            lambda session: (only_site(session).id, local(context.store.clock.now(), only_site(session).zone).date())
        )
        self.known = QListWidget()
        self.known.setObjectName("known_texts")
        self.known.setFixedHeight(px(132))
        self.known.setSpacing(px(2))
        self.language, self.version, self.day = QComboBox(), QLineEdit(), DateField()
        self.language.setObjectName("language")
        self.version.setObjectName("version")
        self.version.setMaxLength(20)
        self.day.setDate(QDate(self._today.year, self._today.month, self._today.day))
        self.body = QPlainTextEdit()
        self.body.setObjectName("body")
        self.body.setMinimumHeight(px(220))
        self.body.setTabChangesFocus(True)
        self._new = Caption()
        self._fields = {
            name: Labelled(field)
            for name, field in (
                ("language", self.language),
                ("version", self.version),
                ("day", self.day),
                ("body", self.body),
            )
        }
        self.save = Button(kind=Kind.PRIMARY, sign="done", keys="Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self.save.setObjectName("save_text")
        grid = QGridLayout()
        grid.setSpacing(px(SPACE_12))
        for place, name in enumerate(("language", "version", "day")):
            grid.addWidget(self._fields[name], 0, place)
        self.column.addWidget(self.known)
        self.column.addWidget(self._new)
        self.column.addLayout(grid)
        self.column.addWidget(self._fields["body"], 1)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.known.currentRowChanged.connect(self._begin_from)
        self.save.clicked.connect(self.keep)
        for code in LANGUAGES:
            self.language.addItem("", code)
        self.retranslate()
        self.setFocusProxy(self.known)

    def refresh(self) -> None:
        """Read the versions."""
        self._rows = self.context.read(lambda session: texts(session, self._site_id))
        self._list()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("Briefing texts"))
        self.close_button.set_name(self.tr("Close"))
        self.known.setAccessibleName(self.tr("Versions"))
        self._new.setText(self.tr("New version, from the one chosen above"))
        self.save.setText(self.tr("Keep this version"))
        names = {
            "language": self.tr("Language"),
            "version": self.tr("Version"),
            "day": self.tr("In force from"),
            "body": self.tr("Text"),
        }
        for name, labelled in self._fields.items():
            labelled.set_name(names[name])
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        self._list()

    def keep(self) -> None:
        """Keep the version that was written."""
        self.bar.hide()
        version, body = self.version.text().strip(), self.body.toPlainText().strip()
        self._fields["version"].complain("" if version else self.tr("Name the version."))
        self._fields["body"].complain("" if body else self.tr("Write the text."))
        if not version or not body:
            (self.version if not version else self.body).setFocus()
            return
        chosen = self.day.date()
        language, day = str(self.language.currentData()), date(chosen.year(), chosen.month(), chosen.day())
        label = say(QT_TRANSLATE_NOOP("db", "Briefing text kept: {version}"), version=version)
        try:
            self.context.attempt(
                label,
                lambda unit: add_briefing_text(unit, self._site_id, language, version, body[:LONGEST], day),
            )
        except TourError as error:
            self.complain(error)

    def _list(self) -> None:
        current = {row.id for row in newest(self._rows, self._today).values()}
        self.known.clear()
        for row in self._rows:
            said = self.tr("{language} · {version} · from {day}")
            if row.id in current:
                said = self.tr("{language} · {version} · from {day} · in force")
            text = said.format(
                language=language_name(row.language), version=row.text_version, day=formats.numeric(row.valid_from)
            )
            self.known.addItem(QListWidgetItem(text))

    def _begin_from(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            row = self._rows[place]
            self.language.setCurrentIndex(self.language.findData(row.language))
            self.body.setPlainText(row.body)
