"""What is set up once and changed rarely: the site, its routes and calendar, limits, the look of the window."""
