"""Categories and reasons in the enterprise's words: reworded, retired, taken back; none is lost."""

import pytest

from db.commands.code_titles import CodeDraft, CodeStays, LastCode, WordsTwice, word_code
from db.model.enterprise import CodeTitle
from db.model.kinds import BlackoutReason, PpeKind
from db.queries.code_titles import uses, wordings
from db.rules.code_lists import CODE_LISTS, Wording
from db.store import NotThere, Store
from tests.db.makers import LABEL, make_route, rows, write


def test_a_code_is_reworded_and_the_step_undone(store: Store) -> None:
    draft = CodeDraft(title="Каска белая", title_en="White helmet")
    with store.write(LABEL) as unit:
        word_code(unit, "ppe_kind", "hard_hat", draft)
    with store.read() as session:
        assert wordings(session) == {("ppe_kind", "hard_hat"): Wording("Каска белая", "White helmet")}
    assert unit.change is not None
    store.undo(unit.change)
    with store.read() as session:
        assert wordings(session) == {}


def test_what_the_program_says_anyway_is_not_kept(store: Store) -> None:
    write(store, word_code, "ppe_kind", "gown", CodeDraft(is_offered=False))
    write(store, word_code, "ppe_kind", "gown", CodeDraft())
    assert rows(store, CodeTitle) == []


def test_a_used_code_is_retired_and_stays_where_it_is_used(store: Store) -> None:
    make_route(store, ppe=[PpeKind.HARD_HAT])
    write(store, word_code, "ppe_kind", "hard_hat", CodeDraft(is_offered=False))
    with store.read() as session:
        assert uses(session, "ppe_kind")["hard_hat"] == 1
        assert uses(session, "ppe_kind")["gown"] == 0


@pytest.mark.parametrize("name", list(CODE_LISTS))
def test_what_the_program_needs_and_the_last_code_of_a_list_stay_offered(store: Store, name: str) -> None:
    listed = CODE_LISTS[name]
    for code in listed.always:
        with pytest.raises(CodeStays):
            write(store, word_code, name, code.value, CodeDraft(is_offered=False))
    free = [code.value for code in listed.codes if code not in listed.always]
    last = free.pop() if free and not listed.always else None
    for other in free:
        write(store, word_code, name, other, CodeDraft(is_offered=False))
    if last is not None:
        with pytest.raises(LastCode):
            write(store, word_code, name, last, CodeDraft(is_offered=False))


def test_two_codes_of_a_list_do_not_share_their_words(store: Store) -> None:
    write(store, word_code, "blackout_reason", BlackoutReason.REPAIR.value, CodeDraft(title="Ремонт"))
    with pytest.raises(WordsTwice) as told:
        write(store, word_code, "blackout_reason", BlackoutReason.SHUTDOWN.value, CodeDraft(title="ремонт"))
    assert told.value.cure.text


@pytest.mark.parametrize(("name", "code"), [("nothing", "gown"), ("ppe_kind", "crown")])
def test_a_code_that_no_list_has_is_refused(store: Store, name: str, code: str) -> None:
    with pytest.raises(NotThere):
        write(store, word_code, name, code, CodeDraft(title="Корона"))
