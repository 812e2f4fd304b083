"""The muster list: who is on site, and who is accounted for in an evacuation."""
