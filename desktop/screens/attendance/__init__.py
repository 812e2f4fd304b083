"""Paper marks typed afterwards, by the keyboard alone."""
