"""Visits that come again and again, a sheet at the side."""
