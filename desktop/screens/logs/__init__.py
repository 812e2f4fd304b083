"""The log of another computer: carried out, brought in, and what in it cannot be true."""
