"""What the pass office is asked and what it said, person by person."""
