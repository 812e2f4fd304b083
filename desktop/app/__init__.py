"""The window, its look, its language and its last resort."""
