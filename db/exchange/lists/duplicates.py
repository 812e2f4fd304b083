"""The same person twice in a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.exchange.findings import ImportFinding, ListFindingKind, Place, finding
from db.exchange.lists.people import ListedPerson
from db.rules.names import fold_name, latin_key
from db.rules.same_person import document_key, name_key


@dataclass(frozen=True, slots=True)
class Repetition:
    """A person who came before, and how sure that is."""

    person: ListedPerson
    first: ListedPerson
    kind: ListFindingKind

    def finding(self, column: str) -> ImportFinding:
        """Say it at the later row."""
        where = Place(self.person.sheet, self.person.row, column)
        return finding(self.kind, where, name=self.person.name, first_row=self.first.row, first_sheet=self.first.sheet)


def repetitions(people: Sequence[ListedPerson]) -> list[Repetition]:
    """Return the people who already stand above, by name and date of birth, or share a document with another."""
    by_name: dict[str, list[ListedPerson]] = {}
    by_document: dict[str, ListedPerson] = {}
    found: list[Repetition] = []
    for person in people:
        key = name_key(person.surname, person.given)  # what alphabets and the order of the parts leave alike
        again = _first(person, by_name.get(key, ()))
        document = document_key(person.document)
        if again:
            found.append(again)
        elif document in by_document:
            found.append(Repetition(person, by_document[document], ListFindingKind.DOCUMENT_REPEATED))
        by_name.setdefault(key, []).append(person)
        if document:
            by_document.setdefault(document, person)
    return found


def _first(person: ListedPerson, earlier: Iterable[ListedPerson]) -> Repetition | None:
    likely = None
    for other in earlier:
        if person.birth_date and other.birth_date and person.birth_date != other.birth_date:
            continue
        patronymics = {fold_name(person.patronymic), fold_name(other.patronymic)}
        is_same_spelling = _folded(person) == _folded(other)
        if is_same_spelling and len(patronymics) == 1 and not _differ(person.document, other.document):
            return Repetition(person, other, ListFindingKind.DUPLICATE)
        if len({latin_key(name) for name in patronymics} - {""}) < 2:
            likely = likely or Repetition(person, other, ListFindingKind.POSSIBLE_DUPLICATE)
    return likely


def _folded(person: ListedPerson) -> str:
    return f"{fold_name(person.surname)} {fold_name(person.given)}"


def _differ(document: str, other: str) -> bool:
    return bool(document and other) and fold_name(document) != fold_name(other)
