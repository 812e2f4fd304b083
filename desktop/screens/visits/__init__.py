"""Requests and visits: what is asked for and what is planned, in two lists."""
