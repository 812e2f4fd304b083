"""What briefings and equipment need before anybody comes: texts and stock."""
