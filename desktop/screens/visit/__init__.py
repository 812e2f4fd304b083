"""The visit card and editor, a sheet at the side."""
