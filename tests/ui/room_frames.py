"""Room frames as docs/protocol.md describes them, made by hand from a whole day's real texts."""

import copy
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

DAY_FILE = Path(__file__).parent.parent / "fixtures" / "albertslund_day.yaml"
# 4 December 2023, 13:46:20 in Denmark.
NOW = 1_701_693_980_000
Frame = dict[str, Any]
EXERCISES = {
    "future_scenario": "act-scen",
    "sign_cards": "act-sign",
    "sign_ordering": "act-order",
    "visit_voting": "act-visit",
    "take_home": "act-home",
    "postcards": "act-post",
}


@cache
def _loaded() -> Any:
    return YAML(typ="safe").load(DAY_FILE)


def day() -> Any:
    """Give the day file's content, to be read only."""
    return copy.deepcopy(_loaded())


def number(contribution: str) -> str:
    """Give "T3" for "g1-s3" and "M2" for "g1-m2"."""
    letter, digits = contribution.partition("-")[2][0], contribution.partition("-")[2][1:]
    return f"{'T' if letter == 's' else 'M'}{digits}"


def card(source: Any, kind: str = "sign") -> Frame:
    """Give the wire's card of a sign or mechanism of the day file."""
    made = {
        "id": source["id"],
        "kind": kind,
        "number": number(source["id"]),
        "text": source["text"],
        "via": "phone",
        "late": False,
        "level": source.get("level"),
        "adopted": False,
    }
    if kind == "mechanism":
        made["signs"] = list(source["signs"])
    return made


def goal(wanted: str) -> Any:
    """Give the day file's goal by its id, "g1"."""
    return next(goal for goal in day()["goals"] if goal["id"] == wanted)


def sized(cards: list[Frame], count: int) -> list[Frame]:
    """Give `count` cards: the given ones, and again with other ids and numbers until there are enough."""
    return [
        cards[at] if at < len(cards) else {**cards[at % len(cards)], "id": f"more-{at}", "number": f"T{at + 1}"}
        for at in range(count)
    ]


def frame(exercise: str, body: Frame, focus: str | None = "g1", phase: str = "", **more: Any) -> Frame:
    """Give a whole room frame at the first step of `exercise`, with `body`; `more` overlays the view."""
    plan = day()
    activity = next((a for a in plan["activities"] if a["id"] == EXERCISES.get(exercise)), None)
    seats = [
        {
            "seat": f"goal:{goal['id']}",
            "number": goal["number"],
            "title": goal["title"],
            "colour": at,
            "phones": 8 + at,
            "heads": 9 + at,
        }
        for at, goal in enumerate(plan["goals"])
    ]
    blocks = plan["programme"]
    view = {
        "day": {
            "id": "albertslund",
            "title": plan["event"]["title"],
            "challenge": plan["event"]["challenge"],
            "date": plan["event"]["date"],
            "organiser": plan["event"]["organiser"],
            "lang": "da",
            "rehearsal": False,
        },
        "step": {
            "id": f"{activity['id']}/{phase}" if activity else exercise,
            "exercise": exercise,
            "activity": activity["id"] if activity else "",
            "phase": phase,
            "title": activity["title"] if activity else "Velkomst og dagens udfordring",
            "block": "Gruppearbejde, runde 2",
            "index": 7,
            "of": 14,
            "late_ok": True,
        },
        "timer": {"ends_at": NOW + 1_120_000, "paused_ms": None, "total_ms": 1_800_000, "hidden": False},
        "seats": seats,
        "counts": {"phones": 43, "heads": 47, "paper": 4},
        "ribbon": [
            {
                "id": block["id"],
                "title": block["title"],
                "start": block["start"],
                "end": block["end"],
                "state": "done" if at < 5 else "now" if at == 5 else "next",
            }
            for at, block in enumerate(blocks)
        ],
        "next": {"title": "På besøg med guldkarameller", "start": "14:15"},
        "join": {
            "open": True,
            "url": "http://10.0.0.2:8765/",
            "address": "10.0.0.2:8765",
            "code": "KLØVER",
            "wifi": {"ssid": "Udviklingsdag", "password": "karamel24"},
        },
        "focus": {"seat": f"goal:{focus}" if focus else None, "page": 0, "contribution": None},
        "held": None,
        "black": False,
        "frozen": False,
        "body": body,
    }
    return {"seq": 1, "now": NOW, "you": None, "connections": None, "view": {**view, **more}}


