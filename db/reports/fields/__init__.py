"""The fields of the monthly summary, block by block."""
