"""A simulated national year: the packages of thousands of invented enterprises, for trying the agency's side."""
