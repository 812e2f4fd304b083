"""Visits brought in from a file: columns, differences row by row, one step."""
