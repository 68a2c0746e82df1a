"""What each exercise came to, for whoever lays it out: frozen, of no format."""
