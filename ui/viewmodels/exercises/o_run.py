"""The orienteering run in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "o_run",
    phases={"teams": _("Find holdet"), "run": _("På løb"), "gather": _("Tilbage igen")},
    units={
        "posts": lambda words, n: words.ngettext("{n} post", "{n} poster", n),
        "teams": lambda words, n: words.ngettext("{n} hold", "{n} hold", n),
    },
    kinds={"o_run_answer": _("Svar fra en post"), "o_run_reflection": _("Tanke fra en post")},
    log={
        "o_run.teams_made": _("Der er lavet {n} hold"),
        "o_run.teams_changed": _("Holdene er lavet om: {n} hold"),
        "o_run.moved": _("Én er flyttet til hold {team}"),
        "o_run.revealed": _("Postsvarene er vist"),
        "o_run.covered": _("Postsvarene er dækket til igen"),
    },
    name=_("O-løb"),
    about=_("Hold går fra post til post med spørgsmål og kodeord"),
    minutes=40,
)
