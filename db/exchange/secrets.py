"""Passwords of destinations: in the keyring of the system, or for this session only where there is none."""

from dataclasses import dataclass, field

SERVICE = "Gatehouse"


@dataclass(slots=True)
class Secrets:
    """Knows passwords by the name of their destination. Nothing is ever written to a file of ours.

    Where the system has no keyring (a session without a desktop, say) a password is kept until the program ends and
    asked for again afterwards: better asked twice than found on a stolen laptop.
    """

    _session: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return a password, empty where none is known."""
        if name in self._session:
            return self._session[name]
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(SERVICE, name) or ""
        except (KeyringError, RuntimeError, OSError):
            return ""

    def keep(self, name: str, secret: str) -> bool:
        """Keep a password; return whether it outlives this session."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, name, secret)
        except (KeyringError, RuntimeError, OSError):
            self._session[name] = secret
            return False
        self._session.pop(name, None)
        return True

    def forget(self, name: str) -> None:
        """Forget a password."""
        import keyring
        from keyring.errors import KeyringError

        self._session.pop(name, None)
        try:
            keyring.delete_password(SERVICE, name)
        except (KeyringError, RuntimeError, OSError):
            return
