"""Five hundred packages as they go wrong or are made wrong: each is refused by the agency, and each with a reason."""

import io
import json
import random
import warnings
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from db.agency.parcels import Parcel, look_into
from db.reports.container import DOCUMENT, MANIFEST, MEMBERS, SIGNATURE, TABLE, pack, unpack
from db.reports.keys import SigningKey
from db.reports.package import build_package
from db.reports.receipts import REASONS, Refusal
from tests.db.agency.test_swift import PACKAGE, sealed
from tests.db.reports.makers import KEY, make_previous
from tests.db.reports.test_package import mutate

OTHER = SigningKey(b"\x0b" * 32)
EARLIER = build_package(make_previous(), KEY)


def with_altered_bytes(dice: random.Random) -> bytes:
    while (content := mutate(dice)) == PACKAGE:
        continue
    return content


def with_reordered_keys(dice: random.Random) -> bytes:
    """The same document, its names in another order, signed with the right key."""
    value = json.loads(unpack(PACKAGE)[DOCUMENT])
    place = dice.randrange(len(value["figures"]))
    row = list(value["figures"][place].items())
    ordered = list(row)
    while ordered == row:
        dice.shuffle(ordered)
    value["figures"][place] = dict(ordered)
    document = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return sealed(document, value["header"], unpack(PACKAGE)[TABLE])


def signed_by_another(dice: random.Random) -> bytes:
    """The key of somebody else put in without signing anew, or the signature of another package."""
    members = dict(unpack(PACKAGE))
    signature = json.loads(members[SIGNATURE])
    if dice.random() < 0.5:
        signature["public_key"] = SigningKey(dice.randbytes(32)).public.hex()
    else:
        signature["signature"] = OTHER.sign(members[MANIFEST] + dice.randbytes(8)).hex()
    members[SIGNATURE] = json.dumps(signature, sort_keys=True, separators=(",", ":")).encode()
    return pack(members)


def with_swapped_members(dice: random.Random) -> bytes:
    mine, others = unpack(PACKAGE), unpack(EARLIER)
    swapped = dice.sample(MEMBERS, dice.randint(1, 3))
    return pack({name: (others if name in swapped else mine)[name] for name in MEMBERS})


def with_other_figures(dice: random.Random) -> bytes:
    """One number of visitors altered, and everything signed and written as it should be."""
    value = json.loads(unpack(PACKAGE)[DOCUMENT])
    split = [row for row in value["figures"] if row["field"].startswith("by_")]
    row = dice.choice(split)
    row["value"] += dice.randint(1, 50)
    document = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return sealed(document, value["header"])


def with_a_trick_of_archives(dice: random.Random) -> bytes:
    members = list(unpack(PACKAGE).items())
    extra = dice.choice(["../evil.txt", "/etc/passwd", "notes.txt", DOCUMENT, "a" * 300, "document.json\x00.txt"])
    trick = dice.randrange(5)
    out = io.BytesIO()
    kind = ZIP_DEFLATED if trick == 0 else ZIP_STORED
    with warnings.catch_warnings(action="ignore"), ZipFile(out, "w", kind) as archive:
        if trick == 1:
            members.append((extra, dice.randbytes(20)))
        elif trick == 2:
            members.pop(dice.randrange(len(members)))
        elif trick == 3:
            members.append(members[dice.randrange(len(members))])
        else:
            archive.comment = dice.randbytes(1 + dice.randrange(200))
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("forge", "count", "reasons"),
    [
        (with_altered_bytes, 250, set(Refusal)),
        (signed_by_another, 100, {Refusal.WRONG_SIGNATURE}),
        (with_swapped_members, 60, {Refusal.ALTERED, Refusal.WRONG_SIGNATURE, Refusal.WRONG_FORM}),
        (with_a_trick_of_archives, 60, {Refusal.ALTERED, Refusal.UNREADABLE}),
        (with_reordered_keys, 16, {Refusal.WRONG_FORM}),
        (with_other_figures, 16, {Refusal.WRONG_FIGURES}),
    ],
    ids=lambda one: one.__name__ if callable(one) else "",
)
def test_every_forgery_is_refused_with_its_reason(
    forge: Callable[[random.Random], bytes], count: int, reasons: set[Refusal]
) -> None:
    for seed in range(count):
        content = forge(random.Random(seed))
        parcel = look_into(content)
        assert parcel.said is None, f"{forge.__name__}, seed {seed}"
        assert parcel.refusal in reasons, f"{forge.__name__}, seed {seed}"
        assert parcel.refusal in REASONS
        assert dict(parcel.detail)["rule"]


def test_what_was_not_altered_is_not_refused() -> None:
    assert all(isinstance(look_into(content), Parcel) and look_into(content).said for content in (PACKAGE, EARLIER))
