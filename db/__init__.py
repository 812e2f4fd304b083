"""Everything the program knows without a screen."""
