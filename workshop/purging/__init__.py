"""Leaving nothing: a day is removed with all that was made of it here; what is out of reach is told in a receipt."""
