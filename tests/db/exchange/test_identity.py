"""A server is trusted by the fingerprint that somebody compared, and by nothing else."""

import subprocess
from pathlib import Path

import pytest

from db.exchange.identity import IdentityKind, OtherCertificate, accept_identity, identity_of
from db.exchange.transports.address import KEY_FILE, Ways, transport_for
from db.exchange.transports.sftp import OtherHostKey
from db.exchange.transports.transport import NotTrusted, Unreachable
from tests.db.exchange.servers import (
    HOST,
    PASSWORD,
    SSHD,
    USER,
    free_port,
    make_certificate,
    post_server,
    ssh_server,
    ssh_user,
    webdav_server,
)


def folder(tmp_path: Path, name: str) -> Path:
    made = tmp_path / name
    made.mkdir()
    return made


def test_a_server_with_a_certificate_of_its_own_is_trusted_once_it_was_compared(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    books = folder(tmp_path, "books")
    ways = Ways(books, lambda _place: PASSWORD)
    with webdav_server(folder(tmp_path, "served"), certificate) as port:
        address = f"webdavs://{USER}@{HOST}:{port}/in"
        with pytest.raises(NotTrusted):
            transport_for(address, ways).test()
        shown = identity_of(address, ways)
        assert shown is not None
        assert (shown.kind, shown.was_known) == (IdentityKind.CERTIFICATE, False)
        told = subprocess.run(
            ["openssl", "x509", "-in", str(certificate[0]), "-noout", "-fingerprint", "-sha256"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert told.strip().endswith(shown.fingerprint)
        accept_identity(address, ways, shown)
        transport_for(address, ways).test()
        again = identity_of(address, ways)
        assert again is not None
        assert again.is_accepted


def test_a_pinned_certificate_serves_its_own_server_only(tmp_path: Path) -> None:
    books = folder(tmp_path, "books")
    one, other = (make_certificate(folder(tmp_path, name)) for name in ("one", "other"))
    ways = Ways(books)
    with post_server(one) as (port, _), post_server(other) as (second, _):
        address = f"https://{HOST}:{port}/in"
        shown = identity_of(address, ways)
        assert shown is not None
        accept_identity(address, ways, shown)
        transport_for(address, ways).test()
        with pytest.raises(NotTrusted):
            transport_for(f"https://{HOST}:{second}/in", ways).test()
        pinned = next(books.glob("certificate-*.pem"))
        pinned.rename(books / pinned.name.replace(str(port), str(second)))
        with pytest.raises(NotTrusted):
            transport_for(f"https://{HOST}:{second}/in", ways).test()


def test_a_server_that_shows_something_else_by_the_time_it_is_accepted_is_refused(tmp_path: Path) -> None:
    books = folder(tmp_path, "books")
    ways = Ways(books)
    with post_server(make_certificate(tmp_path)) as (port, _):
        address = f"https://{HOST}:{port}/in"
        shown = identity_of(address, ways)
    assert shown is not None
    with post_server(make_certificate(folder(tmp_path, "other"))) as (second, _), pytest.raises(OtherCertificate):
        accept_identity(f"https://{HOST}:{second}/in", ways, shown)
    assert list(books.iterdir()) == []


def test_a_way_without_a_server_shows_nothing_and_a_dead_server_is_said(tmp_path: Path) -> None:
    assert identity_of(str(tmp_path), Ways(tmp_path)) is None
    with pytest.raises(Unreachable, match="nothing answers"):
        identity_of(f"https://{HOST}:{free_port()}/in", Ways(tmp_path))


@pytest.mark.skipif(SSHD is None, reason="openssh-server is not installed")
def test_the_key_of_an_ssh_server_is_accepted_as_it_was_compared(tmp_path: Path) -> None:
    books = folder(tmp_path, "books")
    ways = Ways(books)
    with ssh_server(tmp_path) as (port, key):
        (books / KEY_FILE).write_bytes(key.read_bytes())
        address = f"sftp://{ssh_user()}@{HOST}:{port}{tmp_path}/in"
        shown = identity_of(address, ways)
        assert shown is not None
        assert (shown.kind, shown.was_known) == (IdentityKind.HOST_KEY, False)
        wrong = type(shown)(shown.kind, shown.place, "SHA256:other")
        with pytest.raises(OtherHostKey):
            accept_identity(address, ways, wrong)
        accept_identity(address, ways, shown)
        transport_for(address, ways).test()
        again = identity_of(address, ways)
        assert again is not None
        assert again.is_accepted
