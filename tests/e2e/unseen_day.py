"""Days that nobody has seen: made up from a seed, with every exercise, and reckoned up without the product's help.

Fifteen groups of which two share a goal and three have none, people without phones, texts of every length and script.
What is expected is counted here while the day is made, from what is put into it.
"""

from __future__ import annotations

import random
import statistics
import unicodedata
from collections import Counter, defaultdict
from typing import Any

TEXTS = (
    ".", "Flere cykler ved skolen", "FLERE PIGER TIL BASKET!!!", "الأطفال يأتون بأنفسهم", "İğne ve iplik 🧵",
    "Dzieci mówią „dzień dobry”", "A\u030abne døre", "Åbne døre", "åbne  døre", "👩‍👩‍👧 spiser sammen 🍲",
    "<b>ikke fed</b> & '); DROP TABLE signs;--", "en\nto\ttre", "𝒮krift og ﬁ-ligatur", "x" * 120,
    "Forældrene i indskolingen forklarer det til hinanden i skolegården. " * 11,
)  # fmt: skip
LEVELS = ("individual", "group", "leadership", "organisation")
Part = dict[str, Any]


def unseen_day(seed: int, groups: int = 15) -> Part:
    """A day file as plain data, with its `expected`."""
    return _Maker(seed, groups).day()


