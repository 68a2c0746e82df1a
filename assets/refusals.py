"""The sentence a person is shown for each refusal.

A refusal travels as a code with parameters; only the edge (the server, the windows, the command line) words it.
Fields in braces are the refusal's parameters.
"""


def _(sentence: str) -> str:
    """Mark ``sentence`` for the catalogue of texts; it is translated when it is shown."""
    return sentence


UNKNOWN_CODE = _("Det kunne ikke lade sig gøre lige nu. Prøv igen.")
"""Shown for a code that has no sentence of its own, so that nobody meets a bare code."""

SENTENCES: dict[str, str] = {}
