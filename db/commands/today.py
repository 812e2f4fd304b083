"""Which day it is for somebody who writes into the books."""

from datetime import date
from uuid import UUID

from sqlmodel import col, select

from db.clock import local
from db.model.enterprise import Site
from db.store import UnitOfWork


def today(unit: UnitOfWork, site_id: UUID | None = None) -> date:
    """Return the day on the wall of a site; of the first site where none is named, of UTC before there is a site."""
    query = select(Site).order_by(col(Site.code))
    site = unit.session.exec(query).first() if site_id is None else unit.one(Site, site_id)
    return local(unit.now(), site.zone if site else "UTC").date()
