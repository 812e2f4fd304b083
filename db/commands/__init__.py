"""Writing: one function for each thing a coordinator does."""
