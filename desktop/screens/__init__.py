"""The places of the program: one folder for each."""