def stage(scene: str, **body: Any) -> Frame:
    """Give a frame of the stage: "lobby", "challenge", "you_are_here" or "block"."""
    plan = day()
    filled = {
        "scene": scene,
        "title": "Oplæg ved ekstern ungdomsforsker",
        "note": "Ungdomsliv mellem krav og muligheder – og tid til spørgsmål.",
        "speaker": "Ekstern ungdomsforsker",
        "block_kind": "talk",
        "not_run": None,
        "process": [
            {
                "id": step["id"],
                "title": step["title"],
                "dates": step["dates"],
                "state": "past" if at < 2 else "here" if at == 2 else "ahead",
            }
            for at, step in enumerate(plan["process"])
        ],
    }
    return frame("stage", {**filled, **body}, focus=None, timer=None)


def hold_up(made: Frame, card: Frame, seat: str) -> None:
    """Let the facilitator hold up a card of a seat."""
    made["view"]["focus"]["contribution"] = card["id"]
    made["view"]["held"] = {name: card[name] for name in ("id", "kind", "number", "text")} | {"seat": seat}


def future_scenario(focus: str | None = "g1", **more: Any) -> Frame:
    """Give the keyword wall of a goal, or the overview."""
    goals = day()["goals"]
    tiles = [
        {
            "seat": f"goal:{g['id']}",
            "scenarios": len(g["scenarios"]),
            "keywords": sum(len(s["keywords"]) for s in g["scenarios"]),
            "newest": [word for s in g["scenarios"] for word in s["keywords"]][-4:],
        }
        for g in goals
    ]
    shown = [g for g in goals if focus == g["id"]]
    scenarios = [
        {
            "id": s["id"],
            "medium": s["medium"],
            "drawing": f"{s['id']}@1" if s["medium"] == "drawing" else None,
            "picture_card": "bridge" if s["medium"] == "picture_card" else None,
            "keywords": s["keywords"],
            "presented": True,
        }
        for g in shown
        for s in g["scenarios"]
    ]
    return frame("future_scenario", {"seats": tiles, "scenarios": scenarios}, focus, **more)


def sign_cards(focus: str | None = "g1", count: int | None = None, **more: Any) -> Frame:
    """Give the sign wall of a goal with `count` cards (as many as the day has, if not told), or the overview."""
    tiles = [
        {"seat": f"goal:{g['id']}", "count": len(g["signs"]), "newest": [card(s) for s in g["signs"][-3:]]}
        for g in day()["goals"]
    ]
    cards = [card(s) for s in goal(focus)["signs"]] if focus else []
    body = {"seats": tiles, "cards": cards if count is None else sized(cards, count)}
    return frame("sign_cards", body, focus, phase="write", **more)


def road(focus: str, caramels: bool = False) -> Frame:
    """Give a goal's road as the day leaves it."""
    plan = goal(focus)
    given: dict[str, Frame] = {}
    for allocation in day()["visit_round"]["allocations"] if caramels else ():
        sum_ = given.setdefault(allocation["target"], {"total": 0, "pairs": 0})
        sum_["total"] += allocation["caramels"]
        sum_["pairs"] += 1

    def made(source: Any, kind: str = "sign") -> Frame:
        extra = {"caramels": given.get(source["id"], {"total": 0, "pairs": 0})} if caramels else {}
        return {**card(source, kind), **extra}

    signs = {s["id"]: made(s) for s in plan["signs"]}
    mechanisms = [made(m, "mechanism") for m in plan["mechanisms"]]
    linked = {sign for m in plan["mechanisms"] for sign in m["signs"]}
    return {
        "road": [
            {"id": f"{focus}-step{step['step']}", "when": step["when"], "cards": [signs[s] for s in step["signs"]]}
            for step in plan["order"]
        ],
        "unplaced": [signs[s] for s in plan["unplaced"]],
        "mechanisms": mechanisms,
        "orphans": [s for s in signs if s not in linked],
    }


