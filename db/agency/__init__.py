"""The agency's side: packages of many enterprises verified, answered by receipts, and combined."""
