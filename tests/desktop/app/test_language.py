import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.language import language_in_use, use_language


class Listener(QWidget):
    """Notes each time its words would be set anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heard = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.heard += 1
        super().changeEvent(event)


def test_qt_speaks_the_language_too() -> None:
    use_language("ru")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    use_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_open_windows_hear_of_another_language(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    listener = Listener(window)
    use_language("ru")
    qtbot.waitUntil(lambda: listener.heard > 0)


def test_numbers_follow_the_language() -> None:
    use_language("ru")
    assert QLocale().language() == QLocale.Language.Russian
    assert language_in_use() == "ru"
    use_language("en")
    assert (QLocale().language(), QLocale().territory()) == (QLocale.Language.English, QLocale.Country.UnitedKingdom)


def test_switching_often_leaves_no_old_translators_behind(qapp: QApplication) -> None:
    for language in ("ru", "en") * 5:
        use_language(language)
    assert len(qapp.findChildren(QTranslator)) == 2


def test_a_language_nobody_translated_is_refused() -> None:
    with pytest.raises(KeyError):
        use_language("xx")
