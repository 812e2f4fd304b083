"""The agency's officer: a folder of packages becomes an overview, receipts and a register."""
