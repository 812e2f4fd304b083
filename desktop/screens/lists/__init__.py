"""The list of a visit brought in: columns, differences row by row, one step."""
