"""The parts of sign ordering: the chain, what happens on the road, what is seen, what is kept."""
