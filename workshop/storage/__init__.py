"""The file: one SQLite file is one process with its days. Only this package knows SQLite."""
