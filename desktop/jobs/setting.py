"""What every job is given: the data folder, the language, and how to answer."""

import getpass
import socket
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.clock import Clock, local
from db.model.enterprise import Site
from db.opening import NoData, open_store
from db.queries.presence import only_site
from db.store import Store
from desktop.context import Context
from desktop.jobs.output import Output
from desktop.wordings import use_wordings


@dataclass(frozen=True, slots=True)
class JobSetting:
    """One run of the program from the command line."""

    folder: Path
    language: str
    output: Output
    clock: Clock

    def store(self, *, must_exist: bool = True) -> Store:
        """Open the books and speak in their words from now on; raise `NoData` where there are none."""
        store = open_store(self.folder, clock=self.clock, actor=actor(), seat=seat(), must_exist=must_exist)
        use_wordings(Context(store))
        return store

    def site(self, store: Store) -> Site:
        """Return the site of the books; raise `NoData` before one is set up."""
        try:
            with store.read() as session:
                return only_site(session)
        except LookupError as nothing:
            raise NoData(folder=self.folder) from nothing

    def today(self, site: Site) -> date:
        """Return the day on the site's wall."""
        return local(self.clock.now(), site.zone).date()


def seat() -> str:
    """Return the name of this computer, by which its lines of the log are told from those of others."""
    return socket.gethostname()[:40]


def actor() -> str:
    """Return who works here, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
