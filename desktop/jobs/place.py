"""Where the books lie."""

import os
from pathlib import Path


def data_folder(given: Path | None) -> Path:
    """Return the folder of the books: as given, as GATEHOUSE_DATA says, or where the system keeps such data."""
    if given is not None:
        return given
    if named := os.environ.get("GATEHOUSE_DATA"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Gatehouse", appauthor=False)
