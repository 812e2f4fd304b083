"""Jobs of the exchange: whose keys are trusted, and the passwords of destinations."""

from pathlib import Path

from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.secrets import Secrets
from db.exchange.transports.address import Ways, secret_name, transport_for
from db.exchange.transports.sftp import OtherHostKey, SftpTransport, UnknownHost
from db.queries.cases import policy
from db.reports.keys import fingerprint, signing_key
from db.reports.receipts import signer_of
from desktop.jobs.month import read_file
from desktop.jobs.setting import JobSetting


class NoServerKey(TourError):
    """A destination that has no host key."""

    message = QT_TRANSLATE_NOOP("db", "{address} is not a server that is known by a host key.")
    remedy = QT_TRANSLATE_NOOP("db", "Name an address that begins with sftp://.")


class OtherFingerprint(TourError):
    """A fingerprint was confirmed that is not the one shown."""

    message = QT_TRANSLATE_NOOP("db", "The fingerprint is {shown}, not {given}.")
    remedy = QT_TRANSLATE_NOOP("db", "Nothing was accepted. Compare it once more with the agency over the telephone.")


def show_keys(setting: JobSetting) -> int:
    """Tell the fingerprints of the site's own key and of the agency's."""
    store = setting.store()
    setting.site(store)
    own = fingerprint(signing_key(setting.folder).public)
    with store.read() as session:
        pinned = policy(session).agency_key
    agency = fingerprint(bytes.fromhex(pinned)) if pinned else ""
    line = setting.output.line
    line(say(QT_TRANSLATE_NOOP("db", "Own key, to be read out to the agency: {fingerprint}"), fingerprint=own))
    if agency:
        line(say(QT_TRANSLATE_NOOP("db", "Key of the agency confirmed: {fingerprint}"), fingerprint=agency))
    setting.output.result({"own": own, "agency": agency})
    return 0


def confirm_agency(setting: JobSetting, receipt: Path, accept: str) -> int:
    """Tell who signed a receipt; with the fingerprint in `accept`, confirm it as the agency's. 1 while it is not."""
    store = setting.store()
    setting.site(store)
    public = signer_of(read_file(receipt))
    if not _is_confirmed(setting, fingerprint(public), accept):
        return 1
    with store.write(say(QT_TRANSLATE_NOOP("db", "Key of the agency confirmed"))) as unit:
        change_setting(unit, "agency_key", public.hex())
    return 0


def trust_server(setting: JobSetting, address: str, accept: str) -> int:
    """Tell the fingerprint of a server; with it in `accept`, remember the server's key. 1 while it is not known."""
    transport = transport_for(address, Ways(setting.folder))
    if not isinstance(transport, SftpTransport):
        raise NoServerKey(address=address)
    try:
        transport.test()
    except (UnknownHost, OtherHostKey) as unknown:
        if not _is_confirmed(setting, str(unknown.values["fingerprint"]), accept):
            return 1
        transport.accept_host()
    return 0


def keep_secret(setting: JobSetting, address: str, password: str) -> int:
    """Keep a password in the keyring of the system; 1 where there is none."""
    transport_for(address, Ways(setting.folder))
    place = secret_name(address)
    if not Secrets().keep(place, password):
        note = QT_TRANSLATE_NOOP("db", "There is no keyring on this system: the password is asked for at each start.")
        setting.output.line(say(note))
        setting.output.result({"kept": False})
        return 1
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Password kept for {place}"), place=place))
    setting.output.result({"kept": True})
    return 0


def _is_confirmed(setting: JobSetting, shown: str, given: str) -> bool:
    """Say whether somebody confirmed the fingerprint that is shown; raise `OtherFingerprint` for another one."""
    if given and "".join(given.split()) != "".join(shown.split()):
        raise OtherFingerprint(shown=shown, given=given)
    note = (
        QT_TRANSLATE_NOOP("db", "Accepted: {fingerprint}")
        if given
        else QT_TRANSLATE_NOOP(
            "db", "Compare it with the agency over the telephone, then give it with --accept: {fingerprint}"
        )
    )
    setting.output.line(say(note, fingerprint=shown))
    setting.output.result({"fingerprint": shown, "accepted": bool(given)})
    return bool(given)
