"""The wall display: groups and places of today, no names."""
