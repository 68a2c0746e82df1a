"""Room frames of the orienteering run (docs/protocol.md): a small walk and one with a whole town on it."""

from __future__ import annotations

from tests.ui import room_frames as frames

Frame = frames.Frame
PLACES = ("Bænken", "Broen ved den gamle mølle og åkanderne", "Stenen", "Porten", "", "🌳 Egen", "شجرة البلوط الكبيرة")
TEXTS = (
    "at vi alle bruger samme ord nu",
    "de unge selv",
    "skemaet på 9 sider",
    "Mandag: kaffe med FGU ☕",
    "شكرا – og tak for kaffen",
    "Vi talte længe om, hvem der egentlig griber, når skolen slipper, og blev enige om, at det ikke må være den, der "
    "tilfældigvis tager telefonen. " * 3,
    ".",
)
OPTIONS = ("Læring", "Ledelse", "Lokale", "En længere svarmulighed, som ikke kan stå på en enkelt linje i feltet")


def o_run(
    phase: str = "run", *, posts: int = 4, teams: int = 8, reflections: int = 12, revealed: bool = False
) -> Frame:
    """A frame of the run at a phase with so many of each."""
    walk: list[Frame] = [
        {"id": f"post{at}", "number": at + 1, "place": PLACES[at % len(PLACES)], "been": (at * 5 + 3) % (teams + 1)}
        for at in range(posts)
    ]
    groups: list[Frame] = [
        {
            "id": f"hold{at + 1}",
            "number": at + 1,
            "name": "De forenede overgange i Nordkommunen" if at == 2 else "",
            "start": {name: walk[at % posts][name] for name in ("id", "number", "place")} if posts else None,
            "members": 3 + at % 2,
            "done": posts if at % 3 == 0 else 1,
        }
        for at in range(teams)
    ]
    back = phase == "gather"
    body: Frame = {
        "phase": phase,
        "posts": walk,
        "teams": groups,
        "answers": reflections,
        "revealed": revealed,
        "items": [
            {
                "id": f"answer{at}",
                "text": TEXTS[at % len(TEXTS)],
                "post": at % max(1, posts) + 1,
                "team": at + 1,
                "team_name": "De forenede overgange i Nordkommunen" if at == 2 else "",
                "via": "phone",
                "late": False,
            }
            for at in range(reflections if back else 0)
        ],
    }
    if revealed:
        body["results"] = [_result(post, at) for at, post in enumerate(walk)]
    return frames.frame("o_run", body, None, phase)


def _result(post: Frame, at: int) -> Frame:
    counts = [at % 3, 5, 1, 2, 0, 1][: 2 + at % 5]
    options = [
        {"id": f"o{n}", "text": OPTIONS[n % len(OPTIONS)], "n": count, "right": n == 1}
        for n, count in enumerate(counts)
    ]
    asked = "Hvad står L for?" if at % 2 else "Hvor mange niveauer har IGLO, når man tæller organisationen to gange?"
    return {**post, "text": asked, "options": options, "teams": sum(counts)}
