"""Incidents and counts at control points: recorded, listed, mended until the month closes."""
