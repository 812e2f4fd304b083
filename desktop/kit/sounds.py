"""Short tones that say how something ended, played by what the system has.

There is no QtMultimedia among what we ship, so the tones are made as small WAV files once and handed to `winsound` on
Windows or to a player of the desktop on Linux; where there is none, the system's own beep must do. A sound never waits,
and one that cannot be played is no problem of the person who works.
"""

import array
import math
import shutil
import sys
import wave
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTemporaryDir
from PySide6.QtWidgets import QApplication

RATE: Final = 22_050
LOUDNESS: Final = 0.35
EDGE: Final = 0.008
"""Seconds in which a note swells and fades, so that it does not click."""
PLAYERS: Final = (("pw-play", ()), ("paplay", ()), ("aplay", ("-q",)))


class Tone(Enum):
    """What a sound says: its notes, each a pitch in hertz (0 is silence) and a length in seconds."""

    DONE = ((880.0, 0.07), (1320.0, 0.11))
    KNOWN = ((660.0, 0.09), (0.0, 0.04), (660.0, 0.09))
    UNKNOWN = ((520.0, 0.12), (390.0, 0.18))
    STOP = ((260.0, 0.16), (0.0, 0.05), (260.0, 0.16), (0.0, 0.05), (260.0, 0.22))
    FULL = ((740.0, 0.09), (590.0, 0.09), (440.0, 0.14))
    GONE = ((1320.0, 0.07), (880.0, 0.11))


class Sounds(QObject):
    """Plays tones; `is_on` silences them."""

    def __init__(self, parent: QObject | None = None, *, is_on: bool = True) -> None:
        super().__init__(parent)
        self.is_on = is_on
        self._folder = QTemporaryDir()

    def play(self, tone: Tone) -> None:
        """Begin to play a tone and return at once."""
        if self.is_on and not self._begin(tone):
            QApplication.beep()

    def _begin(self, tone: Tone) -> bool:
        """Say whether the system has taken the tone."""
        file = self._file(tone)
        if file is None:
            return False
        if sys.platform == "win32":
            return _play_on_windows(file)
        if self._player is None:
            return False
        program, options = self._player
        started, _pid = QProcess.startDetached(program, [*options, str(file)], self._folder.path())
        return bool(started)

    @cached_property
    def _player(self) -> tuple[str, tuple[str, ...]] | None:
        """The first player the system has, with its options."""
        if QApplication.platformName() == "offscreen":
            return None  # nobody is there to hear it
        return next(((path, options) for name, options in PLAYERS if (path := shutil.which(name))), None)

    def _file(self, tone: Tone) -> Path | None:
        if not self._folder.isValid():
            return None
        file = Path(self._folder.filePath(f"{tone.name.lower()}.wav"))
        if not file.exists():
            try:
                write_tone(tone, file)
            except OSError:
                return None
        return file


def write_tone(tone: Tone, file: Path) -> None:
    """Write a tone as WAV: one channel, 16 bits."""
    samples = array.array("h")
    for pitch, seconds in tone.value:
        count = int(seconds * RATE)
        edge = int(EDGE * RATE)
        for number in range(count):
            swell = min(1.0, number / edge, (count - number) / edge)
            height = math.sin(2 * math.pi * pitch * number / RATE) if pitch else 0.0
            samples.append(int(32_767 * LOUDNESS * swell * height))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def _play_on_windows(file: Path) -> bool:
    if sys.platform != "win32":
        return False
    import winsound

    try:
        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
    except RuntimeError:
        return False
    return True
