"""Edits of the plan, sensible and nonsense, made up for a day as it now is.

First the part is drawn, then the id of such a part, then fields that such a part has, mostly of a right kind.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from workshop.domain.catching_up import SHORTEST_STEP
from workshop.domain.day import DayState
from workshop.domain.plan import BlockKind, Plan
from workshop.domain.timetable import length
from workshop.exercises.catalogue import EXERCISES, RULES

WORDS = ("Flere cykler", "Et skur", "👩‍👩‍👧 مرحبا\nİğne", "<b>&", "")
PARTS = {"block": "blocks", "activity": "activities", "goal": "goals", "group": "groups"}
NEW_IDS = (*(f"new{number}" for number in range(1, 7)), "challenge", "homework")
"""Ids of new parts; the last are what steps of the day's own are called."""
WRONG = (5, -1, 10_000, True, None, "x", "x" * 201, "x" * 4001, [], {"a": 1}, "a b")
CLOCKS = ("07:30", "8.15", "09:30", "10:00", "11:45", "13:10", "16:00", "23:50", "00:00")
MINUTES = (0, 5, 7.5, 15, 45, 120)
SETTINGS: Mapping[str, Sequence[Any]] = {
    "unit": ("group", "person"), "live": (True, False), "allow_half": (True, False), "hidden": (True, False),
    "allow_same_step": (True, False), "show_at_once": (True, False), "offline_queue": (True, False),
    "route": ("all_in_turn", "one_pair_per_goal"), "caramels_per_pair": (0, 3, 10, 20), "hosts_per_group": (0, 1, 2),
    "team_size": (2, 3, 5), "posts": (1, 2), "question": ("Hvad nu?", ""), "questions": (["Hvad?", "Hvornår?"], []),
    "display": ("wall", "cloud"), "dated": ("2030-01", "2031-12"), "max_chars": (1, 40, 300), "text": ("Hver femte",),
    "picture": ("picture-01",), "alt": ("En cykel",), "source": ("Sund By",), "present": ("neighbour",),
    "form": ("keywords",), "levels": (["individual", "society"], []), "reveal": ("facilitator",),
}  # fmt: skip
"""Values of settings by their names."""


