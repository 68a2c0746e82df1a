"""Guldkaramel's workshop: what a development day is. Runs and is tested with no Qt installed."""
