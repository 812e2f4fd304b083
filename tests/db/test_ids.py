"""Keys: version 7 of RFC 9562, in the order they were made."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from uuid import RFC_4122, UUID

from db.ids import uuid7, uuid7s


def test_a_key_is_of_version_7() -> None:
    key = uuid7()
    assert (key.version, key.variant) == (7, RFC_4122)


def test_a_key_tells_the_millisecond_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    stamp = uuid7().int >> 80
    assert before <= stamp <= time.time_ns() // 1_000_000 + 1_000


def test_each_key_is_greater_than_the_one_before() -> None:
    keys = [uuid7() for _ in range(5_000)]
    assert all(earlier < later for earlier, later in pairwise(keys))


def test_threads_never_make_the_same_key() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: [uuid7() for _ in range(500)], range(8)))
    assert len({key for keys in made for key in keys}) == 4_000


def test_two_programs_never_make_the_same_key() -> None:
    script = "from db.ids import uuid7\nfor _ in range(200): print(uuid7())"
    programs = [subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    keys = [UUID(line) for program in programs for line in program.communicate()[0].split()]
    assert len(set(keys)) == 400


def test_keys_made_together_follow_those_before_and_precede_those_after() -> None:
    keys = [uuid7(), *uuid7s(3_000), uuid7(), *uuid7s(2), *uuid7s(0), uuid7()]
    assert len(keys) == 3_005
    assert all(earlier < later for earlier, later in pairwise(keys))
    assert {(key.version, key.variant) for key in keys} == {(7, RFC_4122)}
    assert len({key.int & 0x3FFF_FFFF_FFFF_FFFF for key in keys}) == len(keys)
