"""Over the web: a WebDAV folder, or an address that takes packages by HTTPS POST."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from db.errors import TourError
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
    part_name,
    reason_of,
)
from db.reports.receipts import LARGEST_RECEIPT, receipt_name

if TYPE_CHECKING:
    import httpx

DENIED: Final = (401, 403, 407)
IS_THERE: Final = (200, 201, 204)
GONE: Final = (404, 410)


class Web:
    """A server reached by HTTPS; `trust` says by which certificates it may prove who it is."""

    def __init__(self, url: str, user: str = "", password: str = "", trust: Trust = SYSTEM) -> None:
        self.url = url.rstrip("/")
        self._login = (user, password) if user else None
        self._trust = trust

    @property
    def name(self) -> str:
        """The address."""
        return self.url

    @contextmanager
    def client(self) -> Iterator["httpx.Client"]:
        """Open a connection whose certificate is verified; failures become sentences."""
        import httpx

        timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        verify = self._trust.context()
        try:
            with httpx.Client(auth=self._login, timeout=timeout, verify=verify, follow_redirects=False) as client:
                yield client
        except httpx.ConnectError as problem:
            if "certificate" in str(problem).lower():
                raise NotTrusted(place=self.url, reason=problem) from problem
            raise Unreachable(place=self.url, reason=reason_of(problem)) from problem
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as problem:
            raise Unreachable(place=self.url, reason=reason_of(problem)) from problem

    def failure(self, answer: "httpx.Response") -> TourError:
        """Return what an answer means that is not the one hoped for."""
        reason = f"HTTP {answer.status_code}"
        kind = RefusedAccess if answer.status_code in DENIED else Unreachable
        return kind(place=self.url, reason=reason)


class WebDavTransport(Web):
    """Delivers into a folder of a WebDAV server: under a temporary name, read back, then renamed."""

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there, whole and verified."""
        target, part = self._at(file_name), self._at(part_name(file_name, content))
        with self.client() as client:
            if self._is_there(client, file_name, content):
                return
            self._make_folder(client)
            self._expect(client.put(part, content=content), IS_THERE)
            if self._digest(client, part) != sha256(content).digest():
                client.delete(part)
                raise CopyDiffers(file=file_name)
            moved = client.request("MOVE", part, headers={"Destination": target, "Overwrite": "F"})
            if moved.status_code not in IS_THERE and not self._is_there(client, file_name, content):
                raise self.failure(moved)

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that lies in the folder `receipts`."""
        with self.client() as client:
            return self._fetch(client, f"{self.url}/{RECEIPTS}/{quote(receipt_name(file_name))}")

    def test(self) -> None:
        """Write a small file and take it away."""
        trial = self._at(".gatehouse-test")
        with self.client() as client:
            self._make_folder(client)
            self._expect(client.put(trial, content=b"test"), IS_THERE)
            self._expect(client.delete(trial), (*IS_THERE, *GONE))

    def _at(self, file_name: str) -> str:
        return f"{self.url}/{quote(file_name)}"

    def _is_there(self, client: "httpx.Client", file_name: str, content: bytes) -> bool:
        digest = self._digest(client, self._at(file_name))
        if digest is not None and digest != sha256(content).digest():
            raise OtherPackageThere(file=file_name)
        return digest is not None

    def _digest(self, client: "httpx.Client", url: str) -> bytes | None:
        answer = client.get(url)
        if answer.status_code in GONE:
            return None
        self._expect(answer, (200,))
        return sha256(answer.content).digest()

    def _make_folder(self, client: "httpx.Client") -> None:
        made = client.request("MKCOL", f"{self.url}/")
        if made.status_code not in (*IS_THERE, 405, 301):  # 405: it is there already
            raise self.failure(made)

    def _fetch(self, client: "httpx.Client", url: str) -> bytes | None:
        answer = client.get(url)
        if answer.status_code in GONE:
            return None
        self._expect(answer, (200,))
        return answer.content[: LARGEST_RECEIPT + 1]

    def _expect(self, answer: "httpx.Response", wanted: tuple[int, ...]) -> None:
        if answer.status_code not in wanted:
            raise self.failure(answer)


class PostTransport(Web):
    """Delivers by HTTPS POST. An idempotency key lets the receiver store a package once, however often it arrives.

    The receiver answers 200 or 201 once the package is stored, with the digest of what it has in `X-Content-SHA256`;
    409 if another package has the name. `GET address/NAME` with the name of the receipt answers it, or 404.
    """

    def deliver(self, file_name: str, content: bytes) -> None:
        """Post a package; a lost answer is asked for again, with the same key."""
        digest = sha256(content).hexdigest()
        with self.client() as client:
            answer = client.post(self.url, content=content, headers=_headers(file_name, digest))
            if answer.status_code == 409:
                raise OtherPackageThere(file=file_name)
            if answer.status_code not in IS_THERE:
                raise self.failure(answer)
            if answer.headers.get("X-Content-SHA256", digest) != digest:
                raise CopyDiffers(file=file_name)

    def receipt(self, file_name: str) -> bytes | None:
        """Ask for the receipt of a package."""
        with self.client() as client:
            answer = client.get(f"{self.url}/{quote(receipt_name(file_name))}")
            if answer.status_code in GONE:
                return None
            if answer.status_code != 200:
                raise self.failure(answer)
            return answer.content[: LARGEST_RECEIPT + 1]

    def test(self) -> None:
        """Ask the address what it takes."""
        with self.client() as client:
            answer = client.request("OPTIONS", self.url)
            if answer.status_code not in IS_THERE:
                raise self.failure(answer)


def _headers(file_name: str, digest: str) -> Mapping[str, str]:
    return {
        "Content-Type": "application/zip",
        "Content-Disposition": f'attachment; filename="{file_name}"',
        "Idempotency-Key": digest,
        "X-Content-SHA256": digest,
    }
