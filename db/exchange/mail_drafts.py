"""Drafts of e-mails as files (.eml) that a mail program opens ready to be sent."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along: `kind` is its media type, such as `application/pdf`."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A mail before it is sent; an empty `receiver` is asked for by the mail program."""

    receiver: str
    sender: str
    subject: str
    body: str
    attachments: tuple[Attachment, ...] = ()


def write_draft(draft: MailDraft) -> bytes:
    """Return a draft in UTF-8, marked as not yet sent. The same draft gives the same bytes."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if draft.sender:
        message["From"] = one_line(draft.sender)
    if draft.receiver:
        message["To"] = one_line(draft.receiver)
    message["Subject"] = one_line(draft.subject)
    message.set_content(draft.body, charset="utf-8", cte="base64")
    for one in draft.attachments:
        main, _, sub = one.kind.partition("/")
        if main == "text":
            text = one.content.decode("utf-8")
            message.add_attachment(text, subtype=sub, charset="utf-8", cte="base64", filename=one.name)
        else:
            message.add_attachment(one.content, maintype=main, subtype=sub, filename=one.name)
    if draft.attachments:
        message.set_boundary("=_gatehouse_parts_=")
    return message.as_bytes()


def one_line(text: str) -> str:
    """Return a text that cannot begin another header."""
    return " ".join(text.split())
