"""The rooms of the site, a sheet at the side."""
