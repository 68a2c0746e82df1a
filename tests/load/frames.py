"""How smoothly the projector paints, and how long the windows' thread is held, while 300 phones are at work.

python -m tests.load.frames [--phones 300] [--runs 3]

The room looks at a road with 200 cards. Each half second three of them are moved; meanwhile the phones of the other
goals move theirs. Then all phones give caramels, which the room may not see before the reveal: it is shown the visits
and how many have voted, and the console who is silent. Both windows are painted in software, the projector's at
1920 × 1080. They have core 1 to themselves; the heart and the phones share core 0.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.load.client import encoded
from tests.load.hall import Hall, Phone
from tests.load.machine import GOALS, MEMORY, heart, on_core, percentile, plan_for
from tests.load.report import BINDING, Figure, tell
from workshop.client import Command, read_run_file, run_file_path
from workshop.domain.plan import Activity, Plan

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

CARDS = 200
STEPS = 24
SEEN_STEPS = 3
OTHERS = 12
SECONDS, WARM_S = 10.0, 3.0
MOVE_EVERY_S = 0.5
MOVED_AT_ONCE = 3
PHONE_EVERY_S = 2.0
CARAMELS = 20
BEAT_MS = 5
FRAME_MS, GAP_MS, HELD_MS = 16.7, 25.0, 50.0
GAP_OF_BARE = 1.5
"""The worst gap may be so many times a bare window's of the same run: others may have had the core meanwhile."""
TEXT = "Forældrene ringer selv til klubben, før der er gået en uge, og de ved hvem de skal spørge efter, nummer {n}"


def plan_with_a_road(phones: int) -> Plan:
    """The plan of the halls, with a road to lay the signs on."""
    plan = plan_for(phones)
    signs, *rest = plan.activities
    road = Activity("order", "work", "sign_ordering", "Vejen", 20)
    return Plan(
        plan.title, plan.challenge, plan.organiser, plan.date, blocks=plan.blocks, activities=(signs, road, *rest),
        groups=plan.groups, goals=plan.goals,
    )  # fmt: skip


BARE = """
import QtQuick
Window {
    id: window
    width: 1920; height: 1080; visible: true; color: "#FBF6EA"
    Repeater {
        id: cards
        model: 18
        Rectangle {
            required property int index
            readonly property bool onItsWay: way.running
            width: 300; height: 160; x: (index % 6) * 310; y: Math.floor(index / 6) * 180; radius: 10; border.width: 1
            Behavior on x { NumberAnimation { id: way; duration: 360; easing.type: Easing.OutCubic } }
            Text { anchors.fill: parent; anchors.margins: 20; font.pixelSize: 28; wrapMode: Text.Wrap; text: "TEXT" }
        }
    }
    Timer {
        interval: 500; repeat: true; running: true
        onTriggered: {
            for (let n = 0; n < 3; n++)
                cards.itemAt(Math.floor(Math.random() * cards.count)).x = Math.random() * 1600;
        }
    }
}
"""
"""A window with as many cards to be seen, of which as many move, and nothing else: what the machine can do at best."""


