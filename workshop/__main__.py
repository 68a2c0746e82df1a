"""`python -m workshop` is the command `guldkaramel`.

The windows are opened without the rest of it: the heart is a process of its own, and what they never use would keep
them waiting, and lie in memory beside it all day.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from workshop.planning.places import SUFFIX


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    files = given[1:] if given[:1] == ["open"] else given
    if len(files) > 1 or not all(one.endswith(SUFFIX) and not one.startswith("-") for one in files):
        command: Callable[..., int] = import_module("workshop.cli").main
        return command(given)
    windows: Callable[..., int] = import_module("ui.main").run
    return windows(Path(files[0]) if files else None)


if __name__ == "__main__":
    sys.exit(main())
