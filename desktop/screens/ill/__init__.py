"""A guide is ill: the absence, the day repaired, the calls, the papers; one action."""
