"""The product's own command, as the windows start it beside themselves."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcessEnvironment

HOME = Path(__file__).parent.parent


def own_command(*arguments: str) -> list[str]:
    """How `guldkaramel ARGUMENTS` is started from a checkout, an installation or a bundle."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "workshop"]
    return [*start, *arguments]


def own_environment() -> QProcessEnvironment:
    """The environment in which it finds the same code as this process runs."""
    found = QProcessEnvironment.systemEnvironment()
    if not getattr(sys, "frozen", False):
        found.insert("PYTHONPATH", os.pathsep.join(filter(None, [str(HOME), found.value("PYTHONPATH")])))
    return found
