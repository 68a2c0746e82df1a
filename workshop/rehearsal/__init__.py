"""Rehearsal: a day file played with simulated participants over real HTTP on the real heart."""
