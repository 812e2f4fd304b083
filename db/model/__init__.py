"""Tables only: columns, relations, constraints, no behaviour.

`db.model.tables` loads them all; who needs only the words of `db.model.kinds` does not wait for SQLAlchemy.
"""
