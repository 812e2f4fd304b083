"""Every way to the agency, against a real server on loopback: whole, once, and only to whom one trusts."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db.errors import TourError
from db.exchange.mail_drafts import one_line
from db.exchange.transports.address import AUTHORITY_FILE, KEY_FILE, Ways, secret_name, transport_for
from db.exchange.transports.folder import MARK, DestinationMissing, StickMissing, StickTransport, mark_stick, sticks
from db.exchange.transports.mail import MailTransport
from db.exchange.transports.sftp import OtherHostKey, SftpTransport, UnknownHost
from db.exchange.transports.transport import (
    BadAddress,
    CopyDiffers,
    NotTrusted,
    OtherPackageThere,
    RefusedAccess,
    Transport,
    Unreachable,
)
from tests.db.exchange.servers import (
    HOST,
    PASSWORD,
    SSHD,
    USER,
    BadLine,
    free_port,
    make_certificate,
    post_server,
    s3_server,
    ssh_server,
    ssh_user,
    webdav_server,
)

NAME = "OPI_E01234_01_2026-10_r0.zip"
RECEIPT = "OPI_E01234_01_2026-10_r0.receipt.json"
CONTENT = bytes(range(256)) * 60
PACKAGES, SIZE = 100, 6000
AT_ONCE = 6
needs_sshd = pytest.mark.skipif(SSHD is None, reason="openssh-server is not installed")


class Place:
    """A destination with what is behind it."""

    def __init__(self, open_way: Callable[[int], Transport], port: int, stored: Callable[[str], bytes | None]) -> None:
        self.open_way, self.port, self.stored = open_way, port, stored
        self.answer: Callable[[bytes], object] = lambda _content: None

    @property
    def transport(self) -> Transport:
        return self.open_way(self.port)


def read_or_none(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def put_receipt(folder: Path) -> Callable[[bytes], object]:
    def put(content: bytes) -> None:
        (folder / "receipts").mkdir(exist_ok=True)
        (folder / "receipts" / RECEIPT).write_bytes(content)

    return put


@pytest.fixture(params=["folder", "webdav", "webdavs", "https", "sftp", "s3"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    books, inbox, made = (tmp_path / name for name in ("books", "inbox", "made"))
    for folder in (books, inbox, made):
        folder.mkdir()
    yield from globals()[f"_{request.param}"](books, inbox, made)


def ways(books: Path) -> Ways:
    return Ways(books, lambda _name: PASSWORD)


def _folder(books: Path, inbox: Path, _made: Path) -> Iterator[Place]:
    one = Place(lambda _port: transport_for(str(inbox), ways(books)), 0, lambda name: read_or_none(inbox / name))
    one.answer = put_receipt(inbox)
    yield one


def _dav(books: Path, inbox: Path, certificate: tuple[Path, Path] | None) -> Iterator[Place]:
    (inbox / "in").mkdir()
    scheme = "webdav" if certificate is None else "webdavs"
    with webdav_server(inbox, certificate) as port:
        one = Place(
            lambda at: transport_for(f"{scheme}://{USER}@{HOST}:{at}/in", ways(books)),
            port,
            lambda name: read_or_none(inbox / "in" / name),
        )
        one.answer = put_receipt(inbox / "in")
        yield one


def _webdav(books: Path, inbox: Path, _made: Path) -> Iterator[Place]:
    yield from _dav(books, inbox, None)


def _webdavs(books: Path, inbox: Path, made: Path) -> Iterator[Place]:
    certificate = make_certificate(made)
    (books / AUTHORITY_FILE).write_bytes(certificate[0].read_bytes())
    yield from _dav(books, inbox, certificate)


def _https(books: Path, _inbox: Path, made: Path) -> Iterator[Place]:
    certificate = make_certificate(made)
    (books / AUTHORITY_FILE).write_bytes(certificate[0].read_bytes())
    with post_server(certificate) as (port, received):
        one = Place(
            lambda at: transport_for(f"https://{HOST}:{at}/in", ways(books)),
            port,
            lambda name: received.packages.get(name),
        )
        one.answer = lambda content: received.receipts.update({RECEIPT: content})
        yield one


def _sftp(books: Path, inbox: Path, made: Path) -> Iterator[Place]:
    if SSHD is None:
        pytest.skip("openssh-server is not installed")
    with ssh_server(made) as (port, key):
        (books / KEY_FILE).write_bytes(key.read_bytes())
        one = Place(
            lambda at: transport_for(f"sftp://{ssh_user()}@{HOST}:{at}{inbox}/in", ways(books)),
            port,
            lambda name: read_or_none(inbox / "in" / name),
        )
        transport = one.transport
        assert isinstance(transport, SftpTransport)
        transport.accept_host()
        (inbox / "in").mkdir()
        one.answer = put_receipt(inbox / "in")
        yield one


def _s3(books: Path, _inbox: Path, _made: Path) -> Iterator[Place]:
    from minio import Minio
    from minio.error import S3Error

    with s3_server() as port:
        client = Minio(f"{HOST}:{port}", access_key=USER, secret_key=PASSWORD, secure=False, region="us-east-1")
        client.make_bucket("agency")

        def stored(name: str) -> bytes | None:
            try:
                with client.get_object("agency", f"in/{name}") as answer:
                    return bytes(answer.read())
            except S3Error:
                return None

        def answer(content: bytes) -> None:
            import io

            client.put_object("agency", f"in/receipts/{RECEIPT}", io.BytesIO(content), len(content))

        one = Place(lambda at: transport_for(f"s3://{USER}@{HOST}:{at}/agency/in", ways(books)), port, stored)
        one.answer = answer
        yield one


def test_a_package_arrives_whole_and_again_changes_nothing(place: Place) -> None:
    place.transport.deliver(NAME, CONTENT)
    assert place.stored(NAME) == CONTENT
    place.transport.deliver(NAME, CONTENT)
    assert place.stored(NAME) == CONTENT


def test_what_lies_there_under_the_name_is_never_written_over(place: Place) -> None:
    place.transport.deliver(NAME, CONTENT)
    with pytest.raises(OtherPackageThere):
        place.transport.deliver(NAME, CONTENT + b"x")
    assert place.stored(NAME) == CONTENT


def test_a_receipt_is_fetched_once_there_is_one(place: Place) -> None:
    place.transport.deliver(NAME, CONTENT)
    assert place.transport.receipt(NAME) is None
    place.answer(b'{"a":1}')
    assert place.transport.receipt(NAME) == b'{"a":1}'


def test_a_test_of_the_connection_leaves_nothing_behind(place: Place) -> None:
    place.transport.test()
    assert place.stored(".gatehouse-test") is None
    assert PASSWORD not in place.transport.name


def test_a_server_that_does_not_answer_is_said_to_be_out_of_reach(place: Place) -> None:
    if place.port == 0:
        pytest.skip("a folder has no server")
    with pytest.raises(Unreachable):
        place.open_way(free_port()).deliver(NAME, CONTENT)


@pytest.mark.parametrize("seed", range(10 if os.environ.get("GATEHOUSE_LONG") else 1))
def test_a_line_that_breaks_stores_each_package_once(place: Place, seed: int) -> None:
    """A hundred packages over each of the five ways with a server: five hundred deliveries a run."""
    if place.port == 0:
        pytest.skip("a folder has no line")
    line = BadLine(place.port, seed, cut=0.3)
    packages = {NAME.replace("r0", f"r{number}"): CONTENT[number : number + SIZE] for number in range(PACKAGES)}
    if isinstance(place.transport, SftpTransport):  # the line has a port of its own, and so a name of its own
        behind = place.open_way(line.port)
        assert isinstance(behind, SftpTransport)
        line.cut, kept = 0, line.cut
        behind.accept_host()
        line.cut = kept

    def arrives(name: str) -> bool:
        try:
            place.open_way(line.port).deliver(name, packages[name])
        except (Unreachable, RefusedAccess, NotTrusted, CopyDiffers):
            return False
        return True

    waiting = list(packages)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in range(60):
            arrived = list(pool.map(arrives, waiting))
            waiting = [name for name, is_there in zip(waiting, arrived, strict=True) if not is_there]
            if not waiting:
                break
    line.close()
    assert waiting == []
    assert line.cuts > PACKAGES / 10
    assert {name: place.stored(name) for name in packages} == packages


@needs_sshd
def test_an_unknown_host_is_asked_about_once_and_another_key_is_never_accepted(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with ssh_server(tmp_path / "one") as (port, key):
        (tmp_path / KEY_FILE).write_bytes(key.read_bytes())
        transport = transport_for(f"sftp://{ssh_user()}@{HOST}:{port}{tmp_path}/in", Ways(tmp_path))
        assert isinstance(transport, SftpTransport)
        with pytest.raises(UnknownHost, match="SHA256:"):
            transport.deliver(NAME, CONTENT)
        assert not (tmp_path / "in").exists()
        assert transport.accept_host().startswith("SHA256:")
        transport.deliver(NAME, CONTENT)
    text = (tmp_path / "known_hosts").read_text()
    with ssh_server(tmp_path / "two") as (other, key):
        (tmp_path / KEY_FILE).write_bytes(key.read_bytes())
        (tmp_path / "known_hosts").write_text(text.replace(str(port), str(other)))
        impostor = transport_for(f"sftp://{ssh_user()}@{HOST}:{other}{tmp_path}/in", Ways(tmp_path))
        with pytest.raises(OtherHostKey):
            impostor.deliver("x.zip", CONTENT)
    assert not (tmp_path / "in" / "x.zip").exists()


@needs_sshd
def test_a_broken_upload_is_taken_up_where_it_ended(tmp_path: Path) -> None:
    from db.exchange.transports.transport import part_name

    with ssh_server(tmp_path) as (port, key):
        (tmp_path / KEY_FILE).write_bytes(key.read_bytes())
        (tmp_path / "in").mkdir()
        transport = transport_for(f"sftp://{ssh_user()}@{HOST}:{port}{tmp_path}/in", Ways(tmp_path))
        assert isinstance(transport, SftpTransport)
        transport.accept_host()
        (tmp_path / "in" / part_name(NAME, CONTENT)).write_bytes(CONTENT[:5000])
        transport.deliver(NAME, CONTENT)
        assert (tmp_path / "in" / NAME).read_bytes() == CONTENT
        assert [path.name for path in (tmp_path / "in").iterdir()] == [NAME]
        (tmp_path / "in" / part_name("b.zip", CONTENT)).write_bytes(b"?" * 100)
        with pytest.raises(TourError):
            transport.deliver("b.zip", CONTENT)
        transport.deliver("b.zip", CONTENT)
        assert (tmp_path / "in" / "b.zip").read_bytes() == CONTENT


def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    with post_server(certificate) as (port, received):
        with pytest.raises(NotTrusted):
            transport_for(f"https://{HOST}:{port}/in", Ways(tmp_path)).deliver(NAME, CONTENT)
        assert received.arrivals == []


def test_a_wrong_password_is_told_as_such(tmp_path: Path) -> None:
    with webdav_server(tmp_path) as port, pytest.raises(RefusedAccess, match="401"):
        transport_for(f"webdav://{USER}@{HOST}:{port}/", Ways(tmp_path, lambda _name: "wrong")).deliver(NAME, CONTENT)


def test_a_stick_is_known_again_wherever_it_is_plugged_in(tmp_path: Path) -> None:
    places = (tmp_path / "sdb1", tmp_path / "sdc1")
    for one in places:
        one.mkdir()
    with pytest.raises(StickMissing):
        StickTransport("agency", places).deliver(NAME, CONTENT)
    mark_stick(places[0], "agency")
    StickTransport("agency", places).deliver(NAME, CONTENT)
    (places[0] / MARK).rename(places[1] / MARK)
    (places[0] / "gatehouse").rename(places[1] / "gatehouse")
    assert list(sticks(places)) == [(places[1], "agency")]
    StickTransport("agency", places).deliver(NAME, CONTENT)
    assert (places[1] / "gatehouse" / NAME).read_bytes() == CONTENT


def test_mail_is_a_draft_with_the_package_attached(tmp_path: Path) -> None:
    import email
    from email.policy import default

    transport = transport_for("mailto:agency@example.org", Ways(tmp_path))
    assert isinstance(transport, MailTransport)
    transport.deliver(NAME, CONTENT)
    message = email.message_from_bytes(transport.draft(NAME).read_bytes(), policy=default)
    assert message["To"] == "agency@example.org"
    assert NAME[:-4] in one_line(str(message["Subject"]))
    (attached,) = list(message.iter_attachments())
    assert attached.get_content() == CONTENT


@pytest.mark.parametrize(
    "address",
    [
        *("", "  ", "ftp://server/in", "http://agency.example/in", "webdav://agency.example/in", "sftp://server/in"),
        *(
            "https:///in",
            "https://user:secret@server/in",
            "s3s://server",
            "mailto:nobody",
            "stick:",
            "sftp://u@h:99999/x",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(BadAddress):
        transport_for(address, Ways(tmp_path))


def test_a_secret_is_named_by_who_and_where(tmp_path: Path) -> None:
    assert secret_name("sftp://site@server:2222/in/box") == "sftp://site@server:2222"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DestinationMissing):
        transport_for(str(tmp_path / "file" / "in"), Ways(tmp_path)).deliver(NAME, CONTENT)
