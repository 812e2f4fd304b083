"""An S3-compatible store: an object appears whole or not at all."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final

from db.exchange.transports.certificates import SYSTEM, Trust
from db.exchange.transports.transport import (
    CONNECT_SECONDS,
    READ_SECONDS,
    RECEIPTS,
    CopyDiffers,
    NotTrusted,
    OtherPackageThere,
    RefusedAccess,
    Unreachable,
    reason_of,
)
from db.reports.receipts import LARGEST_RECEIPT, receipt_name

if TYPE_CHECKING:
    from minio import Minio

DENIED: Final = ("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "NoSuchBucket")
ABSENT: Final = ("NoSuchKey", "NoSuchObject")


class S3Transport:
    """Delivers into a bucket, below a prefix; `trust` says by which certificates the store may prove who it is."""

    def __init__(
        self,
        host: str,
        bucket: str,
        prefix: str,
        user: str,
        password: str,
        *,
        secure: bool,
        trust: Trust = SYSTEM,
    ) -> None:
        self._host, self._bucket, self._secure = host, bucket, secure
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._login = (user, password)
        self._trust = trust

    @property
    def name(self) -> str:
        """Server, bucket and prefix."""
        return f"{'s3s' if self._secure else 's3'}://{self._host}/{self._bucket}/{self._prefix}".rstrip("/")

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there, whole and verified."""
        with self._open() as store:
            there = self._read(store, file_name, len(content) + 1)
            if there is None:
                store.put_object(self._bucket, self._prefix + file_name, BytesIO(content), len(content))
                there = self._read(store, file_name, len(content) + 1)
                if there is None or sha256(there).digest() != sha256(content).digest():
                    store.remove_object(self._bucket, self._prefix + file_name)
                    raise CopyDiffers(file=file_name)
            elif there != content:
                raise OtherPackageThere(file=file_name)

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that lies below `receipts`."""
        with self._open() as store:
            return self._read(store, f"{RECEIPTS}/{receipt_name(file_name)}", LARGEST_RECEIPT + 1)

    def test(self) -> None:
        """Write a small object and take it away."""
        trial = f"{self._prefix}.gatehouse-test"
        with self._open() as store:
            store.put_object(self._bucket, trial, BytesIO(b"test"), 4)
            store.remove_object(self._bucket, trial)

    @contextmanager
    def _open(self) -> Iterator["Minio"]:
        """Open the store; failures become sentences."""
        import urllib3
        from minio import Minio
        from minio.error import InvalidResponseError, S3Error, ServerError

        pool = urllib3.PoolManager(
            timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS),
            ssl_context=self._trust.context(),
            assert_hostname=False if self._trust.is_pinned else None,
            retries=False,
        )
        try:
            user, password = self._login
            store = Minio(
                self._host,
                access_key=user,
                secret_key=password,
                secure=self._secure,
                http_client=pool,
                region="us-east-1",
            )
            yield store
        except S3Error as problem:
            kind = RefusedAccess if problem.code in DENIED else Unreachable
            raise kind(place=self.name, reason=problem.code) from problem
        except (urllib3.exceptions.HTTPError, InvalidResponseError, ServerError, OSError, ValueError) as problem:
            if "certificate" in str(problem).lower():
                raise NotTrusted(place=self.name, reason=problem) from problem
            raise Unreachable(place=self.name, reason=reason_of(problem)) from problem
        finally:
            pool.clear()

    def _read(self, store: "Minio", file_name: str, most: int) -> bytes | None:
        from minio.error import S3Error

        try:
            answer = store.get_object(self._bucket, self._prefix + file_name)
        except S3Error as problem:
            if problem.code in ABSENT:
                return None
            raise
        try:
            content = bytes(answer.read(most))
            _require_whole(answer.headers, len(content), most)
            return content
        finally:
            answer.close()
            answer.release_conn()


def _require_whole(headers: Mapping[str, str], received: int, most: int) -> None:
    """Raise IncompleteRead for an answer that broke off: what is half must not be taken for another package."""
    from urllib3.exceptions import IncompleteRead

    if "chunked" in headers.get("Transfer-Encoding", ""):
        return
    told = headers.get("Content-Length", "")
    wanted = min(int(told), most) if told.isdecimal() else most
    if received < wanted:
        raise IncompleteRead(received, wanted - received)
