"""Check-in at the gate."""
