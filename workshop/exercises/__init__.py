"""The exercises: one pure file each, behind one contract, in one explicit catalogue."""
