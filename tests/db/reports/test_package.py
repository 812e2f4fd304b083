"""A package that was altered anywhere is refused with the reason; an untouched one is accepted, without a network."""

import io
import random
import stat
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings

from db.errors import TourError
from db.reports import container, package
from db.reports.container import MEMBERS, pack, unpack
from db.reports.document import build_document, canonical, checksum, parse_canonical
from db.reports.keys import KEY_FILE, KeyUnreadable, SigningKey, fingerprint, is_signed, key_id, signing_key
from db.reports.package import build_package, verify_package
from db.reports.summary import Summary
from tests.db.reports.makers import KEY, make_correction, make_previous, make_summary, summaries

OTHER_KEY = SigningKey(bytes(range(1, 33)))
PACKAGE = build_package(make_summary(), KEY)


def signed(members: dict[str, bytes], key: SigningKey = KEY) -> bytes:
    """Return a container whose manifest and signature fit its members, as a forger with a key would make it."""
    manifest = parse_canonical(members["manifest.json"], "manifest.json")
    for entry in manifest["members"]:
        content = members[entry["name"]]
        entry |= {"sha256": key_id(content), "size": len(content)}
    members["manifest.json"] = canonical(manifest)
    members["signature.json"] = canonical(
        {
            "algorithm": "Ed25519",
            "key_id": key_id(key.public),
            "public_key": key.public.hex(),
            "signature": key.sign(members["manifest.json"]).hex(),
        }
    )
    return pack(members)


def edited(name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    members = unpack(PACKAGE)
    assert old in members[name]
    return members | {name: members[name].replace(old, new, 1)}


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_what_was_packed_comes_back(summary: Summary) -> None:
    content = build_package(summary, KEY)
    assert content == build_package(summary, KEY)
    verified = verify_package(content)
    assert verified.summary == summary
    assert verified.checksum == checksum(summary)
    assert verified.key_id == key_id(KEY.public)


def test_a_correction_is_a_package_of_its_own() -> None:
    first = make_summary()
    second = make_correction(first, checksum(first))
    assert verify_package(build_package(second, KEY)).stem == "OPI_E01234_01_2026-11_r1"


def test_a_draft_cannot_be_signed() -> None:
    with pytest.raises(package.NotFinal):
        build_package(make_summary(closed_at=None, approver_role=None), KEY)


def test_figures_that_do_not_add_up_cannot_be_signed() -> None:
    summary = make_summary()
    figures = tuple(replace(one, value=1) if one.field == "visitors_total" else one for one in summary.figures)
    with pytest.raises(package.FiguresRefused, match="figures are refused"):
        build_package(Summary(summary.header, figures), KEY)


def mutate(dice: random.Random) -> bytes:
    """Alter the package in one of the ways in which bytes go wrong or are made wrong."""
    place, other = dice.randrange(len(PACKAGE)), dice.randrange(len(PACKAGE))
    start, end = sorted((place, other))
    noise = dice.randbytes(1 + place % 40)
    ways = [
        PACKAGE[:place] + bytes([PACKAGE[place] ^ 1 << dice.randrange(8)]) + PACKAGE[place + 1 :],
        PACKAGE[:place] + noise + PACKAGE[place:],
        PACKAGE[:place] + PACKAGE[place + 1 :],
        PACKAGE[:place],
        PACKAGE[place + 1 :],
        PACKAGE + noise,
        noise + PACKAGE,
        PACKAGE[:start] + PACKAGE[end + 1 :],
        PACKAGE[:start] + dice.randbytes(end - start + 1) + PACKAGE[end + 1 :],
        PACKAGE + PACKAGE,
    ]
    return dice.choice(ways)


@pytest.mark.parametrize("seed", range(250))
def test_a_package_altered_in_any_byte_is_refused(seed: int) -> None:
    content = mutate(random.Random(seed))
    if content == PACKAGE:  # a byte put in place of itself
        return
    with pytest.raises(TourError) as refusal:
        verify_package(content)
    assert str(refusal.value)


@pytest.mark.parametrize("seed", range(60))
def test_members_exchanged_with_those_of_another_month_are_refused(seed: int) -> None:
    dice = random.Random(seed)
    mine, others = unpack(PACKAGE), unpack(build_package(make_previous(), OTHER_KEY if seed % 2 else KEY))
    swapped = dice.sample(MEMBERS, dice.randint(1, 3))
    with pytest.raises(TourError):
        verify_package(pack({name: (others if name in swapped else mine)[name] for name in MEMBERS}))


def zipped(entries: list[tuple[str | ZipInfo, bytes]], compression: int = ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), ZipFile(out, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def entries() -> list[tuple[str | ZipInfo, bytes]]:
    return list(unpack(PACKAGE).items())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", container.NotAPackage),
        (b"PK\x05\x06" + bytes(18), container.WrongMembers),
        (b"%PDF-1.4", container.NotAPackage),
        (bytes(4_000_001), container.PackageTooLarge),
        (zipped([*entries(), ("../../evil.txt", b"x")]), container.WrongMembers),
        (zipped([("/etc/passwd", b"x"), *entries()[1:]]), container.WrongMembers),
        (zipped([("C:\\manifest.json", b"x"), *entries()[1:]]), container.WrongMembers),
        (zipped([*entries(), entries()[0]]), container.WrongMembers),
        (zipped([*entries()[:3], entries()[2]]), container.WrongMembers),
        (zipped(entries()[::-1]), container.WrongMembers),
        (zipped(entries()[:3]), container.WrongMembers),
        (zipped([("MANIFEST.JSON", entries()[0][1]), *entries()[1:]]), container.WrongMembers),
        (zipped([*entries()[:3], ("summary.csv", bytes(50_000_000))], ZIP_DEFLATED), container.PackedMember),
        (zipped(entries()), container.OtherContainer),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_tricks_of_archives_are_refused(content: bytes, reason: type[TourError]) -> None:
    with pytest.raises(reason):
        verify_package(content)


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("summary.json", b'"value":847', b'"value":848', "FiguresRefused"),
        ("summary.json", b'"revision":0', b'"revision":1', "OtherHeader"),
        ("summary.json", b'"header":{', b'"header": {', "NotCanonical"),
        ("summary.json", b'"field":"visits_held"', b'"field":"visits_hold"', "SchemaRefused"),
        ("summary.json", b'"key":"CN"', b'"key":"Li"', "SchemaRefused"),
        ("summary.csv", b",847,", b",848,", "OtherTable"),
        ("summary.csv", b"\r\n", b"\n", "OtherTable"),
        ("manifest.json", b'"period":"2026-11"', b'"period":"2026-10"', "OtherHeader"),
        ("manifest.json", b'Yekaterinburg"}', b'Yekaterinburg","x":1}', "SchemaRefused"),
    ],
)
def test_a_forger_with_a_key_of_their_own_is_refused_with_the_reason(
    name: str, old: bytes, new: bytes, reason: str
) -> None:
    members = edited(name, old, new)
    with pytest.raises(TourError) as refusal:
        verify_package(signed(members))
    assert type(refusal.value).__name__ == reason


