"""The destination is typed in parts, judged part by part, and never holds a password."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.commands.settings import PasswordInAddress, change_setting
from db.errors import TourError
from db.exchange.agency_key import NoKeyThere, OnlyAFingerprint, public_key_in
from db.exchange.destinations import Destination, Way, destination_of, pasted, problems
from db.exchange.ssh_key import NoSshKey, keep_ssh_key
from db.exchange.transports.address import KEY_FILE, Ways, transport_for
from db.reports.keys import fingerprint
from db.store import Store
from tests.db.exchange.outbox_made import AGENCY, outbox, receipt_for
from tests.db.makers import write

WORDS = st.text("abcXYZабв 019.-_@%+()", min_size=1, max_size=12).map(str.strip).filter(bool)
PUBLIC = AGENCY.public


@pytest.mark.parametrize(
    ("address", "way", "server", "place", "user"),
    [
        ("/srv/agency/in", Way.FOLDER, "", "/srv/agency/in", ""),
        ("C:\\agency\\in", Way.FOLDER, "", "C:\\agency\\in", ""),
        ("stick:agency", Way.STICK, "", "agency", ""),
        ("mailto:in@agency.example", Way.MAIL, "", "in@agency.example", ""),
        ("sftp://plant@files.example:2222/in/box", Way.SFTP, "files.example:2222", "in/box", "plant"),
        ("webdavs://files.example/in", Way.WEBDAV, "files.example", "in", ""),
        ("http://127.0.0.1:8000/in", Way.HTTPS, "127.0.0.1:8000", "in", ""),
        ("s3s://key@store.example/bucket/in", Way.S3, "store.example", "bucket/in", "key"),
    ],
)
def test_an_address_is_taken_apart_and_put_together_again(
    address: str, way: Way, server: str, place: str, user: str
) -> None:
    found = destination_of(address)
    assert (found.way, found.server, found.place, found.user) == (way, server, place, user)
    assert found.address == address
    assert problems(found) == {}


@given(way=st.sampled_from([Way.SFTP, Way.WEBDAV, Way.HTTPS, Way.S3]), place=WORDS, user=WORDS)
def test_whatever_is_typed_into_the_parts_comes_back(way: Way, place: str, user: str) -> None:
    typed = Destination(way, "files.example:8443", place.lstrip("/"), user)
    assert destination_of(typed.address) == typed
    assert problems(typed) == {}


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (Destination(Way.FOLDER), "place", "Choose the folder"),
        (Destination(Way.FOLDER, place="agency/in"), "place", "whole path"),
        (Destination(Way.STICK), "place", "Name the stick"),
        (Destination(Way.MAIL, place="agency"), "place", "e-mail"),
        (Destination(Way.SFTP, "files.example"), "user", "user name"),
        (Destination(Way.SFTP, "files.example", user="plant:secret"), "user", "its own field"),
        (Destination(Way.WEBDAV), "server", "Give the server"),
        (Destination(Way.WEBDAV, "files example"), "server", "alone"),
        (Destination(Way.HTTPS, "files.example:99999"), "server", "65535"),
        (Destination(Way.S3, "store.example", user="key"), "place", "bucket"),
        (Destination(Way.HTTPS, "files.example", "in", scheme="http"), "server", "cannot deliver"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(typed: Destination, field: str, said: str) -> None:
    assert said in str(problems(typed)[field])


def test_a_whole_address_pasted_as_the_server_fills_the_other_fields() -> None:
    found = pasted(Destination(Way.SFTP, "sftp://plant@files.example:2222/in"))
    assert (found.server, found.place, found.user) == ("files.example:2222", "in", "plant")
    dav = pasted(Destination(Way.WEBDAV, "https://files.example/dav/in", user="plant"))
    assert dav.address == "webdavs://plant@files.example/dav/in"
    as_typed = Destination(Way.SFTP, "mailto://x")
    assert pasted(as_typed) == as_typed


@pytest.mark.parametrize("address", ["sftp://plant:secret@files.example/in", "webdavs://u:p@files.example/in"])
def test_an_address_with_a_password_is_refused(address: str, site: Store, tmp_path: Path) -> None:
    with pytest.raises(TourError):
        transport_for(address, Ways(tmp_path))
    assert "user" in problems(destination_of(address))
    with pytest.raises(PasswordInAddress):
        write(site, change_setting, "outbox_folder", address)


def _pem() -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = Ed25519PublicKey.from_public_bytes(PUBLIC)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_the_agencys_key_is_read_out_of_whatever_it_sent(site: Store) -> None:
    receipt = receipt_for(outbox(site)[0])
    hexed = PUBLIC.hex()
    spaced = " ".join(hexed[start : start + 4] for start in range(0, 64, 4)).upper()
    for content in (hexed.encode(), f"\ufeff{spaced}\n".encode(), _pem(), receipt):
        assert public_key_in(content) == PUBLIC


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"no key", b"\xff\xfe\x00", b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
        *(b"[" * 15_000, b"a" * 100_000, b"-----BEGIN PRIVATE KEY-----", "ключ".encode()),
    ],
)
def test_what_holds_no_key_is_refused(content: bytes) -> None:
    with pytest.raises(NoKeyThere):
        public_key_in(content)


def test_a_fingerprint_is_not_taken_for_the_key() -> None:
    with pytest.raises(OnlyAFingerprint):
        public_key_in(fingerprint(PUBLIC).encode())


def test_a_private_key_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    with pytest.raises(NoSshKey):
        keep_ssh_key(tmp_path, b"ssh-ed25519 AAAA plant@site")
    assert list(tmp_path.iterdir()) == []
    keep_ssh_key(tmp_path, b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n")
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o077 == 0
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]
