"""Visitors: the log of presences, one person among everybody, who must not be admitted."""
