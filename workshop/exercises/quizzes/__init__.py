"""The parts of the quiz: its questions, what is shown of them, what was answered, and the views."""
