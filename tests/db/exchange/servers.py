"""Real servers on loopback, each started for a test and stopped after it, and a line that breaks."""

import contextlib
import datetime
import getpass
import ipaddress
import random
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
USER, PASSWORD = "site", "not-a-real-password"
CUTS_THERE: tuple[int, ...] = (0, 40, 700, 3000, 9000)
CUTS_BACK: tuple[int, ...] = (0, 100, 900, 1500, 2000)
"""After how many bytes a bad line breaks, on the way there and on the way back."""
SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/sbin:/usr/bin")


def free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])


def wait_for(port: int) -> None:
    for _ in range(200):
        with closing(socket.socket()) as one:
            if one.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(f"nothing listens on {port}")


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for loopback that is its own authority; return certificate and key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, secret = folder / "server.pem", folder / "server.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate, secret


@contextmanager
def webdav_server(folder: Path, certificate: tuple[Path, Path] | None = None) -> Iterator[int]:
    """Serve a folder by WebDAV; yield the port."""
    from cheroot import wsgi
    from cheroot.ssl.builtin import BuiltinSSLAdapter
    from wsgidav.wsgidav_app import WsgiDAVApp

    port = free_port()
    settings: dict[str, Any] = {
        "provider_mapping": {"/": str(folder)},
        "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
        "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
        "verbose": 0,
        "logging": {"enable": False},
        "dir_browser": {"enable": False},
    }
    server = wsgi.Server((HOST, port), WsgiDAVApp(settings), numthreads=4)
    server.shutdown_timeout = 1
    if certificate is not None:
        server.ssl_adapter = BuiltinSSLAdapter(str(certificate[0]), str(certificate[1]))
    server.prepare()
    runner = threading.Thread(target=server.serve, daemon=True)
    runner.start()
    try:
        yield port
    finally:
        server.stop()
        runner.join(5)


@dataclass
class Received:
    """What an agency's address has stored, and how often each package arrived."""

    packages: dict[str, bytes] = field(default_factory=dict)
    arrivals: list[str] = field(default_factory=list)
    receipts: dict[str, bytes] = field(default_factory=dict)


