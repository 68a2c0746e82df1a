"""The parts of the barometer: its statements with their scales, what is shown of them, the figures, and the views."""
