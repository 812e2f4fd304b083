"""Words for jobs: sentences in the chosen language, without a window."""

from collections.abc import Callable

from db.errors import Phrase


def words_in(language: str) -> Callable[[Phrase], str]:
    """Return what turns phrases into sentences of a language, codes in them called as on the screens."""
    from PySide6.QtCore import QCoreApplication

    from desktop.app.language import use_language
    from desktop.kit.phrases import shown, use_labels
    from desktop.labels import label

    if QCoreApplication.instance() is None:
        QCoreApplication(["gatehouse"])
    use_language(language)
    use_labels(label)
    return shown
