"""The exchange with the agency: what is queued, where it goes, and whose keys are trusted."""
