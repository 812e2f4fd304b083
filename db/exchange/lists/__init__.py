"""Visitor lists as organisers send them: from bytes to people, with everything doubtful said."""
