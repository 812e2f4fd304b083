"""What the site has to lend and to sit in, a sheet at the side."""
