"""What `guldkaramel purge` can be asked; by itself, for every start of the command reads it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from assets.locale import _, languages, text
from workshop.server.presence import purge_path

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def finish_begun(file: Path) -> bool:
    """Go on with a removal of a file that was cut off; whether there was one, and it is done now."""
    if not purge_path(file).exists():
        return False
    # Only who meets one pays for loading what removes.
    purging = import_module("workshop.purging.purging")
    try:
        return purging.resumed(file) is not None
    except (purging.InUse, purging.FileProblem):
        return False


def add_purge(verbs: Verbs, lang: str, run: Callable[[argparse.Namespace], int]) -> None:
    """Add the verb, in `lang`; `run` carries it out."""
    verb = verbs.add_parser(
        "purge", help=text(_("slet en dag med alt, der er lavet af den, og få en kvittering"), lang)
    )
    verb.add_argument("file", type=Path)
    verb.add_argument("--yes", action="store_true", help=text(_("slet; ellers fortælles kun, hvad der ville gå"), lang))
    verb.add_argument("--json", action="store_true", help=text(_("som JSON"), lang))
    verb.add_argument("--changed", action="store_true", help=text(_("slet også eksporter, der er ændret siden"), lang))
    seen = _('slet kun, hvis det er det, der blev vist: mærket "digest" fra --json')
    verb.add_argument("--seen", default="", metavar="DIGEST", help=text(seen, lang))
    verb.add_argument("--receipt", type=Path, help=text(_("læg kvitteringen her"), lang))
    verb.add_argument("--lang", choices=languages(), default=lang)
    verb.set_defaults(run=run)
