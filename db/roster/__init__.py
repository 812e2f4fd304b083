"""Plans which guide leads which tour."""
