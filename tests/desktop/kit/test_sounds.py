"""Tones of the gate."""

import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.kit.sounds import RATE, Sounds, Tone, write_tone


@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_a_short_whole_file(tone: Tone, tmp_path: Path) -> None:
    write_tone(tone, tmp_path / "tone.wav")
    with wave.open(str(tmp_path / "tone.wav")) as file:
        assert file.getframerate() == RATE
        assert 0.1 < file.getnframes() / RATE < 1
        assert any(file.readframes(file.getnframes()))


def test_no_two_answers_sound_alike() -> None:
    assert len({tone.value for tone in Tone}) == len(list(Tone))


def test_without_a_player_it_beeps_and_when_off_it_is_still(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    sounds = Sounds()
    monkeypatch.setattr("shutil.which", lambda _name: None)
    sounds.play(Tone.DONE)
    assert beeps == [1]
    sounds.is_on = False
    sounds.play(Tone.DONE)
    assert beeps == [1]
