"""By mail, for those who must: a draft with the package attached, for the mail program to send."""

from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP
from db.exchange.files import write_whole
from db.exchange.mail_drafts import Attachment, MailDraft, write_draft
from db.exchange.transports.folder import DestinationMissing

SUBJECT = QT_TRANSLATE_NOOP("db", "Monthly summary {file}")


class MailTransport:
    """Writes drafts (.eml) into a folder. Nobody knows whether a person sends them: the delivery is one by hand."""

    def __init__(self, receiver: str, folder: Path) -> None:
        self._receiver = receiver
        self._folder = folder

    @property
    def name(self) -> str:
        """The address of the agency."""
        return f"mailto:{self._receiver}"

    def draft(self, file_name: str) -> Path:
        """Return where the draft of a package lies."""
        return self._folder / f"{file_name.removesuffix('.zip')}.eml"

    def deliver(self, file_name: str, content: bytes) -> None:
        """Write the draft; raise `DestinationMissing`."""
        subject = SUBJECT.format(file=file_name)
        package = Attachment(file_name, "application/zip", content)
        draft = MailDraft(self._receiver, "", subject, subject, (package,))
        try:
            write_whole(self.draft(file_name), write_draft(draft))
        except OSError as problem:
            raise DestinationMissing(folder=self._folder, reason=problem.strerror or problem) from problem

    def receipt(self, file_name: str) -> bytes | None:
        """Return nothing: the answer comes by mail and is entered by hand."""
        return None

    def test(self) -> None:
        """Nothing can be tried: a person sends the mail."""
