"""Today: who is expected, who is inside, what to do next."""
