"""The page of guides: the list, and the card of one with all that lies beside."""