class PlanEdits:
    """Makes up the fields of commands that edit the plan of a day."""

    def __init__(self, day: DayState, chance: random.Random) -> None:
        self.day = day
        self.plan: Plan = day.plan
        self.chance = chance

    def fields(self, kind: str) -> dict[str, Any]:
        """The fields of a command of that kind."""
        made: Mapping[str, Callable[[], dict[str, Any]]] = {
            "plan.day": lambda: {"changes": self._some(self._of_day())},
            "plan.add": self._added,
            "plan.change": self._changed,
            "plan.move": self._moved,
            "plan.remove": self._removed,
            "plan.time": self._timed,
            "plan.material": self._material,
            "plan.import": self._imported,
            "plan.note": lambda: {"text": self._words(), **self._perhaps("step", self._step)},
            "plan.again": lambda: self._perhaps("activity", lambda: self._id("activity"), 0.8),
            "plan.catch_up": lambda: {"cuts": [self._cut() for _ in range(self.chance.randrange(4))]},
        }
        return made[kind]()

    # --- drawing -------------------------------------------------------------------------

    def _rarely(self, how_often: float) -> bool:
        return self.chance.random() < how_often

    def _one(self, things: Sequence[Any], *strange: Any) -> Any:
        """Mostly one of some things, seldom one of the strange ones."""
        if strange and (not things or self._rarely(0.05)):
            return self.chance.choice(strange)
        return self.chance.choice(things) if things else None

    def _perhaps(self, name: str, make: Callable[[], Any], how_often: float = 0.6) -> dict[str, Any]:
        return {name: make()} if self._rarely(how_often) else {}

    def _words(self) -> str:
        return str(self._one(WORDS, "x" * 201, "x" * 4001, "\x00\x07"))

    def _part(self) -> str:
        return str(self.chance.choice(("block", "activity", "activity", "goal", "group")))

    def _ids(self, part: str) -> list[str]:
        return [one.id for one in getattr(self.plan, PARTS[part])]

    def _id(self, part: str) -> str:
        others = [one for name in PARTS if name != part for one in self._ids(name)]
        return str(self._one(self._ids(part), "nothing", *others))

    def _new_id(self) -> str:
        taken = [one for name in PARTS for one in self._ids(name)]
        return str(self._one([one for one in NEW_IDS if one not in taken], "a b", "", *taken))

    def _after(self, part: str) -> str | None:
        return None if self._rarely(0.25) else self._id(part)

    def _step(self) -> str:
        return str(self._one([one.id for one in self.day.steps], "nowhere"))

    def _some(self, makers: Mapping[str, Callable[[], Any]], most: int = 3) -> dict[str, Any]:
        """A few fields, each mostly as it may be."""
        chosen = self.chance.sample(sorted(makers), self.chance.randrange(1, most + 1))
        return {name: self.chance.choice(WRONG) if self._rarely(0.06) else makers[name]() for name in chosen}

    # --- the day and its parts -----------------------------------------------------------

    def _of_day(self) -> dict[str, Callable[[], Any]]:
        return {
            **dict.fromkeys(("title", "challenge", "organiser", "venue"), self._words),
            "date": lambda: self._one(("2024-03-14", "2031-12-24"), "i morgen", "2024-02-30", ""),
            "language": lambda: self._one(("da", "en"), "xx"),
            "kind": lambda: self._one(("development_day", "leaders_day"), "x"),
            "keep_until": lambda: self._one(("", "2027-01-01"), "i morgen", 7),
            "participants_expected": lambda: self._one((0, 8, 300), -1, 10**9),
        }

    def _of_part(self, part: str, part_id: str | None) -> dict[str, Callable[[], Any]]:
        """What makes each field that a part has; `part_id` is that of the part that is changed."""
        flags = {name: lambda: self._rarely(0.5) for name in ("fixed", "must", "skipped")}
        if part == "block":
            texts = dict.fromkeys(("title", "note", "speaker"), self._words)
            times = dict.fromkeys(("start", "end"), lambda: self._one(CLOCKS, "25:00", "x", ""))
            kinds = {"kind": lambda: self._one(get_args(BlockKind), "x")}
            return {**texts, **kinds, "fixed": flags["fixed"], "must": flags["must"], **(times if not part_id else {})}
        if part == "activity":
            return {
                **dict.fromkeys(("title", "note"), self._words),
                "kind": lambda: self._one(sorted(EXERCISES), "trial_actions", ""),
                "minutes": lambda: self._one(MINUTES, -1, 10_000),
                "block": lambda: self._id("block"),
                "settings": lambda: self._settings(part_id),
                "notes": lambda: {self._one(("", "ask-1", "reveal")): self._words()},
                "must": flags["must"],
                "skipped": flags["skipped"],
            }
        if part == "goal":
            taken = [goal.number for goal in self.plan.goals]
            free = [number for number in (7, 8, 9, 999) if number not in taken]
            quotes = ([], ["„Vi når det“"], ["Ja", "Nej"])
            return {
                "title": self._words,
                "number": lambda: self._one(free, 0, 1000, *taken),
                "cue_quotes": lambda: self._one(quotes),
            }
        return {
            **dict.fromkeys(("name", "homework"), self._words),
            "goal": lambda: None if self._rarely(0.2) else self._id("goal"),
            "size": lambda: self._one((0, 4, 30), -1, 5000),
            "kind": lambda: self._one(("goal", "extra")),
        }

    def _settings(self, activity: str | None) -> dict[str, Any]:
        """Settings, mostly those that the exercise knows."""
        there = self.plan.activity(activity or "")
        exercise = EXERCISES.get(there.kind) if there is not None else None
        known = sorted(exercise.settings) if exercise is not None and not self._rarely(0.1) else sorted(SETTINGS)
        chosen = self.chance.sample(known, min(len(known), self.chance.randrange(3)))
        return {name: self._one(SETTINGS[name], *WRONG) for name in chosen}

    def _added(self) -> dict[str, Any]:
        part = self._part()
        makers = self._of_part(part, None)
        fields = self._some(makers)
        if part == "activity":
            fields["kind"] = makers["kind"]()
        return {
            "part": part,
            "id": self._new_id(),
            "fields": fields,
            **self._perhaps("after", lambda: self._after(part)),
        }

    def _changed(self) -> dict[str, Any]:
        part = self._part()
        part_id = self._id(part)
        changes = self._some(self._of_part(part, part_id))
        return {"part": part, "id": part_id, "changes": {**changes, "id": "new1"} if self._rarely(0.03) else changes}

    def _moved(self) -> dict[str, Any]:
        part = self._part()
        moved = {"part": part, "id": self._id(part), "after": self._after(part)}
        return {**moved, **(self._perhaps("block", lambda: self._id("block")) if part == "activity" else {})}

    def _removed(self) -> dict[str, Any]:
        """Mostly a part that nobody has begun to use."""
        part = self.chance.choice(("block", "activity", "activity", self._part()))
        unused = [one for one in self._ids(part) if part != "activity" or self._is_untouched(one)]
        fresh = [one for one in unused if one in NEW_IDS]
        return {"part": part, "id": self._one(fresh if fresh and self._rarely(0.3) else unused, self._id(part))}

    def _is_untouched(self, activity_id: str) -> bool:
        activity = self.plan.activity(activity_id)
        return activity is not None and self.day.own.get(activity_id) == RULES.beginning(self.plan, activity)

    def _timed(self) -> dict[str, Any]:
        makers = {
            **dict.fromkeys(("start", "end"), lambda: self._one(CLOCKS, "25:00", "x")),
            "minutes": lambda: self._one((0, 5, 45), -1, 10**6),
        }
        told = self._one((("start",), ("end",), ("minutes",), ("start", "end"), ()))
        return {"block": self._id("block"), **{name: makers[name]() for name in told}}

    def _cut(self) -> dict[str, Any]:
        """A cut, mostly of something that is still to come."""
        begun = {step.activity for step in self.day.steps[: self.day.step + 1]}
        ahead = [step for step in self.day.steps[self.day.step + 1 :] if step.minutes]
        coming = [one for one in self.plan.activities if one.id in {step.activity for step in ahead} - begun]
        idle = {step.block for step in ahead if not step.activity} - {self.day.now_at.block}
        minutes = {one.id: one.minutes for one in coming}
        minutes.update({one.id: float(length(one)) for one in self.plan.blocks if one.id in idle})
        cut = self._one(sorted(minutes), self._id("activity"), self._id("block"))
        most = round(minutes.get(cut, SHORTEST_STEP))
        return {"id": cut, "minutes": self._one((0, most, most // 2), -1, 999)}

    def _imported(self) -> dict[str, Any]:
        goals = [self._listed("goal") for _ in range(self.chance.randrange(3))]
        groups = [self._listed("group") for _ in range(self.chance.randrange(3))]
        return {"goals": goals, "groups": groups}

    def _listed(self, part: str) -> dict[str, Any]:
        """A goal or a group as a list tells of it: all that must be said, and mostly of a right kind."""
        there = self._rarely(0.5)
        made = {name: make() for name, make in self._of_part(part, None).items()}
        part_id = self._id(part) if there else self._new_id()
        if part == "goal" and (same := next((one for one in self.plan.goals if one.id == part_id), None)) is not None:
            made["number"] = same.number
        return {**made, "id": part_id}

    # --- material ------------------------------------------------------------------------

    def _material(self) -> dict[str, Any]:
        section = self._one(sorted(RULES.materials), "iglo", "none")
        if self._rarely(0.08):
            return {"section": section, "material": self._one((None, [], "x", {"posts": []}, [5], {}))}
        make: Callable[[], Any] = {"case": self._case, "o_run": self._run}.get(section, lambda: self._listing(section))
        return {"section": section, "material": make()}

    def _of_section(self, section: str) -> str | None:
        """An activity of the section's exercise, or seldom of another."""
        own = [one.id for one in self.plan.activities if RULES.sections.get(one.kind) == section]
        return self._one((*own, None), self._id("activity"))

    def _listing(self, section: str) -> list[dict[str, Any]]:
        """What there is, some of it changed or gone, in another order now and then, and something new."""
        known = [dict(one) for one in self.plan.content.get(section) or () if isinstance(one, dict)]
        kept = [self._retouched(one, section) for one in known if not self._rarely(0.15)]
        if self._rarely(0.4):
            taken = [one.get("id") for one in known]
            new = self._one([f"{section}-{number}" for number in range(4)], "", *taken)
            kept.insert(self.chance.randrange(len(kept) + 1), self._retouched({"id": new, "text": "Ny?"}, section))
        if self._rarely(0.2):
            self.chance.shuffle(kept)
        return kept

    def _retouched(self, one: dict[str, Any], section: str) -> dict[str, Any]:
        """A part of the material, mostly as it was."""
        changes: dict[str, Callable[[], Any]] = {
            "text": lambda: self._one(WORDS),
            "activity": lambda: self._of_section(section),
            "id": lambda: self._one((one["id"], "quiz-1", "q1"), ""),
        }
        if section in ("quiz", "barometers"):
            ids = [part.get("id") for part in self.plan.content.get(section) or () if isinstance(part, dict)]
            changes["repeat_of"] = lambda: self._one((*ids, None), "nothing")
        if section == "quiz":
            changes["options"] = lambda: [{"id": each, "text": "Ja"} for each in self._one(("ab", "a", "abc", "b", ""))]
            changes["correct"] = lambda: self._one(("a", "b", None), "z")
            changes["fact"] = self._words
        if section == "barometers":
            scales = ({}, {"min": 0, "max": 5}, {"min": 1, "max": 10, "step": 1}, {"min": 0, "max": 100, "step": 10})
            changes["scale"] = lambda: self._one(scales, {"min": 5, "max": 1}, {"step": 0})
        if section == "inspiration":
            changes["goal"] = lambda: self._id("goal")
        if self._rarely(0.6):
            return one
        name = self.chance.choice(sorted(changes))
        return {**one, name: changes[name]()}

    def _case(self) -> dict[str, Any]:
        links = [{"step": self.chance.randrange(4), "question": "Hjalp det?"} for _ in range(self.chance.randrange(3))]
        mechanisms = ["a", "b", "c"][: self.chance.randrange(4)]
        case = {"title": self._words(), "goal_text": self._words(), "mechanisms": mechanisms, "chain": links}
        return {**case, **self._perhaps("activity", lambda: self._of_section("case"), 0.2)}

    def _run(self) -> dict[str, Any]:
        planned = self.plan.content.get("o_run")
        posts = [dict(one) for one in (planned.get("posts") or () if isinstance(planned, dict) else ())]
        kept = [one for one in posts if not self._rarely(0.15)]
        if self._rarely(0.4):
            kept.append({"id": f"post-{self.chance.randrange(3)}", "code_word": "RAVN"})
        if self._rarely(0.2):
            kept.reverse()
        return {"posts": kept, **self._perhaps("activity", lambda: self._of_section("o_run"), 0.2)}
