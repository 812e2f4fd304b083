"""Which stored entry a row of a list speaks of."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from db.queries.lists import StoredPerson
from db.rules.names import fold_name
from db.rules.same_person import Named, likeness, name_key

if TYPE_CHECKING:
    from uuid import UUID


class StoredPeople:
    """The stored people, each found once: by name and birth, else by document, else the only one alike.

    A name that agrees with another birth is the same entry put right, unless the file (`named`) has the stored one too.
    """

    def __init__(self, people: Sequence[StoredPerson], named: Collection[tuple[str, ...]] = ()) -> None:
        self._named = named
        self._left = {one.id: one for one in people}
        self._exact: dict[tuple[str, ...], list[UUID]] = defaultdict(list)
        self._alike: dict[str, list[UUID]] = defaultdict(list)
        for one in people:
            self._exact[exact_name(stored_name(one))].append(one.id)
            self._alike[name_key(one.surname, one.given)].append(one.id)
        self._documents = {fold_name(one.document): one.id for one in people if one.document}

    def take(self, named: Named) -> StoredPerson | None:
        """Return the stored person and let nobody else be that one."""
        exact = [key for key in self._exact.get(exact_name(named), ()) if key in self._left]
        document = self._documents.get(fold_name(named.document)) if named.document else None
        if exact:
            return self._left.pop(exact[0])
        if document in self._left:
            return self._left.pop(document)
        alike = [
            key
            for key in self._alike.get(name_key(named.surname, named.given), ())
            if key in self._left and self._may_be(named, self._left[key])
        ]
        return self._left.pop(alike[0]) if len(alike) == 1 else None

    def _may_be(self, named: Named, stored: StoredPerson) -> bool:
        other = stored_name(stored)
        if exact_name(other) in self._named:
            return False
        return likeness(replace(named, birth_date=None), other) is not None


def stored_name(one: StoredPerson) -> Named:
    """Return what tells a stored person."""
    return Named(one.surname, one.given, one.patronymic, one.birth_date, one.document)


def exact_name(one: Named) -> tuple[str, ...]:
    """Return what agrees if two are written alike, birth included."""
    return (fold_name(one.surname), fold_name(one.given), fold_name(one.patronymic), str(one.birth_date))
