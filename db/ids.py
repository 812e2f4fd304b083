"""UUIDv7 keys (RFC 9562): rows made on two computers never collide, and sort by the time they were made."""

import os
import struct
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """Return a new key, greater than every key this process has returned before."""
    return uuid7s(1)[0]


def uuid7s(count: int) -> list[UUID]:
    """Return so many new keys, each greater than the one before: the clock and the system are asked once for all."""
    global _last  # the order of keys is a property of the process
    now = time.time_ns()
    with _lock:
        first = max(now // 1_000_000 << 12 | (now % 1_000_000) * 4096 // 1_000_000, _last + 1)
        _last = first + count - 1
    chance = os.urandom(8 * count)
    return [
        UUID(int=stamp >> 12 << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | random >> 2)
        for stamp, (random,) in zip(range(first, first + count), struct.iter_unpack(">Q", chance), strict=True)
    ]
