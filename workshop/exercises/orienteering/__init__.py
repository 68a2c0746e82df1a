"""The parts of the orienteering run: posts, code words, teams, what happens, and what is seen of it."""
