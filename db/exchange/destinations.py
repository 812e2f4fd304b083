"""The destination of the agency as a form has it: its kind and its parts, checked field by field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlsplit

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.transports.address import Ways, transport_for
from db.exchange.transports.transport import BadAddress


class Way(StrEnum):
    """How packages get to the agency."""

    FOLDER = "folder"
    STICK = "stick"
    HTTPS = "https"
    WEBDAV = "webdav"
    SFTP = "sftp"
    S3 = "s3"
    MAIL = "mail"


SCHEMES: Final = {
    Way.STICK: "stick",
    Way.HTTPS: "https",
    Way.WEBDAV: "webdavs",
    Way.SFTP: "sftp",
    Way.S3: "s3s",
    Way.MAIL: "mailto",
}
HERE_SCHEMES: Final = {"http": Way.HTTPS, "webdav": Way.WEBDAV, "s3": Way.S3}
"""Without encryption, for this computer only; kept as they were typed."""
WITH_SERVER: Final = (Way.HTTPS, Way.WEBDAV, Way.SFTP, Way.S3)
NEEDS_USER: Final = (Way.SFTP, Way.S3)
HOST: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:/@\[\]?#]+)(:(\d{1,5}))?")
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where packages go. `place` is the folder, the stick's name, the mail address or the path on the server."""

    way: Way = Way.FOLDER
    server: str = ""
    place: str = ""
    user: str = ""
    scheme: str = ""

    @property
    def address(self) -> str:
        """The address as the settings keep it; holds no password."""
        scheme = self.scheme or SCHEMES.get(self.way, "")
        match self.way:
            case Way.FOLDER:
                return self.place
            case Way.STICK:
                return f"{scheme}:{quote(self.place)}"
            case Way.MAIL:
                return f"{scheme}:{self.place}"
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        path = quote(f"/{self.place.lstrip('/')}") if self.place else ""
        return f"{scheme}://{user}{self.server}{path}"


def destination_of(address: str) -> Destination:
    """Return the parts of an address; what cannot be taken apart stands as a folder."""
    try:
        parts = urlsplit(address.strip())
        way = HERE_SCHEMES.get(parts.scheme) or next((way for way, one in SCHEMES.items() if one == parts.scheme), None)
        if way is None:
            return Destination(Way.FOLDER, place=address.strip())
        return _parted(way, parts)
    except ValueError:
        return Destination(Way.FOLDER, place=address.strip())


def pasted(typed: Destination) -> Destination:
    """Return a destination whose server field holds a whole address, taken apart; else the same."""
    if "://" not in typed.server:
        return typed
    found = destination_of(typed.server)
    if found.way not in WITH_SERVER:
        return typed
    if typed.way in (Way.WEBDAV, Way.HTTPS) and found.way is Way.HTTPS:  # agencies write https:// for WebDAV too
        scheme = {"http": "webdav"}.get(found.scheme, "") if typed.way is Way.WEBDAV else found.scheme
        found = replace(found, way=typed.way, scheme=scheme)
    return replace(found, user=found.user or typed.user)


def problems(typed: Destination) -> dict[str, Phrase]:
    """Return what is wrong by field (`place`, `server`, `user`); nothing if the destination can be used."""
    found = dict(_CHECKS[typed.way](typed))
    if not found:
        try:
            transport_for(typed.address, Ways(Path()))
        except BadAddress as problem:
            found["server" if typed.way in WITH_SERVER else "place"] = problem.what
    return found


def _parted(way: Way, parts: SplitResult) -> Destination:
    scheme = parts.scheme if parts.scheme in HERE_SCHEMES else ""
    if way not in WITH_SERVER:
        return Destination(way, place=unquote(parts.path or parts.netloc).strip())
    user, _, server = parts.netloc.rpartition("@")
    return Destination(way, server, unquote(parts.path).lstrip("/"), unquote(user), scheme)


def _check_folder(typed: Destination) -> Mapping[str, Phrase]:
    if not typed.place:
        return {"place": say(QT_TRANSLATE_NOOP("db", "Choose the folder."))}
    if not (PurePosixPath(typed.place).is_absolute() or PureWindowsPath(typed.place).is_absolute()):
        return {"place": say(QT_TRANSLATE_NOOP("db", "Give the whole path of the folder, from the drive or “/” on."))}
    return {}


def _check_stick(typed: Destination) -> Mapping[str, Phrase]:
    return {} if typed.place else {"place": say(QT_TRANSLATE_NOOP("db", "Name the stick."))}


def _check_mail(typed: Destination) -> Mapping[str, Phrase]:
    if _MAIL.fullmatch(typed.place):
        return {}
    return {"place": say(QT_TRANSLATE_NOOP("db", "Give the e-mail address, for example summaries@agency.example."))}


def _check_server(typed: Destination) -> Mapping[str, Phrase]:
    found = {}
    if ":" in typed.user:
        found["user"] = say(
            QT_TRANSLATE_NOOP("db", "Type the password in its own field: an address is shown and kept openly.")
        )
    elif not typed.user and typed.way in NEEDS_USER:
        found["user"] = say(QT_TRANSLATE_NOOP("db", "Give the user name."))
    told = HOST.fullmatch(typed.server)
    if not typed.server:
        found["server"] = say(QT_TRANSLATE_NOOP("db", "Give the server, for example files.agency.example."))
    elif told is None:
        found["server"] = say(
            QT_TRANSLATE_NOOP("db", "Give the name of the server alone, with its port if need be: server:8443.")
        )
    elif told[3] is not None and not 0 < int(told[3]) < 65536:
        found["server"] = say(QT_TRANSLATE_NOOP("db", "A port is a number from 1 to 65535."))
    if typed.way is Way.S3 and not typed.place.strip("/"):
        found["place"] = say(QT_TRANSLATE_NOOP("db", "Name the bucket."))
    return found


_CHECKS: Final[Mapping[Way, Callable[[Destination], Mapping[str, Phrase]]]] = {
    Way.FOLDER: _check_folder,
    Way.STICK: _check_stick,
    Way.MAIL: _check_mail,
    **dict.fromkeys(WITH_SERVER, _check_server),
}
