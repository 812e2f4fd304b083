"""The roster of a month: who leads what, filled, explained, compared, accepted."""
