"""Ways to bring a package to the agency and its receipt back: one file for each."""
