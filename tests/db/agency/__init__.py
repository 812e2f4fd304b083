"""The agency's side: verifying, answering, combining."""
