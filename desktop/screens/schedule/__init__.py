"""The schedule by day, week, month or as a list: seen, moved, mended."""
