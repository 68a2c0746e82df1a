"""The product's own command, as the windows start it beside themselves."""

import os
import sys
from pathlib import Path

from assets.locale import LANG_VARIABLE

HOME = Path(__file__).parent.parent


def own_command(*arguments: str) -> list[str]:
    """How `guldkaramel ARGUMENTS` is started from a checkout, an installation or a bundle."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "workshop"]
    return [*start, *arguments]


def own_environment(lang: str) -> dict[str, str]:
    """The environment in which it finds the same code as this process runs, and speaks `lang`."""
    found = {**os.environ, LANG_VARIABLE: lang}
    if not getattr(sys, "frozen", False):
        found["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOME), found.get("PYTHONPATH", "")]))
    return found
