"""Files that cannot be read as a visitor list, and what the sender can do about it."""

from db.errors import QT_TRANSLATE_NOOP, TourError


class ListRefused(TourError):
    """Nothing of the file was imported."""


class EmptyFile(ListRefused):
    """The file has no content."""

    message = QT_TRANSLATE_NOOP("db", "The file {file} is empty.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the sender for the list once more, or choose another file.")


class NotAList(ListRefused):
    """Nothing in the file looks like names of people."""

    message = QT_TRANSLATE_NOOP("db", "No list of people was found in {file}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a table with one person per row and a column of names.")


class UnknownFormat(ListRefused):
    """The content is neither a spreadsheet nor a text."""

    message = QT_TRANSLATE_NOOP("db", "{file} is neither a spreadsheet nor a text table.")
    remedy = QT_TRANSLATE_NOOP("db", "Save the list as XLSX, XLS, ODS or CSV and import it again.")


class DocumentNotTable(ListRefused):
    """A text document, a picture or a web page."""

    message = QT_TRANSLATE_NOOP("db", "{file} is a document, not a spreadsheet.")
    remedy = QT_TRANSLATE_NOOP("db", "Copy the table into a spreadsheet, save it as XLSX and import it again.")


class DamagedFile(ListRefused):
    """The container or its XML is broken."""

    message = QT_TRANSLATE_NOOP("db", "The spreadsheet {file} is damaged and cannot be read.")
    remedy = QT_TRANSLATE_NOOP("db", "Open it in a spreadsheet program, save it under a new name and import that.")


class PasswordProtected(ListRefused):
    """The file is encrypted."""

    message = QT_TRANSLATE_NOOP("db", "The spreadsheet {file} is protected with a password.")
    remedy = QT_TRANSLATE_NOOP("db", "Open it with the password, save it without one and import it again.")


class TooLarge(ListRefused):
    """Size, cells or expansion go beyond what a list of visitors can need."""

    message = QT_TRANSLATE_NOOP("db", "{file} is too large for a list of visitors.")
    remedy = QT_TRANSLATE_NOOP("db", "Copy only the rows with people into a new spreadsheet and import that.")


class UnsafeFile(ListRefused):
    """The file holds declarations that no spreadsheet program writes."""

    message = QT_TRANSLATE_NOOP("db", "{file} holds parts that no spreadsheet program writes, so it was not opened.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the sender for a freshly saved XLSX or CSV file.")


class UnreadableText(ListRefused):
    """The bytes are not text in the chosen encoding."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read as text in {encoding}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another encoding, or save the list as XLSX.")