class _Maker:
    def __init__(self, seed: int, groups: int) -> None:
        self.chance = random.Random(seed)
        self.counts: Counter[str] = Counter()
        goals = max(2, groups - 4)
        self.goal_ids = [f"mål-{at}".replace("å", "aa") for at in range(1, goals + 1)]
        seats = [*self.goal_ids, self.goal_ids[0], *[None] * 3][:groups]
        self.groups = [
            {"id": f"hold.{at}", "kind": "goal" if goal else "municipality", "name": self.named(f"Gruppe {at}"),
             "goal": goal, "size": 4, "homework": self.maybe(self.text())}
            for at, goal in enumerate(seats, start=1)
        ]  # fmt: skip
        self.people = [
            {"id": f"p{at}", "alias": self.chance.choice(("", "Çağlar", "أمينة", f"nr. {at} 🌸")),
             "group": self.groups[at % groups]["id"], "kind": "employee",
             "phone": self.chance.random() > 0.25, "heads": self.chance.choice((1, 1, 1, 3))}
            for at in range(groups * 4)
        ]  # fmt: skip

    def text(self) -> str:
        return self.chance.choice(TEXTS)

    def named(self, word: str) -> str:
        return word if self.chance.random() < 0.7 else f"{word} – Nordvestfynske ungdomsskoler og Nabo"

    def maybe(self, value: Any) -> Any:
        return value if self.chance.random() < 0.6 else None

    def some(self, things: list[Any], most: int) -> list[Any]:
        return self.chance.sample(things, min(len(things), self.chance.randint(1, most)))

    def of_goal(self, goal: str) -> list[str]:
        there = {group["id"] for group in self.groups if group["goal"] == goal}
        return [who["id"] for who in self.people if who["group"] in there]

    def in_group(self, group: str) -> list[str]:
        return [who["id"] for who in self.people if who["group"] == group]

    def day(self) -> Part:
        goals = [self.goal(goal, number) for number, goal in enumerate(self.goal_ids, start=1)]
        pairs, allocations, given = self.visits(goals)
        quiz, right = self.quiz()
        run, run_right = self.run()
        barometers, statistics_of = self.barometers()
        iglo, gaps = self.iglo()
        take_home = self.notes(goals)
        signs = [sign for goal in goals for sign in goal["signs"]]
        per_goal = {goal: sum(count for (where, _), count in given.items() if where == goal) for goal in self.goal_ids}
        led_to = {sign for goal in goals for mechanism in goal["mechanisms"] for sign in mechanism["signs"]}
        placed = {sign for goal in goals for step in goal["order"] for sign in step["signs"]}
        postcards = self.postcards()
        return {
            "schema_version": 1,
            "meta": {"id": "uset-dag", "kind": "development_day", "language": "da", "fictional": True},
            "event": {
                "title": "En dag, ingen har set", "organiser": "Klitby", "date": "2027-02-03",
                "participants_expected": len(self.people), "challenge": "Hvordan? " + self.text(),
            },
            "process": [{"id": "pr1", "title": "Dagen", "kind": "development_day", "dates": ["2027-02-03"]}],
            "programme": [
                {"id": "b1", "start": "08:30", "end": "12:00", "title": "Formiddag", "kind": "group_work"},
                {"id": "b2", "start": "12:00", "end": "12:30", "title": "Frokost", "kind": "lunch"},
                {"id": "b3", "start": "12:30", "end": "16:00", "title": "Eftermiddag", "kind": "group_work"},
            ],
            "activities": self.activities(),
            "groups": self.groups,
            "participants": self.people,
            "problem_sorting": self.statements(),
            "quiz": quiz,
            "case": {"title": self.text(), "mechanisms": [self.text(), self.text()],
                     "chain": [{"step": 1, "question": self.text(), "method": "spørg", "source": "interview"}]},
            "goals": goals,
            "visit_round": {"hosts": {}, "pairs": pairs, "allocations": allocations},
            "barometers": barometers,
            "iglo": iglo,
            "o_run": run,
            "take_home": take_home,
            "postcards": postcards,
            "plenum": [{"id": f"pl{at}", "by": self.maybe(self.chance.choice(self.people)["id"]), "at": None,
                        "text": self.text()} for at in range(5)],
            "expected": {
                "counts": {
                    "participants": len(self.people), "signs": len(signs),
                    "mechanisms": sum(len(goal["mechanisms"]) for goal in goals),
                    "scenarios": sum(len(goal["scenarios"]) for goal in goals), "take_home": len(take_home),
                    "postcards": len(postcards), "iglo": len(iglo), "o_run_answers": len(run["answers"]),
                    "pairs": len(pairs),
                },
                "caramels_total": sum(per_goal.values()),
                "caramels_per_goal": per_goal,
                "top_targets": {goal: self.top(goal, given) for goal in self.goal_ids},
                "signs_without_mechanism": [sign["id"] for sign in signs if sign["id"] not in led_to],
                "signs_unplaced": [sign["id"] for sign in signs if sign["id"] not in placed],
                "identical_after_normalising": _identical(signs),
                "quiz_correct": right | run_right,
                "barometers": statistics_of,
                "iglo_gaps": gaps,
            },
        }  # fmt: skip

    def activities(self) -> list[Part]:
        kinds = (
            ("sort", "b1", "problem_sorting", {}), ("quiz", "b1", "quiz", {}),
            ("baro", "b1", "barometer", {"unit": "group"}), ("scen", "b1", "future_scenario", {}),
            ("sign", "b1", "sign_cards", {"max_chars": 280}), ("case", "b1", "case", {}),
            ("order", "b3", "sign_ordering", {}),
            ("visit", "b3", "visit_voting", {"route": "one_pair_per_goal", "caramels_per_pair": 10}),
            ("home", "b3", "take_home", {}), ("iglo", "b3", "iglo", {"levels": list(LEVELS)}),
            ("run", "b3", "o_run", {"posts": 4}), ("post", "b3", "postcards", {}),
            ("quiz2", "b3", "quiz", {}), ("baro2", "b3", "barometer", {"unit": "person"}), ("plen", "b3", "plenum", {}),
        )  # fmt: skip
        return [
            {"id": id_, "block": block, "kind": kind, "title": f"Øvelse {id_}", "minutes": 10, "settings": settings}
            for id_, block, kind, settings in kinds
        ]

    def goal(self, goal: str, number: int) -> Part:
        people = self.of_goal(goal)
        signs = [
            {"id": f"{goal}-s{at}", "author": self.maybe(self.chance.choice(people)), "text": self.text(),
             "at": f"09:{self.chance.randint(0, 59):02}:00"}
            for at in range(self.chance.randint(0, 9))
        ]  # fmt: skip
        ids = [sign["id"] for sign in signs]
        laid = self.some(ids, 7) if ids else []
        steps = [laid[at : at + 2] for at in range(0, len(laid), 2)]
        mechanisms = [
            {"id": f"{goal}-m{at}", "author": self.chance.choice(people), "text": self.text(),
             "signs": self.some(ids, 2) if ids else []}
            for at in range(self.chance.randint(0, 4))
        ]  # fmt: skip
        owners = self.some(people, 4)
        media = ("drawing", "picture_card", "photo", "paper")
        return {
            "id": goal, "number": number, "title": self.named(f"Alle børn når mål {number}"),
            "cue_quotes": [self.text()[:80]], "signs": signs,
            "order": [{"step": at, "signs": row, "when": self.maybe("til foråret")} for at, row in enumerate(steps)],
            "unplaced": [one for one in ids if one not in laid], "mechanisms": mechanisms,
            "chain": [{"sign": one, "question": self.text(), "method": "tælling", "source": "register"}
                      for one in ids[:2]],
            "scenarios": [
                {"id": f"{goal}-f{at}", "owner": owner,
                 "presented_by": self.maybe(next((one for one in people if one != owner), None)),
                 "medium": self.chance.choice(media), "keywords": ["ro", self.text()[:40], "fælles bord"]}
                for at, owner in enumerate(owners)
            ],
        }  # fmt: skip

    def visits(self, goals: list[Part]) -> tuple[list[Part], list[Part], Counter[tuple[str, str]]]:
        pairs, allocations = [], []
        given: Counter[tuple[str, str]] = Counter()
        cards = {goal["id"]: [("sign", one["id"]) for one in goal["signs"]]
                 + [("mechanism", one["id"]) for one in goal["mechanisms"]] for goal in goals}  # fmt: skip
        for group in self.groups:
            members = self.in_group(group["id"])
            for at in range(0, len(members) - 1, 2):
                goal = self.chance.choice([one for one in self.goal_ids if one != group["goal"]])
                pair = f"{group['id']}-par{at}"
                pairs.append({"id": pair, "group": group["id"], "members": members[at : at + 2], "visits": goal,
                              "budget": 10})  # fmt: skip
                left = self.chance.choice((0, 10, 10, 7))
                for kind, card in self.some(cards[goal], 4) if cards[goal] else []:
                    spent = self.chance.randint(0, left)
                    left -= spent
                    if spent:
                        allocations.append({"pair": pair, "target_goal": goal, "target_kind": kind, "target": card,
                                            "caramels": spent})  # fmt: skip
                        given[goal, card] += spent
        return pairs, allocations, given

    def top(self, goal: str, given: Counter[tuple[str, str]]) -> list[Part]:
        here = Counter({card: count for (where, card), count in given.items() if where == goal})
        return [{"target": card, "caramels": count} for card, count in here.most_common(3)]

    def statements(self) -> list[Part]:
        return [
            {"id": f"ps{at}", "text": f"{at}: {self.text()}", "placed": self.chance.choice(("tame", "wild", None)),
             "votes": {"tame": self.chance.randint(0, 40), "wild": self.chance.randint(0, 40)}}
            for at in range(7)
        ]  # fmt: skip

    def quiz(self) -> tuple[list[Part], dict[str, int]]:
        questions, right = [], {}
        for at in range(5):
            options = [{"id": letter, "text": f"{letter}: {self.text()}"} for letter in "abcdef"[: 2 + at]]
            correct = self.chance.choice(options)["id"]
            answers = {
                who["id"]: self.chance.choice(options)["id"] for who in self.people if self.chance.random() < 0.8
            }
            question = {"id": f"q{at}", "text": self.text(), "options": options, "correct": correct, "answers": answers}
            if at == 4:
                question |= {"activity": "quiz2"}
            questions.append(question)
            right[f"q{at}"] = sum(1 for choice in answers.values() if choice == correct)
        return questions, right

    def run(self) -> tuple[Part, dict[str, int]]:
        words = ("EGERN", "ÅKANDE", "GRANIT", "MÅGE")
        posts = [
            {"id": f"post{at}", "place": self.named(f"Sted {at}"), "code_word": word, "reflection": self.text(),
             "quiz": {"text": self.text(), "correct": "b",
                      "options": [{"id": one, "text": self.text()} for one in "abc"]}}
            for at, word in enumerate(words)
        ]  # fmt: skip
        ids = [who["id"] for who in self.people]
        self.chance.shuffle(ids)
        teams = [{"id": f"t{at:02}", "members": ids[at::8]} for at in range(8)]
        answers, right = [], {post["id"]: 0 for post in posts}
        for team in teams:
            for post in self.some(posts, 4):
                typed = self.chance.choice((post["code_word"], post["code_word"].lower(), post["code_word"][1:]))
                choice = self.chance.choice(("a", "b", "c"))
                answers.append({"id": f"oa{len(answers)}", "team": team["id"], "post": post["id"],
                                "at": f"13:{len(answers):02}:00", "code_entered": typed, "choice": choice,
                                "reflection": self.chance.choice(("", self.text())),
                                "sent_after_offline": self.chance.random() < 0.4})  # fmt: skip
                right[post["id"]] += choice == "b"
        return {"posts": posts, "teams": teams, "answers": answers}, right

    def barometers(self) -> tuple[list[Part], list[Part]]:
        made, told = [], []
        for at, activity in enumerate(("baro", "baro", "baro2", "baro2")):
            scale = {"min": 1, "max": 10, "step": 0.5, "low": "uenig", "high": "meget enig"}
            who = [{"group": group["id"]} for group in self.groups] if activity == "baro" else [
                {"by": one["id"]} for one in self.people]  # fmt: skip
            marks = [
                {**one, "mark": self.chance.choice((None, *[half / 2 for half in range(2, 21)])),
                 "comment": self.maybe(self.text())}
                for one in self.some(who, len(who))
            ]  # fmt: skip
            made.append({"id": f"bar{at}", "repeat_of": None, "text": self.text(), "scale": scale, "marks": marks,
                         "activity": activity})  # fmt: skip
            told.append(_statistics(f"bar{at}", [one["mark"] for one in marks]))
        return made, told

    def iglo(self) -> tuple[list[Part], dict[str, list[str]]]:
        actions, filled = [], defaultdict(set)
        for group in self.groups:
            for level in self.some(list(LEVELS), 4):
                for _ in range(self.chance.randint(1, 3)):
                    actions.append({"id": f"ig{len(actions)}", "group": group["id"], "level": level,
                                    "action": self.text(), "who": self.chance.choice(("", "teamet", "أمينة")),
                                    "when": self.chance.choice(("nu", "uge 40", ""))})  # fmt: skip
                filled[group["id"]].add(level)
        gaps = {group["id"]: [level for level in LEVELS if level not in filled[group["id"]]] for group in self.groups}
        return actions, {group: missing for group, missing in gaps.items() if missing}

    def notes(self, goals: list[Part]) -> list[Part]:
        signs = [sign["id"] for goal in goals for sign in goal["signs"]]
        made = []
        for at in range(12):
            who = self.chance.choice([one for one in self.people if self.of_group(one["group"])["goal"]])
            made.append({"id": f"th{at}", "by": self.maybe(who["id"]), "group": who["group"],
                         "from_group": self.chance.choice(self.groups)["id"],
                         "ref": self.maybe(self.chance.choice(signs)), "text": self.text()})  # fmt: skip
        return made

    def of_group(self, group: str) -> Part:
        return next(one for one in self.groups if one["id"] == group)

    def postcards(self) -> list[Part]:
        return [
            {"id": f"pc{at}", "author": self.maybe(self.chance.choice(self.people)["id"]),
             "from_groups": [one["id"] for one in self.some(self.groups, 3)], "dated": "2029-05",
             "dated_as_written": "", "to": self.text()[:60], "text": self.text(), "next_step": self.maybe(self.text())}
            for at in range(9)
        ]  # fmt: skip


def _identical(signs: list[Part]) -> list[list[str]]:
    same: dict[str, list[str]] = defaultdict(list)
    for sign in signs:
        same[" ".join(unicodedata.normalize("NFKC", sign["text"]).casefold().split())].append(sign["id"])
    return [ids for ids in same.values() if len(ids) > 1]


def _statistics(name: str, marks: list[float | None]) -> Part:
    there = [mark for mark in marks if mark is not None]
    if not there:
        return {"id": name, "n": 0, "missing": len(marks), "min": None, "max": None, "median": None, "mean": None}
    return {
        "id": name, "n": len(there), "missing": len(marks) - len(there), "min": min(there), "max": max(there),
        "median": statistics.median(there), "mean": round(statistics.mean(there), 2),
    }  # fmt: skip
