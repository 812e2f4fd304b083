"""Letters to guests: texts with named fields, filled in the language of the guest."""
