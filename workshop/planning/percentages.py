"""Percentages within one text: a distribution adds up to a hundred, and where it does not its writer wants to know."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

LEAST, MOST = Decimal(99), Decimal(101)
"""What rounded parts may come to together."""

_PERCENT: Final = r"(?:%|pct\b|procent\b|percent\b)"
_NUMBER: Final = r"(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)"
_FOUND: Final = re.compile(rf"{_NUMBER}\s*{_PERCENT}", re.IGNORECASE)
_TO: Final = rf"{_NUMBER}\s*{_PERCENT}\.?\s*(?:-|–|—|til|to)\s*{_NUMBER}\s*{_PERCENT}"
_BETWEEN: Final = rf"(?:mellem|between)\s+{_NUMBER}\s*{_PERCENT}\.?\s*(?:og|and)\s*{_NUMBER}\s*{_PERCENT}"
_RANGE: Final = re.compile(rf"{_TO}|{_BETWEEN}", re.IGNORECASE)


def percentages(text: str) -> tuple[Decimal, ...]:
    """The percentages in `text`, as "2,5 pct.", "10 %" or "40 procent". A range ("20 pct. til 30 pct.") is none."""
    return tuple(Decimal(found.replace(",", ".")) for found in _FOUND.findall(_RANGE.sub(" ", text)))


def odd_sum(text: str) -> Decimal | None:
    """What the percentages in `text` come to, where there are several and they are no whole; else None."""
    found = percentages(text)
    total = sum(found, Decimal(0))
    return total if len(found) > 1 and not LEAST <= total <= MOST else None
