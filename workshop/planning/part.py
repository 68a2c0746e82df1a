"""What the parts of a day file are made of: the base of every part, and the forms of its values."""

from __future__ import annotations

from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(extra={"form": "id"})]
"""An id that comes to stand in the plan: 1–64 letters, digits, `.`, `_` or `-`."""
Name = Annotated[str, msgspec.Meta(extra={"form": "name"})]
"""An id that only the day file uses: any short text."""
Clock = Annotated[str, msgspec.Meta(extra={"form": "clock"})]
"""`HH:MM` or `HH:MM:SS`."""
Date = Annotated[str, msgspec.Meta(extra={"form": "date"})]
"""`YYYY-MM-DD`."""
Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Minutes = Annotated[float, msgspec.Meta(ge=0, le=1_440)]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the day file."""
