"""UUIDv7 keys (RFC 9562): rows made on two computers never collide, and sort by the time they were made."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """Return a new key, greater than every key this process has returned before."""
    global _last  # the order of keys is a property of the process
    now = time.time_ns()
    stamp = now // 1_000_000 << 12 | (now % 1_000_000) * 4096 // 1_000_000
    with _lock:
        _last = max(stamp, _last + 1)
        stamp = _last
    milliseconds, fraction = stamp >> 12, stamp & 0xFFF
    random = int.from_bytes(os.urandom(8)) & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | random)
