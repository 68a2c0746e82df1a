"""A rehearsal can be repeated: ids, drawings and words follow from the seed."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.drawing import checked_drawing
from workshop.domain.ids import is_sender_id
from workshop.rehearsal.chance import Chance
from workshop.rehearsal.drawings import drawing
from workshop.rehearsal.names import Names
from workshop.rehearsal.words import a_mechanism, a_note, a_postcard, a_sign


def test_the_same_seed_gives_the_same_row() -> None:
    rows = [[chance.below(1000) for _ in range(20)] for chance in (Chance("a", 1), Chance("a", 1), Chance("a", 2))]
    assert rows[0] == rows[1] != rows[2]


@given(st.text(), st.integers(1, 50), st.integers(0, 50))
def test_what_chance_gives_lies_within_what_is_asked(seed: str, least: int, more: int) -> None:
    chance = Chance(seed)
    assert least <= chance.between(least, least + more) <= least + more


@given(st.text(max_size=20))
def test_every_drawing_is_one_that_the_heart_takes(seed: str) -> None:
    path = drawing(seed)
    assert checked_drawing(path)
    assert drawing(seed) == path


@given(st.text(max_size=10), st.text(max_size=70))
def test_every_id_is_one_that_a_sender_may_make(seed: str, name: str) -> None:
    names = Names(seed)
    sign, mechanism = names.contribution("sign", name), names.contribution("mechanism", name)
    assert is_sender_id(sign)
    assert sign != mechanism
    assert (names.name_of(sign), names.name_of(mechanism), names.name_of("somebody-else")) == (name, name, None)


def test_extra_phones_have_something_to_say() -> None:
    chance = Chance("words")
    said = {write(chance) for write in (a_sign, a_mechanism, a_note, a_postcard) for _ in range(30)}
    assert len(said) > 60
    assert all(text.strip() for text in said)
