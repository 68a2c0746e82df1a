"""A long text in parts that each fit on a card: it goes on over cards and pages, and is never cut."""

from __future__ import annotations


def in_parts(text: str, most: int) -> list[str]:
    """`text` in parts of at most `most` characters, parted between words (a longer word within it). At least one."""
    parts: list[str] = []
    rest = text.strip()
    while len(rest) > most:
        space = max(rest.rfind(" ", most // 2, most + 1), rest.rfind("\n", most // 2, most + 1))
        end = space if space > 0 else most
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*parts, rest]
