"""Sheets to print and write or hang up: what an exercise needs on paper, before and after it is done."""
