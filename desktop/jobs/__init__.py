"""The command-line jobs: the same commands and queries as the screens."""
