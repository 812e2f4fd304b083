"""A report of one's own: chosen figures, split, months and visits."""
