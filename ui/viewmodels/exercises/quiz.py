"""The quiz in the windows."""

from __future__ import annotations

from assets.locale import _
from ui.viewmodels.exercises.contract import Words

WORDS = Words(
    "quiz",
    phases={"ask": _("Spørgsmål {n}")},
    units={"answers": lambda words, n: words.ngettext("{n} svar", "{n} svar", n)},
    kinds={"quiz_answer": _("Quizsvar"), "quiz_count": _("Håndsoprækning")},
    log={
        "quiz.revealed": _("Spørgsmål {n}: svarene er vist"),
        "quiz.covered": _("Spørgsmål {n}: svarene er dækket til"),
        "quiz.fact_told": _("Spørgsmål {n}: fakta er vist"),
        "quiz.fact_put_away": _("Spørgsmål {n}: fakta er lagt væk"),
    },
    name=_("Quiz"),
    about=_("Spørgsmål med svarmuligheder. Svaret vises, når alle har gættet"),
    minutes=10,
)
