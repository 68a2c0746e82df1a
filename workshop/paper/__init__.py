"""Paper in again: printed cards found in a photo, and the order in which they lie along the road."""
