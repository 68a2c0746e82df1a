"""What a phone carries from an address to the next, as the page's module computes it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

TOOLS = """
  const ME = {participant: 'p1', token: 't', reclaim_code: 'ABCD', group: 'm1'};
  const out = (id) => [`out/00000000000001-${id}`, {id, kind: 'sign.add', payload: {}, day: 'd', at: 1}];
  const draft = (text) => ({place: 's', title: 'S', values: {text}});
  const refused = (id) => [`refused/${id}`, {id, sentence: 'Nej.', draft: draft(id)}];
  const memory = (...pairs) => {
    const held = new Map(pairs);
    return { held, keys: start => [...held.keys()].filter(key => key.startsWith(start)).sort(),
      get: key => held.get(key) ?? null, set: (key, value) => held.set(key, value), remove: key => held.delete(key) };
  };
  const place = fragment => ({ location: { hash: '#' + fragment, pathname: '/' }, history: { replaceState() {} } });
  const leave = from => { const { fragment, depart } = m.packed(from); depart(); return fragment; };
  const come = (to, fragment) => { const came = m.arrived(to, place(fragment)); if (came) came.goOn(); return came; };
  const go = (from, to) => come(to, leave(from));
  const there = (of) => of.keys('').filter(key => key !== 'moved');
"""


@pytest.fixture
def run(page: Page) -> Callable[[str], Any]:
    """Run the body of a function with the module `m` and the tools above."""
    return lambda body: page.evaluate(f"async () => {{ const m = await import('/phone/handover.js'); {TOOLS} {body} }}")


def test_what_is_too_large_stays_behind_and_is_counted_and_the_person_and_what_waits_go_first(
    run: Callable[[str], Any],
) -> None:
    script = """
      const a = memory(['draft/s/photo', 'x'.repeat(5000)], ['draft/s/text', 'halv'], ['me', ME], out('a'),
        ['remote', {token: 'never'}]);
      const { fragment, left, depart } = m.packed(a, 1500);
      depart();
      const b = memory();
      const asked = come(b, fragment).code;
      const came = there(b);
      go(b, a);
      return [left, asked, came, a.get('draft/s/photo').length];"""
    assert run(script) == [1, "ABCD", ["draft/s/text", "me", "out/00000000000001-a"], 5000]


@pytest.mark.parametrize(
    "me", ["null", "{participant: 'p1'}", "{participant: 'p1', token: 7, reclaim_code: '', group: ''}"]
)
def test_what_is_nobodys_is_not_taken_in(run: Callable[[str], Any], me: str) -> None:
    script = f"const b = memory(); return [go(memory(['me', {me}], ['mine', []], out('a')), b), b.held.size];"
    assert run(script) == [None, 0]


def test_nothing_is_taken_in_before_a_phone_that_is_nobody_has_been_asked(run: Callable[[str], Any]) -> None:
    script = """
      const b = memory();
      const came = m.arrived(b, place(leave(memory(['me', ME], out('a')))));
      const before = b.held.size;
      came.goOn();
      return [before, there(b)];"""
    assert run(script) == [0, ["me", "out/00000000000001-a"]]


@pytest.mark.parametrize("other", ["{...ME, token: 'guessed'}", "{...ME, participant: 'p2'}"])
def test_whoever_is_in_takes_nothing_that_their_own_token_does_not_prove(run: Callable[[str], Any], other: str) -> None:
    script = f"""
      const b = memory(['me', ME], ['draft/s/text', 'min']);
      const came = go(memory(['me', {other}], ['draft/s/text', 'en andens'], out('a')), b);
      return [came, there(b), b.get('draft/s/text')];"""
    assert run(script) == [None, ["draft/s/text", "me"], "min"]


@pytest.mark.parametrize(
    "odd",
    [
        "['refused/1', {id: 1}]", "['refused/a', {...refused('b')[1]}]", "['out/00000000000001-x', {id: 'x'}]",
        "['out/1-x', out('x')[1]]", "['place/s', {step: null}]", "['own/x', {text: 'a'}]", "['mine', 3]",
        "['ballot/x', 7]", "['draft/s/text', {}]", "['lang', '../x']",
        "['of/p2/refused/1', {id: 1}]", "['remote', 'x']",
    ],
)  # fmt: skip
def test_what_has_not_the_shape_that_the_page_reads_is_left_out(run: Callable[[str], Any], odd: str) -> None:
    script = f"""
      const bundle = {{ trail: ['one'], left: [], held: [['me', ME], {odd}, ['draft/s/text', 'halv']] }};
      const b = memory();
      come(b, 'ny=' + btoa(JSON.stringify(bundle)));
      return there(b);"""
    assert run(script) == ["draft/s/text", "me"]


def test_what_is_done_with_at_the_new_address_is_not_back_at_the_old_one(run: Callable[[str], Any]) -> None:
    script = """
      const a = memory(['me', ME], ['draft/s/text', 'halv'], ['draft/s/more', 'urørt'], refused('no'), out('sent'),
        ['ballot/x', {t: 1}]);
      const b = memory();
      go(a, b);
      b.set('draft/s/text', 'halvt og helt');
      b.remove('draft/s/more'); // sent
      ['refused/no', 'out/00000000000001-sent', 'ballot/x'].forEach(b.remove);
      b.set(...out('new'));
      go(b, a);
      const back = [there(a), a.get('draft/s/text')];
      go(a, b);
      return [back, [there(b), b.get('draft/s/text')]];"""
    state = [["draft/s/text", "me", "out/00000000000001-new"], "halvt og helt"]
    assert run(script) == [state, state]


def test_what_was_written_at_both_addresses_is_kept_of_both(run: Callable[[str], Any]) -> None:
    script = """
      const a = memory(['me', ME], ['draft/s/text', 'halv']);
      const b = memory();
      go(a, b);
      a.set('draft/s/text', 'her'); // the old address was back
      b.set('draft/s/text', 'der');
      a.set('draft/s/late', 'kun her');
      go(b, a);
      return [a.get('draft/s/text'), a.get('draft/s/late')];"""
    assert run(script) == ["her\nder", "kun her"]


def test_an_old_address_that_is_opened_again_changes_nothing(run: Callable[[str], Any]) -> None:
    script = """
      const a = memory(['me', ME], ['draft/s/text', 'halv']);
      const b = memory();
      const old = leave(a);
      come(b, old);
      b.set('draft/s/text', 'nyt');
      come(b, old);
      return b.get('draft/s/text');"""
    assert run(script) == "nyt"


def test_a_phone_that_left_and_never_came_loses_nothing_to_an_address_it_was_at_before(
    run: Callable[[str], Any],
) -> None:
    script = """
      const a = memory(['me', ME], ['draft/s/text', 'halv']);
      const b = memory();
      go(a, b);
      a.set('draft/s/late', 'siden');
      leave(a);
      go(b, a);
      return a.get('draft/s/late');"""
    assert run(script) == "siden"
