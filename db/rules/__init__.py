"""Pure functions of values: no session, no clock, no screen texts."""
