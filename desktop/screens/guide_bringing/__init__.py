"""The sheet that brings guides in from a table or contact cards."""
