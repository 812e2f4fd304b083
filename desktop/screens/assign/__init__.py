"""The sheet that puts guides on a tour: the best first, one key to take."""
