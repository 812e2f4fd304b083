"""A year from its twelve months."""
