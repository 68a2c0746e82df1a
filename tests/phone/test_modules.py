"""What the page's modules compute, tried in the browser that runs them."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page


@pytest.fixture
def run(page: Page) -> Callable[..., Any]:
    """Run JavaScript with a module of the page: `run("timer.js", "m => m.clockText(0)")`."""
    return lambda module, script: page.evaluate(f"async () => ({script})(await import('/phone/{module}'))")


def test_the_time_left_rounds_up_and_never_goes_below_nothing(run: Callable[..., Any]) -> None:
    script = "m => [600000, 599001, 1000, 1, 0, 3723000].map(m.clockText)"
    assert run("timer.js", script) == ["10:00", "10:00", "00:01", "00:01", "00:00", "1:02:03"]
    ends = "{ends_at: 5000, paused_ms: null, hidden: false}"
    assert run("timer.js", f"m => [m.remaining({ends}, 1000, 500), m.remaining({ends}, 1000, 9000)]") == [3500, 0]
    assert run("timer.js", "m => m.remaining({ends_at: 5000, paused_ms: 700, hidden: false}, 1000, 900)") == 700
    assert run("timer.js", "m => m.remaining({ends_at: 5000, paused_ms: null, hidden: true}, 1000, 900)") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("010112-1234", "cpr"), ("3112991234", "cpr"), ("a.b@c.dk", "email"), ("12345678", "phone"),
        ("+45 12 34 56 78", "phone"), ("12.34.56.78", "phone"), ("1234 5678", "phone"), ("04.12.2023", None),
        ("2024 2025", None), ("fra 12 til 34", None), ("991399-1234", None), ("kl. 16.30 den 4/12", None), ("", None),
        ("1234567890123", None), ("29.02.00-4123", "cpr"), ("290200-1234", None), ("310212-1234", None),
        ("610112-1234", "cpr"), ("010112–1234", "cpr"), ("01 01 12 1234", "cpr"), ("٠١٠١١٢١٢٣٤", "cpr"),
        ("sag 010112-12345", None), ("+46 70 123 45 67", "phone"), ("12 345 678", "phone"), ("(+45) 12345678", "phone"),
        ("12\u00a034\u00a056\u00a078", "phone"), ("2023-2024: 12 af 34", None), ("04.12.2023 kl. 1000", None),
    ],
)  # fmt: skip
def test_private_things_are_recognised_and_harmless_ones_left_alone(
    run: Callable[..., Any], text: str, found: str | None
) -> None:
    assert run("sensitive.js", f"m => m.sensitive({text!r})") == found


def test_a_stroke_is_a_path_of_whole_numbers(run: Callable[..., Any]) -> None:
    assert run("drawing.js", "m => m.strokePath([[10, 20]])") == "M10 20L10 20"
    assert run("drawing.js", "m => m.strokePath([[0, 0], [10, 10], [21, 30], [40, 5]])") == (
        "M0 0Q10 10 16 20Q21 30 31 18L40 5"
    )


def test_events_are_read_however_their_bytes_are_cut(run: Callable[..., Any]) -> None:
    script = """m => { const read = m.eventReader(); const bytes = new TextEncoder()
        .encode(': hej\\r\\n\\r\\nevent: view\\r\\ndata: {"a":"æ"}\\r\\n\\r\\nevent: bye\\n\\n');
        return [...bytes].flatMap((one) => read(new Uint8Array([one]))); }"""
    assert run("stream.js", script) == [{"name": "view", "data": '{"a":"æ"}'}, {"name": "bye", "data": ""}]


ROAD = (
    "{road: [{id: 's1', when: 'forår', cards: [{id: 'a'}]}, {id: 's2', when: null, cards: [{id: 'b'}, {id: 'c'}]}],"
    " unplaced: [{id: 'd'}]}"
)


@pytest.mark.parametrize(
    ("kind", "payload", "road", "unplaced"),
    [
        ("place", "{sign: 'd', after: null}", [["d"], ["a"], ["b", "c"]], []),
        ("place", "{sign: 'd', after: 'a', step: 's1'}", [["a"], ["d"], ["b", "c"]], []),
        ("place", "{sign: 'd', beside: 'a', step: 's1'}", [["a", "d"], ["b", "c"]], []),
        ("place", "{sign: 'a', at_end: true}", [["b", "c"], ["a"]], ["d"]),
        ("place", "{sign: 'd', beside: 'gone', step: 's2'}", [["a"], ["b", "c", "d"]], []),
        ("place", "{sign: 'd', after: 'gone', step: 'gone'}", [["a"], ["b", "c"]], ["d"]),
        ("unplace", "{sign: 'a'}", [["b", "c"]], ["d", "a"]),
    ],
)
def test_a_move_is_shown_as_the_heart_will_make_it(
    run: Callable[..., Any], kind: str, payload: str, road: list[list[str]], unplaced: list[str]
) -> None:
    script = f"""m => {{
        const after = m.moved({ROAD}, [{{id: 'x', kind: 'sign_ordering.{kind}', payload: {payload}}}]);
        return [after.road.map((step) => step.cards.map((card) => card.id)), after.unplaced.map((one) => one.id)]; }}"""
    assert run("exercises/sign_ordering/road.js", script) == [road, unplaced]


def test_a_move_that_is_undone_on_the_way_is_not_shown(run: Callable[..., Any]) -> None:
    script = f"""m => m.moved({ROAD}, [{{id: 'x', kind: 'sign_ordering.unplace', payload: {{sign: 'a'}}}},
        {{id: 'y', kind: 'undo', payload: {{command: 'x'}}}}]).road.length"""
    assert run("exercises/sign_ordering/road.js", script) == 2


@pytest.mark.parametrize(
    ("sign", "by", "ties", "payload"),
    [
        ("a", 1, True, {"sign": "a", "beside": "b", "step": "s2"}),
        ("a", 1, False, {"sign": "a", "after": "c", "step": "s2"}),
        ("a", -1, True, None),
        ("c", -1, True, {"sign": "c", "after": "a", "step": "s1"}),
        ("c", 1, True, {"sign": "c", "after": "b", "step": "s2"}),
        ("d", -1, True, {"sign": "d", "at_end": True}),
    ],
)
def test_an_arrow_key_moves_a_card_one_place(
    run: Callable[..., Any], sign: str, by: int, ties: bool, payload: dict[str, Any] | None
) -> None:
    script = f"m => m.nudged({ROAD}.road, '{sign}', {by}, {str(ties).lower()})"
    assert run("exercises/sign_ordering/road.js", script) == payload


@pytest.mark.parametrize(("shown", "unseen"), [(4, ["hand-up"]), (5, []), (6, [])])
def test_what_a_frame_has_shown_before_the_answer_to_it_came_is_not_on_its_way_any_more(
    run: Callable[..., Any], shown: int, unseen: list[str]
) -> None:
    script = f"""async (m) => {{
        const {{ openMemory }} = await import('/phone/memory.js');
        let answer, settled;
        const saved = new Promise((resolve) => {{ settled = resolve; }});
        const box = m.openOutbox({{
            memory: openMemory(null), post: () => new Promise((resolve) => {{ answer = resolve; }}), onSaved: settled,
            clock: () => 0, onChange: () => {{}}, onRefused: () => {{}}, onStranger: () => {{}},
        }});
        box.frame('day', 3);
        box.put({{ id: 'hand-up', kind: 'plenum.hand', payload: {{ up: true }} }});
        box.frame('day', {shown});
        answer(new Response(JSON.stringify({{ saved: true, seq: 5 }})));
        await saved;
        return box.unseen().map((item) => item.id); }}"""
    assert run("outbox.js", script) == unseen


def test_tidings_of_one_moment_are_said_in_one_breath_and_the_newest_of_each_thing(run: Callable[..., Any]) -> None:
    script = """async (m) => {
        const live = document.createElement('p'), said = [], say = m.openVoice(live);
        const note = () => { if (live.textContent) said.push(live.textContent); };
        new MutationObserver(note).observe(live, {childList: true});
        for (let n = 0; n < 50; n += 1) say('Gemt.');
        for (let n = 1; n <= 9; n += 1) say(`T1 på trin ${n}.`, 'T1');
        while (!said.length) await new Promise(requestAnimationFrame);
        say('Gemt.');
        while (said.length < 2) await new Promise(requestAnimationFrame);
        return said; }"""
    assert run("voice.js", script) == ["Gemt. T1 på trin 9.", "Gemt."]


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("192.168.1.20:8765", "192.168.1.20:8765"), (" http://10.0.0.5:8765/ ", "10.0.0.5:8765"),
        ("172.16.0.9", "172.16.0.9:8765"), ("172.32.0.9", None), ("8.8.8.8", None),
        ("130.225.1.2:8765", "130.225.1.2:8765"),
        ("192.168.1.300", None), ("https://192.168.1.2", None), ("evil.example", None),
        ("192.168.1.2@evil.example", None),
        ("192.168.1.2:8765/x", None), ("", None), ("010.0.0.5:8765", None), ("10.0.0.05", None),
        ("10.0.0.5:0", None), ("10.0.0.5:08765", None), ("10.0.0.5:65536", None), ("10.0.0.5:65535", "10.0.0.5:65535"),
    ],
)  # fmt: skip
def test_only_an_address_of_the_local_net_or_one_that_the_heart_told_is_gone_to(
    run: Callable[..., Any], typed: str, host: str | None
) -> None:
    assert run("handover.js", f"m => m.localHost({typed!r}, '8765', ['130.225.1.2:8765'])") == host


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("أهل الطفل", "ar"), ("همسایه‌ها می‌گویند", "fa"), ("Сусіди приходять", "uk"), ("Соседи", "ru"), ("你好", "zh"),
        ("அண்டை", "ta"), ("ሰላም", "ti"), ("Sąsiadka puka do drzwi", "da"), ("flere børn 🙌🏽", "da"), ("", "da"),
    ],
)  # fmt: skip
def test_a_card_is_marked_with_the_language_of_its_letters(run: Callable[..., Any], text: str, lang: str) -> None:
    assert run("texts.js", f"m => m.languageOf({text!r}, 'da')") == lang
