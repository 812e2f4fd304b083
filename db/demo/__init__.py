"""The sample plant: a believable works and its month, for the first run, tests and screenshots."""
