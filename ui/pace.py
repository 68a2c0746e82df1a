"""Waiting by the heart's clock, which in a rehearsal may go faster than the one on the wall."""

FASTEST_MS = 100
"""A clock that runs fast is read no oftener: its seconds are shorter than eyes can follow."""


def wait_ms(ms: int, pace: float) -> int:
    """How long to wait, in ms here, until the heart's clock has gone on by `ms` at `pace`."""
    return max(FASTEST_MS, round(ms / pace)) if pace > 1 else round(ms / pace)
