"""Categories and reasons in the enterprise's own words. Codes are those of the reports: they are never added or lost.

A code that is no longer wanted is retired: nobody is offered it any more, and where it stands it keeps its name.
"""

from pydantic import Field
from sqlmodel import select

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import CodeTitle
from db.rules.code_lists import CODE_LISTS
from db.store import NotThere, UnitOfWork


class CodeStays(TourError):
    """A code is to be retired that the program itself writes."""

    message = QT_TRANSLATE_NOOP("db", "This code cannot be retired: the program itself uses it.")
    remedy = QT_TRANSLATE_NOOP("db", "Give it another wording if the present one does not suit.")


class LastCode(TourError):
    """The last code of a list is to be retired."""

    message = QT_TRANSLATE_NOOP("db", "This is the last code of the list that is offered.")
    remedy = QT_TRANSLATE_NOOP("db", "Offer another one first, then retire this.")


class WordsTwice(TourError):
    """Two codes of a list in the same words."""

    message = QT_TRANSLATE_NOOP("db", "“{title}” already stands for another code of this list.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose other words, so that people can tell the two apart.")


class CodeDraft(Draft):
    """The words for a code; without a title the program's own stand."""

    title: str = Field(default="", max_length=120)
    title_en: str = Field(default="", max_length=120)
    is_offered: bool = True


def word_code(unit: UnitOfWork, name: str, code: str, draft: CodeDraft) -> None:
    """Word a code of a list and say whether it is offered; what the program says anyway is not kept.

    Raises `CodeStays`, `LastCode`, `WordsTwice`, and `NotThere` for a code that no list has.
    """
    listed = CODE_LISTS.get(name)
    if listed is None or code not in {one.value for one in listed.codes}:
        raise NotThere
    rows = {row.code: row for row in unit.session.exec(select(CodeTitle).where(CodeTitle.code_list == name))}
    if not draft.is_offered:
        if code in listed.always:
            raise CodeStays
        if all(one == code or (one in rows and not rows[one].is_offered) for one in listed.codes):
            raise LastCode
    for other in (row for row in rows.values() if row.code != code):
        for own, theirs in ((draft.title, other.title), (draft.title_en, other.title_en)):
            if own and own.casefold() == theirs.casefold():
                raise WordsTwice(title=own)
    row = rows.get(code)
    if draft == CodeDraft():
        if row is not None:
            unit.session.delete(row)
    elif row is None:
        unit.add(CodeTitle(code_list=name, code=code, **draft.model_dump()))
    else:
        row.sqlmodel_update(draft.model_dump())
