"""The papers of a day, chosen and printed."""
