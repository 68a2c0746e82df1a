"""The parts of plenum: what is asked and who wants the word, how that changes, and what everybody is shown of it."""
