"""The language of the screens: ours and Qt's own texts, and how numbers and dates are written."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.app.resources import resource

LOCALES: Final = {
    "ru": QLocale(QLocale.Language.Russian, QLocale.Country.Russia),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
OURS: Final = "translator_ours"
QTS: Final = "translator_qt"


def use_language(language: str) -> None:
    """Speak "ru" or "en" from now on; open windows are told by LanguageChange.

    A missing translation file leaves the English source texts. Raises KeyError for another language.
    """
    QLocale.setDefault(LOCALES[language])
    app = QCoreApplication.instance()
    if app is None:
        raise LookupError("a language is spoken by an application, and there is none yet")
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _replace(app, QTS, qt_folder / f"qtbase_{language}.qm")
    _replace(app, OURS, resource("i18n", f"gatehouse_{language}.qm"))
    app.setProperty("language", language)


def language_in_use() -> str:
    """The language chosen last; English before the first choice."""
    app = QCoreApplication.instance()
    chosen = app.property("language") if app is not None else None
    return chosen if isinstance(chosen, str) else "en"


def _replace(app: QCoreApplication, name: str, file: Path) -> None:
    old = app.findChild(QTranslator, name)
    if old is not None:
        app.removeTranslator(old)
        old.setParent(None)
    translator = QTranslator(app)
    translator.setObjectName(name)
    if file.is_file() and translator.load(str(file)):
        app.installTranslator(translator)