@contextmanager
def post_server(certificate: tuple[Path, Path]) -> Iterator[tuple[int, Received]]:
    """Take packages by HTTPS POST, each stored once by its idempotency key; yield the port and what came."""
    received = Received()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            digest = sha256(content).hexdigest()
            name = self.headers["Content-Disposition"].split('"')[1]
            if digest != self.headers["Idempotency-Key"]:
                return self.answer(400)
            with lock:
                received.arrivals.append(name)
                if received.packages.setdefault(name, content) != content:
                    return self.answer(409)
            return self.answer(201, digest=digest)

        def do_GET(self) -> None:
            found = received.receipts.get(self.path.rsplit("/", 1)[-1])
            self.answer(404 if found is None else 200, found or b"")

        def do_OPTIONS(self) -> None:
            self.answer(204)

        def answer(self, code: int, content: bytes = b"", digest: str = "") -> None:
            self.send_response(code)
            if digest:
                self.send_header("X-Content-SHA256", digest)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_arguments: object) -> None:
            pass  # lines break on purpose

    server = Server((HOST, 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    runner = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    runner.start()
    try:
        yield int(server.server_address[1]), received
    finally:
        server.shutdown()
        server.server_close()
        runner.join(5)


@contextmanager
def ssh_server(folder: Path) -> Iterator[tuple[int, Path]]:
    """Run OpenSSH's server for one key; yield the port and the private key that is let in."""
    assert SSHD is not None
    for name in ("host", "client"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(command, check=True)
    (folder / "authorized").write_bytes((folder / "client.pub").read_bytes())
    port = free_port()
    options = {
        "Port": port,
        "ListenAddress": HOST,
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "authorized",
        "PidFile": "none",
        "UsePAM": "no",
        "StrictModes": "no",
        "PasswordAuthentication": "no",
        "PermitRootLogin": "prohibit-password",
        "Subsystem": "sftp internal-sftp",
        "LogLevel": "QUIET",
        "MaxStartups": 100,
    }
    settings = folder / "sshd_config"
    settings.write_text("".join(f"{name} {value}\n" for name, value in options.items()))
    Path("/run/sshd").mkdir(exist_ok=True)
    with subprocess.Popen([SSHD, "-D", "-e", "-f", str(settings)], stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(port)
            yield port, folder / "client"
        finally:
            process.terminate()


def ssh_user() -> str:
    return getpass.getuser()


@contextmanager
def s3_server() -> Iterator[int]:
    """Run a store that speaks S3. It refuses what came in by half, as S3 does."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
    from werkzeug.serving import make_server

    store = whole_bodies(DomainDispatcherApplication(create_backend_app))
    server = make_server(HOST, 0, store, threaded=True, request_handler=MotoRequestHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        # what it keeps is kept by the process, beyond the server
        urlopen(Request(f"http://{HOST}:{server.server_port}/moto-api/reset", method="POST", data=b"")).close()
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def whole_bodies(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """Let only requests through that came in whole; the stand-in would keep half a body, or none, for the whole."""

    def heed(environ: dict[str, Any], start: Callable[..., object]) -> Iterable[bytes]:
        told = environ.get("CONTENT_LENGTH")
        if not told and environ["REQUEST_METHOD"] == "PUT":  # a line cut among the headers loses it
            start("411 Length Required", [("Content-Type", "application/xml")])
            return [b"<Error><Code>MissingContentLength</Code></Error>"]
        length = int(told or 0)
        try:
            body = environ["wsgi.input"].read(length)
        except OSError:
            body = b""
        if len(body) < length:
            start("400 Bad Request", [("Content-Type", "application/xml")])
            return [b"<Error><Code>IncompleteBody</Code></Error>"]
        environ["wsgi.input"] = BytesIO(body)
        return app(environ, start)

    return heed


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a connection: after how many bytes there and back it breaks, and how long it takes a breath."""

    there: int | None = None
    back: int | None = None
    breath: float = 0.0


class BadLine:
    """A line to a server that cuts, delays and truncates what goes over it, as its dice say.

    A line cut on the way there truncates what is sent; one cut on the way back loses the answer to what arrived, so
    that it is sent twice. `mercy` is how many connections in a row may fail: a line that never lets anything through
    proves nothing.
    """

    def __init__(
        self,
        port: int,
        seed: int,
        cut: float = 0.5,
        mercy: int = 3,
    ) -> None:
        self.dice, self.cut, self.mercy = random.Random(seed), cut, mercy
        self.cuts = self._in_a_row = 0
        self._target = port
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        self._lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        with contextlib.suppress(OSError):  # wakes the listening thread, which closing alone does not
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _fate(self) -> Fate:
        with self._lock:
            breath = self.dice.choice([0, 0, 0.0005, 0.002])
            if self._in_a_row < self.mercy and self.dice.random() < self.cut:
                self._in_a_row += 1
                self.cuts += 1
                if self.dice.random() < 0.5:
                    return Fate(there=self.dice.choice(CUTS_THERE), breath=breath)
                return Fate(back=self.dice.choice(CUTS_BACK), breath=breath)
            self._in_a_row = 0
            return Fate(breath=breath)

    def _carry(self, near: socket.socket) -> None:
        fate = self._fate()
        try:
            far = socket.create_connection((HOST, self._target), 5)
        except OSError:
            near.close()
            return
        ways = [
            threading.Thread(target=self._pump, args=(near, far, fate.there, fate.breath), daemon=True),
            threading.Thread(target=self._pump, args=(far, near, fate.back, fate.breath), daemon=True),
        ]
        for way in ways:
            way.start()
        for way in ways:
            way.join()
        near.close()
        far.close()

    def _pump(self, source: socket.socket, target: socket.socket, left: int | None, breath: float) -> None:
        try:
            while data := source.recv(16384):
                if breath:
                    time.sleep(breath)
                if left is not None:
                    data = data[:left]
                    left -= len(data)
                target.sendall(data)
                if left == 0:
                    break
        except OSError:
            pass
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR if left == 0 else socket.SHUT_WR if one is target else socket.SHUT_RD)
            except OSError:
                continue
