"""Times without tours: a sheet at the side."""