def windows(run_file: str) -> None:
    """Both windows in this process, measured as `watch` does."""
    from PySide6.QtCore import QSettings, QTimer

    from ui.fonts import register_fonts
    from ui.main import SETTLED_MS, Windows, new_application, spare_the_collector

    info = read_run_file(Path(run_file))
    assert info is not None
    application = new_application()
    with TemporaryDirectory() as folder:
        register_fonts()
        shown = Windows(application, "da", QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat))
        shown.start.skip()
        shown.attach(info)
        shown.show()
        shown.projector_window.showNormal()
        shown.projector_window.resize(1920, 1080)
        QTimer.singleShot(SETTLED_MS // 2, spare_the_collector)

        def cards() -> list[QQuickItem]:
            every = [one for one in below(shown.projector_window.contentItem()) if is_a(one, "RoadCard")]
            return every[: SEEN_STEPS * CARDS // STEPS]

        watch(shown.projector_window, cards)
        application.exec()


def bare() -> None:
    """A window of Qt's own with as much to paint, measured the same way."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE.replace("TEXT", TEXT.format(n=1)).encode())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    watch(window, lambda: [one for one in window.contentItem().childItems() if one.property("onItsWay") is not None])
    application.exec()


def watch(window: QQuickWindow, find_cards: Callable[[], list[QQuickItem]]) -> None:
    """Note each frame of a window and each beat of the thread, from one line on stdin to the next. At the end, what
    was noted is told on stdout, and the process is over.
    """
    from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, Qt, QTimer

    clock = QElapsedTimer()
    clock.start()
    cards: list[QQuickItem] = []
    swaps: list[tuple[float, bool]] = []
    beats: list[tuple[float, float]] = []
    frames: list[tuple[float, float]] = []
    begun = [(0.0, 0.0)]
    cpu = [0.0]

    def now() -> tuple[float, float]:
        """The time, and how long this thread has had a processor, ms."""
        return clock.nsecsElapsed() / 1e6, time.thread_time_ns() / 1e6

    def began() -> None:
        begun[0] = now()

    def swapped() -> None:
        ended = now()
        swaps.append((ended[0], any(card.property("onItsWay") for card in cards)))
        frames.append((ended[0] - begun[0][0], ended[1] - begun[0][1]))

    def told() -> None:
        if sys.stdin.readline().strip() == "begin":
            cards[:] = find_cards()
            swaps.clear()
            beats.clear()
            frames.clear()
            cpu[0] = time.process_time()
            return
        spent = time.process_time() - cpu[0]
        try:
            print(json.dumps({"swaps": swaps, "beats": beats, "frames": frames, "cpu": spent}), flush=True)
        finally:
            os._exit(0)  # also where nobody listens any more

    keeper = QObject(window)
    window.afterAnimating.connect(began)
    window.frameSwapped.connect(swapped)
    beat = QTimer(keeper, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: beats.append(now()))
    beat.start()
    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, keeper)
    listening.activated.connect(told)
    print("shown", flush=True)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every item of a picture."""
    for child in item.childItems():
        yield child
        yield from below(child)


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether an item is of that QML file."""
    return item.metaObject().className().startswith(f"{kind}_QML")


def moving(swaps: Sequence[tuple[float, bool]]) -> list[float]:
    """The time from each frame in the middle of a movement to the next."""
    pairs = pairwise(swaps)
    return [after - before for (before, on_its_way), (after, _) in pairs if on_its_way]


def gaps(moments: Sequence[float]) -> list[float]:
    """The time between each two."""
    return [after - before for before, after in pairwise(moments)]


class Road:
    """A hall whose first goal has a long road, and who moves cards on it."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.signs: dict[str, list[str]] = {}
        self.targets: dict[str, list[str]] = {}
        self.chance = random.Random(7)

    async def lay(self) -> None:
        """Write the signs and lay them."""
        hall = self.hall
        await hall.host("day.start")
        await hall.host("day.go", step="signs")
        for place, group in enumerate(hall.groups[:GOALS]):
            for number in range(CARDS if place == 0 else OTHERS):
                await hall.host("sign_cards.write", group=group, text=TEXT.format(n=number))
        view = await hall.view()
        self.signs = {seat: [card["id"] for card in cards] for seat, cards in view["cards"].items()}
        await hall.host("day.go", step="order/order")
        for place, group in enumerate(hall.groups[:GOALS]):
            count = CARDS if place == 0 else OTHERS
            steps = STEPS if place == 0 else 4
            row = " ".join("+".join(f"T{number + 1}" for number in range(step, count, steps)) for step in range(steps))
            await hall.host("sign_ordering.lay", group=group, row=row)
        for at in range(6):
            signs = self.signs["goal:g1"][at * 3 : at * 3 + 2]
            await hall.host("sign_ordering.mechanism", group=hall.groups[0], text=TEXT.format(n=at), signs=signs)
        await hall.host("room.focus", seat="goal:g1")

    async def move(self, until: float) -> None:
        """Move three cards now and then on the road that the room looks at."""
        # Those of the steps that stand on the page that the room sees.
        road = [sign for at, sign in enumerate(self.signs["goal:g1"]) if at % STEPS < SEEN_STEPS]
        while time.perf_counter() < until:
            for _ in range(MOVED_AT_ONCE):
                sign, beside = self.chance.sample(road, 2)
                await self.hall.host("sign_ordering.place", group=self.hall.groups[0], sign=sign, beside=beside)
            await asyncio.sleep(MOVE_EVERY_S)

    async def send_out(self) -> None:
        """Begin the visits: all phones may give caramels."""
        seats = {one["id"]: one["seat"] for one in self.hall.day["groups"]}
        cards = {group: self.signs[seats[group]] for group in self.hall.groups[:GOALS]}
        self.targets = await self.hall.send_out(cards, CARAMELS)
        # Lines that have been silent for long are closed by the heart.
        await self.hall.connect(lines=True, streams=False)

    async def vote(self, phone: Phone, until: float) -> int:
        """A phone that sets its caramels on a card each two seconds."""
        done = 0
        await asyncio.sleep(self.chance.random() * PHONE_EVERY_S)
        while time.perf_counter() < until:
            target = self.chance.choice(self.targets[phone.group][:CARAMELS])
            command = Command("visit_voting.set", {"target": target, "caramels": self.chance.randint(0, 1)})
            done += await self._ask(phone, command)
            await asyncio.sleep(PHONE_EVERY_S)
        return done

    async def _ask(self, phone: Phone, command: Command) -> bool:
        assert phone.line is not None
        status, _ = await phone.line.ask(encoded(phone.caller.command(command), self.hall.heart.address))
        return status == HTTPStatus.OK

    async def busy(self, phone: Phone, until: float) -> int:
        """A phone that moves a card of its own goal each two seconds."""
        group = phone.group
        seat = next(one["seat"] for one in self.hall.day["groups"] if one["id"] == group)
        signs = self.signs[seat]
        done = 0
        await asyncio.sleep(self.chance.random() * PHONE_EVERY_S)
        while time.perf_counter() < until and seat != "goal:g1":
            sign, beside = self.chance.sample(signs, 2)
            done += await self._ask(phone, Command("sign_ordering.place", {"sign": sign, "beside": beside}))
            await asyncio.sleep(PHONE_EVERY_S)
        return done


async def once(phones: int) -> dict[str, Any]:
    """One run: what the windows' process saw of the road and of the votes, what a bare window would have, and what the
    hall did meanwhile.
    """
    with heart(MEMORY, phones, plan_with_a_road(phones)) as the_heart:
        on_core(0)
        hall = Hall(the_heart)
        await hall.fill(phones)
        road = Road(hall)
        await road.lay()
        await hall.connect(lines=True, streams=True)
        windows = ("--windows", str(run_file_path(the_heart.file)))

        async def moving_all(until: float) -> int:
            _, *done = await asyncio.gather(road.move(until), *(road.busy(one, until) for one in hall.phones))
            return sum(done)

        async def voting(until: float) -> int:
            return sum(await asyncio.gather(*(road.vote(one, until) for one in hall.phones)))

        floor, _ = await _watched(moving_all, "--bare")
        seen, moved = await _watched(moving_all, *windows)
        await road.send_out()
        votes, voted = await _watched(voting, *windows)
        return {**seen, "done": moved, "floor": floor["swaps"], "votes": {**votes, "done": voted}}


async def _watched(busy: Callable[[float], Awaitable[int]], *what: str) -> tuple[dict[str, Any], int]:
    """A window's process while the hall is at work: what it noted, and how much the phones did."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = ["taskset", "-c", "1", sys.executable, "-m", "tests.load.frames", *what]
    pipe = subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, env=environment, stdin=pipe, stdout=pipe, limit=1 << 24)
    assert process.stdin is not None
    assert process.stdout is not None
    await process.stdout.readline()
    await asyncio.sleep(WARM_S)
    process.stdin.write(b"begin\n")
    done = await busy(time.perf_counter() + SECONDS)
    process.stdin.write(b"end\n")
    noted: dict[str, Any] = json.loads(await process.stdout.readline())
    await process.wait()
    return noted, done


def measure(phones: int, runs: int) -> list[Figure]:
    """The figures of so many runs."""
    return figures(phones, [asyncio.run(once(phones)) for _ in range(runs)])


def figures(phones: int, seen: Sequence[dict[str, Any]]) -> list[Figure]:
    """Medians of what runs have seen. What the thread itself works stands beside what the clock says: on a shared
    machine the clock also counts those who had the core meanwhile.
    """
    between = [moving(one["swaps"]) for one in seen]
    at_best = [moving(one["floor"]) for one in seen]
    gap_of_bare = _share(at_best, 1)
    allowed_gap = max(BINDING, GAP_OF_BARE * gap_of_bare / GAP_MS)
    name, ways = f"{phones} phones move cards", f"{phones} phones: between frames while cards move"
    return [
        *_window(name, seen),
        _figure(f"{ways}, p50", _share(between, 0.5), floor=_share(at_best, 0.5)),
        _figure(f"{ways}, p95", _share(between, 0.95), floor=_share(at_best, 0.95)),
        Figure(f"{ways}, worst", _share(between, 1), "ms", GAP_MS, floor=gap_of_bare, allowed=allowed_gap),
        *_window(f"{phones} phones vote", [one["votes"] for one in seen]),
    ]


def _window(name: str, seen: Sequence[dict[str, Any]]) -> list[Figure]:
    """How long it takes to paint a frame, and how long the windows' thread is held."""
    held = [[gap - BEAT_MS for gap in gaps([at for at, _ in one["beats"]])] for one in seen]
    worked = [gaps([work for _, work in one["beats"]]) for one in seen]
    painted = [[taken for taken, _ in one["frames"]] for one in seen]
    paint_work = [[work for _, work in one["frames"]] for one in seen]
    return [
        _figure(f"{name}: to paint a frame, p50", _share(painted, 0.5)),
        _figure(f"{name}: to paint a frame, p95", _share(painted, 0.95), FRAME_MS, _share(paint_work, 0.95)),
        _figure(f"{name}: the windows' thread held, p99", _share(held, 0.99), floor=_share(worked, 0.99)),
        _figure(f"{name}: the windows' thread held, worst", _share(held, 1), HELD_MS, _share(worked, 1)),
        Figure(f"{name}: frames painted", median(len(row) / SECONDS for row in painted), "/s"),
        Figure(f"{name}: the windows' processor", median(100 * one["cpu"] / SECONDS for one in seen), "% busy"),
        Figure(f"{name}: saved", median(one["done"] / SECONDS for one in seen), "/s"),
    ]


def _share(rows: Sequence[Sequence[float]], part: float) -> float:
    return median(percentile(row, part) for row in rows)


def _figure(what: str, value: float, goal: float | None = None, floor: float | None = None) -> Figure:
    return Figure(what, value, "ms", goal, floor=floor, allowed=BINDING)


def main() -> list[Figure]:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--windows")
    asked = parser.parse_args()
    if asked.bare:
        bare()
    if asked.windows:
        windows(asked.windows)
        return []
    return tell("frames", measure(asked.phones, asked.runs))


if __name__ == "__main__":
    main()
