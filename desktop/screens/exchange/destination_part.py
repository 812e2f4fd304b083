"""The destination: how packages get to the agency, checked at each field, tried out, its server accepted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.exchange.destinations import WITH_SERVER, Destination, Way, destination_of, pasted, problems
from db.exchange.identity import Identity
from desktop.kit.button import Button, Kind
from desktop.kit.card import CardHeader
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.exchange.beside import beside
from desktop.screens.exchange.identity_panel import IdentityPanel
from desktop.screens.exchange.words import place_name, way_name

FIELDS = ("place", "server", "user", "password")


class DestinationPart(QWidget):
    """The form. `kept`, `tried` carry the destination and the password that was typed, if one was."""

    kept = Signal(object, str)
    tried = Signal(object, str)
    cancelled = Signal()
    accepted = Signal(object, object)
    folder_wanted = Signal()
    ssh_key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stands = Destination()
        self._is_edited = self._knows_secret = False
        self.head = CardHeader()
        self.way = QComboBox()
        self.way.setObjectName("way")
        for one in Way:
            self.way.addItem("", one.value)
        self.place, self.server, self.user, self.password = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        for name in FIELDS:
            self._field(name).setObjectName(name)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._way = Labelled(self.way)
        self.browse = Button(kind=Kind.SECONDARY, sign="folder")
        self.labelled = {name: Labelled(self._field(name)) for name in FIELDS if name != "place"}
        self.labelled["place"] = Labelled(beside(self.place, self.browse))
        self.ssh_key = Button(kind=Kind.SECONDARY, sign="key")
        self.note = Text("", Type.NOTE, "text2", wraps=True)
        self.test = Button(kind=Kind.SECONDARY)
        self.test.setObjectName("test_connection")
        self.cancel = Button(kind=Kind.GHOST)
        self.cancel.setObjectName("cancel_test")
        self.cancel.hide()
        self.save = Button(kind=Kind.PRIMARY, sign="done", keys="Ctrl+S")
        self.save.setObjectName("save_destination")
        self.identity = IdentityPanel()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._arrange()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._way.set_name(self.tr("How packages get to the agency"))
        for place in range(self.way.count()):
            self.way.setItemText(place, way_name(Way(self.way.itemData(place))))
        self.labelled["server"].set_name(self.tr("Server, with its port if need be"))
        self.labelled["password"].set_name(self.tr("Password"))
        self.browse.setText(self.tr("Choose…"))
        self.ssh_key.setText(self.tr("Private key file…"))
        self.test.setText(self.tr("Test the connection"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))
        self.identity.retranslate()
        self._name_fields()
        self._show_head()

    def show_address(self, address: str) -> None:
        """Show the destination of the settings; what is being typed is left alone."""
        found = destination_of(address)
        if found == self._stands and self._is_edited:
            return
        self._stands, self._is_edited = found, False
        self._fill(found)

    def destination(self) -> Destination:
        """Return what is typed."""
        way = Way(self.way.currentData())
        scheme = self._stands.scheme if way is self._stands.way else ""
        place = self.place.text().strip()
        if way not in WITH_SERVER:
            return Destination(way, place=place)
        return pasted(Destination(way, self.server.text().strip(), place, self.user.text().strip(), scheme))

    def show_secret(self, *, is_known: bool) -> None:
        """Say whether a password is kept."""
        self._knows_secret = is_known
        self._name_fields()

    def show_folder(self, folder: Path) -> None:
        """Take a folder that was chosen."""
        self.place.setText(str(folder))
        self._edit()

    def show_sticks(self, media: Sequence[tuple[Path, str]]) -> None:
        """Propose the name of a stick that is plugged in."""
        names = [name for _place, name in media if name]
        if Way(self.way.currentData()) is Way.STICK and names and not self.place.text():
            self.place.setText(names[0])

    def work(self, *, is_working: bool) -> None:
        """Rest the buttons while a connection is tried."""
        focus = self.test.hasFocus() or self.cancel.hasFocus()
        self.cancel.setVisible(is_working)
        self.test.setEnabled(True)
        if focus:
            (self.cancel if is_working else self.test).setFocus()
        self.test.setEnabled(not is_working)

    def is_edited(self) -> bool:
        """Say whether something is typed that is not kept."""
        return self._is_edited

    def done(self) -> None:
        """What was typed is kept."""
        self._is_edited = False
        self.password.clear()

    def checked(self) -> Destination | None:
        """Return what is typed if it can be used; else say at each field why not, and go to the first."""
        typed = self.destination()
        if typed.server != self.server.text().strip() and typed.way in WITH_SERVER:
            self._fill(typed)
        found = problems(typed)
        for name, labelled in self.labelled.items():
            labelled.complain(shown(found[name]) if name in found else "")
        first = next((name for name in FIELDS if name in found), None)
        if first is None:
            return typed
        self._field(first).setFocus()
        return None

    def _field(self, name: str) -> QLineEdit:
        field = getattr(self, name)
        assert isinstance(field, QLineEdit)
        return field

    def _fill(self, found: Destination) -> None:
        with QSignalBlocker(self.way):
            self.way.setCurrentIndex(self.way.findData(found.way.value))
        self.place.setText(found.place)
        self.server.setText(found.server)
        self.user.setText(found.user)
        for labelled in self.labelled.values():
            labelled.complain("")
        if found.scheme:
            self._stands = found
        self._arrange()
        self._show_head()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(px(SPACE_12))
        grid.addWidget(self._way, 0, 0, 1, 2)
        grid.addWidget(self.labelled["server"], 1, 0, 1, 2)
        grid.addWidget(self.labelled["place"], 2, 0, 1, 2)
        grid.addWidget(self.labelled["user"], 3, 0)
        grid.addWidget(self.labelled["password"], 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        for button in (self.save, self.test, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addWidget(self.head)
        column.addLayout(grid)
        column.addWidget(self.ssh_key, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addWidget(self.identity)

    def _connect(self) -> None:
        self.way.currentIndexChanged.connect(self._turn)
        for name in FIELDS:
            self._field(name).textEdited.connect(self._edit)
            self._field(name).returnPressed.connect(self._save)
        self.browse.clicked.connect(self.folder_wanted)
        self.ssh_key.clicked.connect(self.ssh_key_wanted)
        self.test.clicked.connect(self._try)
        self.cancel.clicked.connect(self.cancelled)
        self.save.clicked.connect(self._save)
        self.identity.accepted.connect(self._accept)

    def _turn(self) -> None:
        """Another way has other fields."""
        self.place.clear()
        for labelled in self.labelled.values():
            labelled.complain("")
        self._edit()
        self._arrange()

    def _edit(self) -> None:
        self._is_edited = True
        self.identity.hide()

    def _save(self) -> None:
        typed = self.checked()
        if typed is not None:
            self.kept.emit(typed, self.password.text())

    def _try(self) -> None:
        typed = self.checked()
        self.identity.hide()
        if typed is not None:
            self.tried.emit(typed, self.password.text())

    def _accept(self, identity: Identity) -> None:
        self.accepted.emit(self.destination(), identity)

    def _arrange(self) -> None:
        way = Way(self.way.currentData())
        with_server = way in WITH_SERVER
        for name in ("server", "user", "password"):
            self.labelled[name].setVisible(with_server)
        self.browse.setVisible(way is Way.FOLDER)
        self.ssh_key.setVisible(way is Way.SFTP)
        self._name_fields()

    def _name_fields(self) -> None:
        way = Way(self.way.currentData())
        match way:
            case Way.FOLDER:
                name, note = self.tr("Folder"), self.tr("A shared or synchronised folder that the agency can read.")
            case Way.STICK:
                name = self.tr("Name of the stick")
                note = self.tr("The stick of this name is recognised wherever it is plugged in.")
            case Way.MAIL:
                name = self.tr("E-mail of the agency")
                note = self.tr("A draft is written for your mail program; a person sends it.")
            case Way.S3:
                name, note = self.tr("Bucket, and folder in it"), self._secret_note()
            case Way.HTTPS:
                name, note = self.tr("Path on the server"), self._secret_note()
            case _:
                name, note = self.tr("Folder on the server"), self._secret_note()
        self.labelled["place"].set_name(name)
        self.labelled["user"].set_name(self.tr("Access key") if way is Way.S3 else self.tr("User name"))
        self.password.setPlaceholderText(self.tr("kept, type to replace") if self._knows_secret else "")
        self.note.setText(note)

    def _secret_note(self) -> str:
        return self.tr("The password is kept in the keyring of the system, never in the books or the journal.")

    def _show_head(self) -> None:
        place = place_name(self._stands.address)
        self.head.set_words(self.tr("Destination"), place or self.tr("Nothing says yet where summaries go."))