def sign_ordering(focus: str | None = "g1", phase: str = "mechanisms", **more: Any) -> Frame:
    """Give the road of a goal in one of its phases, or the overview."""
    plan = day()
    tiles = [
        {
            "seat": f"goal:{g['id']}",
            "placed": len(g["signs"]) - len(g["unplaced"]),
            "total": len(g["signs"]),
            "mechanisms": len(g["mechanisms"]),
        }
        for g in plan["goals"]
    ]
    body: Frame = {"seats": tiles, "road": [], "unplaced": [], "mechanisms": [], "orphans": [], "chain": []}
    if focus:
        chain = [
            {
                "id": f"{link['sign']}-link",
                "sign": link["sign"],
                "number": number(link["sign"]),
                "question": link["question"],
                "method": link["method"],
                "source": link["source"],
                "who": "Fritid",
                "when": "uge 40",
            }
            for link in goal(focus)["chain"]
        ]
        body |= road(focus) | {"chain": chain}
    return frame("sign_ordering", body, focus, phase, **more)


def visit_voting(phase: str = "visit", focus: str | None = None, **more: Any) -> Frame:
    """Give the visits ("visit"), the counting ("count") or the reveal ("reveal")."""
    plan = day()
    round_ = plan["visit_round"]
    routes = [
        {
            "group": group["id"],
            "name": group["name"],
            "seat": f"goal:{group['goal']}",
            "hosts": len(round_["hosts"][group["id"]]),
            "pairs": [
                {"id": pair["id"], "number": at + 1, "to": f"goal:{pair['visits']}"}
                for at, pair in enumerate(p for p in round_["pairs"] if p["group"] == group["id"])
            ],
        }
        for group in plan["groups"]
    ]
    body: Frame = {
        "round": 1,
        "rounds": 1,
        "open": phase == "visit",
        "revealed": phase == "reveal",
        "ballots": {"in": 14, "of": 20},
        "routes": routes,
    }
    if phase == "reveal":
        pair_of = {a["pair"]: a["target_goal"] for a in round_["allocations"]}
        body["seats"] = [
            {
                "seat": f"goal:{g['id']}",
                "total": sum(a["caramels"] for a in round_["allocations"] if a["target_goal"] == g["id"]),
                "pairs": sum(1 for visited in pair_of.values() if visited == g["id"]),
            }
            for g in plan["goals"]
        ]
        body |= road(focus, caramels=True) if focus else {"road": [], "unplaced": [], "mechanisms": []}
    return frame("visit_voting", body, focus, phase, **more)


def take_home(focus: str | None = "g1", **more: Any) -> Frame:
    """Give the notes that were brought home to a goal, or to all."""
    plan = day()
    texts = {c["id"]: c["text"] for g in plan["goals"] for c in g["signs"] + g["mechanisms"]}
    notes = [
        {
            "id": note["id"],
            "text": note["text"],
            "seat": f"goal:{note['group']}",
            "from_seat": f"goal:{note['from_group']}",
            "ref": {
                "kind": "sign" if "-s" in note["ref"] else "mechanism",
                "number": number(note["ref"]),
                "text": texts[note["ref"]],
            }
            if note["ref"]
            else None,
            "adopted": note["id"] == "th01",
        }
        for note in plan["take_home"]
        if focus in {None, note["group"]}
    ]
    tiles = [
        {"seat": f"goal:{g['id']}", "count": sum(1 for note in plan["take_home"] if note["group"] == g["id"])}
        for g in plan["goals"]
    ]
    return frame("take_home", {"seats": tiles, "notes": notes}, focus, **more)


def postcards(index: int | None = 0, **more: Any) -> Frame:
    """Give the postcard that is read aloud, or none."""
    cards = day()["postcards"]
    names = {group["id"]: group["name"] for group in day()["groups"]}
    shown = None
    if index is not None:
        source = cards[index]
        shown = {
            "id": source["id"],
            "from": [names[group] for group in source["from_groups"]],
            "to": source["to"],
            "dated": source["dated"],
            "dated_as_written": source["dated_as_written"],
            "text": source["text"],
            "next_step": source["next_step"],
            "drawing": None,
        }
    return frame("postcards", {"count": len(cards), "index": index, "postcard": shown}, None, **more)