def test_altered_members_and_signatures_are_told_apart() -> None:
    with pytest.raises(package.AlteredMember) as refusal:
        verify_package(pack(edited("summary.csv", b",847,", b",848,")))
    assert refusal.value.values == {"name": "summary.csv"}
    with pytest.raises(package.WrongSignature):
        verify_package(pack(edited("manifest.json", b'"revision":0', b'"revision":1')))
    other = OTHER_KEY.public.hex().encode()
    with pytest.raises(package.WrongSignature):
        verify_package(pack(edited("signature.json", KEY.public.hex().encode(), other)))


def test_figures_in_another_order_are_refused() -> None:
    summary = make_summary()
    turned = Summary(summary.header, summary.figures)
    object.__setattr__(turned, "figures", summary.figures[::-1])
    with pytest.raises(package.OtherOrder):
        verify_package(signed(unpack(PACKAGE) | {"summary.json": build_document(turned)}))


def test_only_enrolled_keys_of_the_enterprise_are_accepted() -> None:
    verify_package(PACKAGE, enrolled={"E01234": [OTHER_KEY.public, KEY.public]})
    for enrolled in ({}, {"E01234": [OTHER_KEY.public]}, {"E99999": [KEY.public]}):
        with pytest.raises(package.UnknownKey, match="is not enrolled"):
            verify_package(PACKAGE, enrolled=enrolled)


@pytest.mark.parametrize(
    ("secret", "public", "message", "signature"),
    [  # RFC 8032 section 7.1, tests 1 to 3
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ],
)
def test_signatures_are_those_of_rfc_8032(secret: str, public: str, message: str, signature: str) -> None:
    key, content = SigningKey(bytes.fromhex(secret)), bytes.fromhex(message)
    assert key.public.hex() == public
    assert key.sign(content).hex() == signature
    assert is_signed(key.public, bytes.fromhex(signature), content)
    assert not is_signed(key.public, bytes.fromhex(signature), content + b"x")


def test_the_key_is_made_once_and_kept(tmp_path: Path) -> None:
    first = signing_key(tmp_path / "keys")
    assert signing_key(tmp_path / "keys") == first
    assert [path.name for path in (tmp_path / "keys").iterdir()] == [KEY_FILE]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "keys" / KEY_FILE).stat().st_mode) == 0o600


def test_a_damaged_key_is_not_replaced(tmp_path: Path) -> None:
    signing_key(tmp_path)
    (tmp_path / KEY_FILE).write_bytes(b"-----BEGIN PRIVATE KEY-----\n")
    with pytest.raises(KeyUnreadable):
        signing_key(tmp_path)
    assert (tmp_path / KEY_FILE).read_bytes() == b"-----BEGIN PRIVATE KEY-----\n"


def test_a_fingerprint_can_be_read_out_and_a_secret_is_never_shown() -> None:
    groups = fingerprint(KEY.public).split(" ")
    assert [len(group) for group in groups] == [4] * 8
    assert KEY.secret.hex() not in repr(KEY)
