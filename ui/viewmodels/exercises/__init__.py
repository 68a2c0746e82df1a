"""What the windows know of each exercise: its words, and which of its things move on the projector."""
