"""The monthly summary and its forms: workbook, CSV, JSON, signed package."""
