"""Jobs of the command line speak as the screens do: names of codes, in the enterprise's own words, ru and en."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from db.clock import SetClock
from db.commands.code_titles import CodeDraft, word_code
from db.commands.visit_steps import confirm_visit
from db.errors import say
from db.model.kinds import PpeKind, VisitState
from db.store import Store
from desktop.labels import label
from desktop.wordings import worded
from desktop.words import words_in
from main import main
from tests.db.conftest import clock, empty_books, store
from tests.db.makers import make_route, write
from tests.stories.plant import Plant

__all__ = ["clock", "empty_books", "store"]

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture
def data(store: Store, clock: SetClock, tmp_path: Path) -> Path:
    """Books in which a helmet is called otherwise, with a visit that needs it."""
    plant = Plant(store, clock)
    route = make_route(store, code="HOT", title="Печь", ppe=[PpeKind.HARD_HAT])
    write(store, confirm_visit, plant.plan(route_id=route))
    words = CodeDraft(title="Шлем жёлтый", title_en="Yellow helmet")
    write(store, word_code, "ppe_kind", "hard_hat", words)
    store.close()
    return tmp_path


def printed(data: Path, what: str, language: str) -> str:
    out = data / f"{what}-{language}.pdf"
    arguments = ["print", what, date(2026, 11, 24).isoformat(), "--out", str(out)]
    assert main([*arguments, "--data", str(data), "--lang", language]) == 0
    text = subprocess.run(["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True).stdout
    return text.decode("utf-8").replace("\u00a0", " ")


def test_a_code_in_a_sentence_has_its_name_in_both_languages() -> None:
    told = say("Visit is “{state}”", state=VisitState.NO_SHOW)
    assert words_in("ru")(told).endswith("“неявка”")
    assert words_in("en")(told).endswith("“no-show”")


@needs_poppler
def test_papers_say_what_the_enterprise_says(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    russian, english = printed(data, "day", "ru"), printed(data, "day", "en")
    assert "Шлем жёлтый" in russian
    assert "Yellow helmet" in english
    assert "hard_hat" not in russian + english
    assert "подтверждён" in russian
    assert str(data / "day-ru.pdf") in capsys.readouterr().out
    assert worded(PpeKind.HARD_HAT) == "", "the next books have words of their own"
    assert label(PpeKind.HARD_HAT)
