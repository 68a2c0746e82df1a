"""The parts of visits with golden caramels: the rounds and their planner, what happens, what is seen, what is kept."""
