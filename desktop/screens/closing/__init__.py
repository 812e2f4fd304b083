"""The end of the day: each visit that is still open, one after the other."""
