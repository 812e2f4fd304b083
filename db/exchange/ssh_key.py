"""The private key by which an SFTP server lets the site in."""

import os
from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.transports.address import KEY_FILE


class NoSshKey(TourError):
    """A file that holds no private key of SSH."""

    message = QT_TRANSLATE_NOOP("db", "This file holds no private key of SSH.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Choose the file whose first line is “BEGIN OPENSSH PRIVATE KEY”; the one that ends in .pub is public."
    )


def keep_ssh_key(folder: Path, content: bytes) -> None:
    """Keep a private key in the folder of the books, readable by its owner only; raise `NoSshKey`."""
    if b"-----BEGIN" not in content or b"PRIVATE KEY-----" not in content:
        raise NoSshKey
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f".{KEY_FILE}.{os.getpid()}.part"
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / KEY_FILE)
