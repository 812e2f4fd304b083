"""Letters to the guests of a visit."""
