"""The parts of the exercise future scenario."""
