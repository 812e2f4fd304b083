"""The agency's page where there is no other."""

from typing import ClassVar

from desktop.screens.agency.screen import AgencyScreen


class AgencyAlone(AgencyScreen):
    """The page over the whole window, for who has no books: started with `--agency`."""

    fills_window: ClassVar[bool] = True
