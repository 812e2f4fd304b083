"""Over SSH: a folder of an SFTP server whose host key is known."""

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.errors import QT_TRANSLATE_NOOP
from db.exchange.files import write_whole
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
    from paramiko import PKey, SFTPClient, SSHClient

HOSTS_FILE = "known_hosts"


class UnknownHost(NotTrusted):
    """A server whose host key was never accepted."""

    message = QT_TRANSLATE_NOOP("db", "{place} is not known yet. Its key has the fingerprint {fingerprint}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Compare the fingerprint with the agency over the telephone and accept the server; it is asked only once."
    )


class OtherHostKey(NotTrusted):
    """A server with another host key than the one that was accepted."""

    message = QT_TRANSLATE_NOOP("db", "{place} shows another key than before: {fingerprint}.")
    remedy = QT_TRANSLATE_NOOP(
        "db",
        "Nothing was sent. Somebody may stand in between, or the server was renewed: ask the agency before you go on.",
    )


class SftpTransport:
    """Delivers into a folder of an SFTP server: a broken upload is taken up again, read back, then renamed.

    `hosts` is the folder in which accepted host keys are kept. A password or a private key file lets us in.
    """

    def __init__(
        self, host: str, port: int, user: str, folder: str, hosts: Path, *, password: str = "", key: Path | None = None
    ) -> None:
        self._host, self._port, self._user = host, port, user
        self._folder = folder.rstrip("/") or "."
        self._hosts = hosts / HOSTS_FILE
        self._password, self._key = password, key

    @property
    def name(self) -> str:
        """Server and folder."""
        port = "" if self._port == 22 else f":{self._port}"
        return f"sftp://{self._user}@{self._host}{port}/{self._folder.lstrip('/')}"

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there, whole and verified."""
        part = self._at(part_name(file_name, content))
        with self._open() as files:
            if self._is_there(files, file_name, content):
                return
            self._make_folder(files)
            self._upload(files, part, content)
            if self._digest(files, part) != sha256(content).digest():
                files.remove(part)
                raise CopyDiffers(file=file_name)
            try:
                files.rename(part, self._at(file_name))  # fails if the name is taken: nothing is written over
            except OSError as problem:
                if not self._is_there(files, file_name, content):
                    raise Unreachable(place=self.name, reason=reason_of(problem)) from problem
                files.remove(part)

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that lies in the folder `receipts`."""
        with self._open() as files:
            try:
                with files.open(self._at(f"{RECEIPTS}/{receipt_name(file_name)}"), "rb") as file:
                    return bytes(file.read(LARGEST_RECEIPT + 1))
            except FileNotFoundError:
                return None

    def test(self) -> None:
        """Write a small file and take it away."""
        trial = self._at(".gatehouse-test")
        with self._open() as files:
            self._make_folder(files)
            with files.open(trial, "wb") as file:
                file.write(b"test")
            files.remove(trial)

    def host_shown(self) -> str:
        """Return the fingerprint of the key that the server shows now; raise `Unreachable`."""
        return host_fingerprint(self._shown_key())

    def host_accepted(self) -> str:
        """Return the fingerprint of the key that was accepted for this server, empty if none was."""
        from paramiko.hostkeys import HostKeyEntry

        lines = [line for line in self._known_lines() if line.split(" ")[0] == self._place]
        entry = HostKeyEntry.from_line(lines[-1]) if lines else None
        return host_fingerprint(entry.key) if entry is not None and entry.key is not None else ""

    def accept_host(self, expected: str = "") -> str:
        """Remember the key that the server shows now; return its fingerprint.

        Only for a person who has compared the fingerprint, which is `expected`: a server that shows another one by now
        raises `OtherHostKey`. A key that was accepted before is replaced.
        """
        shown = self._shown_key()
        if expected and host_fingerprint(shown) != expected:
            raise OtherHostKey(place=self.name, fingerprint=host_fingerprint(shown))
        lines = [line for line in self._known_lines() if line.split(" ")[0] != self._place]
        lines.append(f"{self._place} {shown.get_name()} {shown.get_base64()}")
        write_whole(self._hosts, ("\n".join(lines) + "\n").encode())
        return host_fingerprint(shown)

    @property
    def _place(self) -> str:
        return f"[{self._host}]:{self._port}"

    def _known_lines(self) -> list[str]:
        try:
            return [line for line in self._hosts.read_text(encoding="utf-8").splitlines() if line.strip()]
        except FileNotFoundError:
            return []

    def _shown_key(self) -> "PKey":
        import paramiko

        try:
            with paramiko.Transport((self._host, self._port)) as line:
                line.start_client(timeout=CONNECT_SECONDS)
                return line.get_remote_server_key()
        except (OSError, EOFError, paramiko.SSHException) as problem:
            raise Unreachable(place=self.name, reason=reason_of(problem)) from problem

    @contextmanager
    def _open(self) -> Iterator["SFTPClient"]:
        """Open the folder of a server whose key is known; failures become sentences."""
        import paramiko

        client = paramiko.SSHClient()
        client.set_missing_host_key_policy(_Refuse(self.name))
        for line in self._known_lines():
            self._trust(client, line)
        try:
            client.connect(
                self._host,
                self._port,
                self._user,
                password=self._password or None,
                key_filename=str(self._key) if self._key else None,
                look_for_keys=False,
                allow_agent=False,
                timeout=CONNECT_SECONDS,
                banner_timeout=CONNECT_SECONDS,
                auth_timeout=CONNECT_SECONDS,
            )
            with client.open_sftp() as files:
                channel = files.get_channel()
                if channel is not None:
                    channel.settimeout(READ_SECONDS)
                yield files
        except paramiko.BadHostKeyException as problem:
            raise OtherHostKey(place=self.name, fingerprint=host_fingerprint(problem.key)) from problem
        except paramiko.AuthenticationException as problem:
            raise RefusedAccess(place=self.name, reason=problem) from problem
        except PermissionError as problem:
            raise RefusedAccess(place=self.name, reason=problem) from problem
        except (OSError, EOFError, paramiko.SSHException) as problem:
            raise Unreachable(place=self.name, reason=reason_of(problem)) from problem
        finally:
            client.close()

    def _trust(self, client: "SSHClient", line: str) -> None:
        from paramiko.hostkeys import HostKeyEntry

        entry = HostKeyEntry.from_line(line)
        if entry is not None and entry.key is not None and entry.hostnames:
            client.get_host_keys().add(entry.hostnames[0], entry.key.get_name(), entry.key)

    def _at(self, file_name: str) -> str:
        return f"{self._folder}/{file_name}"

    def _make_folder(self, files: "SFTPClient") -> None:
        try:
            files.stat(self._folder)
        except FileNotFoundError:
            files.mkdir(self._folder)

    def _upload(self, files: "SFTPClient", part: str, content: bytes) -> None:
        """Write what is missing of an upload; the temporary name belongs to these very bytes."""
        try:
            done = int(files.stat(part).st_size or 0)
        except FileNotFoundError:
            done = 0
        if done > len(content):
            done = 0
        with files.open(part, "ab" if done else "wb") as file:
            file.write(content[done:])

    def _is_there(self, files: "SFTPClient", file_name: str, content: bytes) -> bool:
        digest = self._digest(files, self._at(file_name))
        if digest is not None and digest != sha256(content).digest():
            raise OtherPackageThere(file=file_name)
        return digest is not None

    def _digest(self, files: "SFTPClient", path: str) -> bytes | None:
        try:
            with files.open(path, "rb") as file:
                file.prefetch()
                return sha256(file.read()).digest()
        except FileNotFoundError:
            return None


def host_fingerprint(key: "PKey") -> str:
    """Return a host key's fingerprint as OpenSSH shows it."""
    digest = base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip("=")
    return f"SHA256:{digest}"


class _Refuse:
    """Accepts no host that is not known."""

    def __init__(self, place: str) -> None:
        self._place = place

    def missing_host_key(self, _client: Any, _hostname: str, key: "PKey") -> None:  # noqa: ANN401  (paramiko's call)
        raise UnknownHost(place=self._place, fingerprint=host_fingerprint(key))
