"""Set-up of a checkout, and the frozen program made from it."""
