"""Writes the receipts: one beside each package, signed, and anew only where the verdict changed."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from db.agency.judging import Judged
from db.agency.ledger import Ledger
from db.agency.reading import RECEIPTS_FOLDER, workers
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.keys import SigningKey
from db.reports.receipts import Receipt, build_receipt, receipt_name

CHUNK: Final = 200
Report = Callable[[int, int], None]
Letter = tuple[str, Receipt]
"""The path of a receipt, and what it says."""


class ReceiptUnwritable(TourError):
    """A receipt that cannot be written."""

    message = QT_TRANSLATE_NOOP("db", "The receipt {file} cannot be written: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Free some space or allow writing there, then run the job again.")


def write_receipts(
    folder: Path,
    judged: Sequence[Judged],
    ledger: Ledger,
    key: SigningKey,
    receiver: str,
    report: Report = lambda _step, _total: None,
) -> int:
    """Answer every package whose answer is new or other than before; return how many. Raises `ReceiptUnwritable`.

    A receipt lies in the folder `receipts` beside its package. It can be made again at any time, from the same verdict
    to the same bytes, so it is renamed into place but not waited for.
    """
    due = [(one.entry.path, mark, _letter(folder, one, receiver)) for one, mark in unanswered(judged, receiver)]
    done = 0
    report(0, len(due))
    chunks = [due[start : start + CHUNK] for start in range(0, len(due), CHUNK)]
    with workers(len(due)) as pool:
        jobs = ([letter for _, _, letter in chunk] for chunk in chunks)
        made = map(_write_all, jobs, _same(key)) if pool is None else pool.map(_write_all, jobs, _same(key))
        for chunk, problem in zip(chunks, made, strict=False):
            if problem is not None:
                raise ReceiptUnwritable(file=problem[0], reason=problem[1])
            ledger.answer([(path, mark) for path, mark, _ in chunk])
            done += len(chunk)
            report(done, len(due))
    return len(due)


def unanswered(judged: Iterable[Judged], receiver: str) -> Iterator[tuple[Judged, str]]:
    """Yield the packages whose answer is new or other than before, each with the digest of that answer."""
    for one in judged:
        if (mark := _mark(receiver, one)) != one.entry.answered:
            yield one, mark


def _same(key: SigningKey) -> Iterator[SigningKey]:
    while True:
        yield key


def _letter(folder: Path, one: Judged, receiver: str) -> Letter:
    inside, name = os.path.split(one.entry.path)
    return os.path.join(folder, inside, RECEIPTS_FOLDER, receipt_name(name)), receipt_of(one, receiver)


def receipt_of(one: Judged, receiver: str) -> Receipt:
    """Return what the agency says of a file."""
    said = one.entry.parcel.said
    codes = (
        {}
        if said is None
        else {
            "enterprise_code": said.enterprise_code,
            "site_code": said.site_code,
            "period": said.period,
            "checksum": said.checksum,
        }
    )
    return Receipt(
        receiver=receiver,
        file_name=os.path.basename(one.entry.path),
        package_sha256=one.entry.parcel.package_sha256,
        revision=-1 if said is None else said.revision,
        received_at=one.entry.received_at,
        refusal=one.refusal,
        detail=dict(one.detail),
        **codes,
    )


def _mark(receiver: str, one: Judged) -> str:
    """Return what tells whether an answer has to be written anew."""
    refusal = "" if one.refusal is None else one.refusal.value
    told = (receiver, one.entry.parcel.package_sha256, refusal, repr(one.detail))
    return sha256("\n".join(told).encode()).hexdigest()[:16]


def _write_all(letters: Sequence[Letter], key: SigningKey) -> tuple[str, str] | None:
    """Write receipts; return the first that could not be written, with the reason.

    Thousands are written, so paths are plain texts here: a Path takes longer than the signature.
    """
    for path, receipt in letters:
        folder, name = os.path.split(path)
        beside, content = os.path.join(folder, f".{name}.part"), build_receipt(receipt, key)
        try:
            try:
                _write(beside, content)
            except FileNotFoundError:
                os.makedirs(folder, exist_ok=True)
                _write(beside, content)
            os.replace(beside, path)
        except OSError as reason:
            return name, reason.strerror or str(reason)
    return None


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)
