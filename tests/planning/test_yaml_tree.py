"""Hostile and broken files give one clear sentence with a line, never anything else."""

import pytest

from workshop.planning.problems import DayFileError
from workshop.planning.yaml_tree import DEEPEST, MOST_BYTES, Fields, Items, Scalar, line_of, read_tree


def refused(raw: bytes | str) -> str:
    """The one sentence with which a file is refused."""
    with pytest.raises(DayFileError) as caught:
        read_tree(raw if isinstance(raw, bytes) else raw.encode())
    (sentence,) = caught.value.sentences()
    assert caught.value.sentences("en") != [sentence]
    return sentence


def test_what_stands_without_quotes_is_kept_as_it_is_written() -> None:
    tree = read_tree(b"a: no\nb: 13:17:05\nc: 2029-05\nd: '2'\n")
    values = {entry.key: entry.value for entry in tree.entries}
    assert [value.text for value in values.values() if isinstance(value, Scalar)] == ["no", "13:17:05", "2029-05", "2"]
    assert [value.plain for value in values.values() if isinstance(value, Scalar)] == [True, True, True, False]


def test_an_anchor_can_be_used_again() -> None:
    tree = read_tree(b"a: &id001 {min: 1}\nb: *id001\n")
    assert tree.entries[0].value is tree.entries[1].value


def test_every_value_knows_its_line() -> None:
    tree = read_tree(b"# first\na:\n- b: 1\n  c: 2\n- d: 3\n")
    assert line_of(tree, ("a", 0, "c")) == 4
    assert line_of(tree, ("a", 1, "d")) == 5
    assert line_of(tree, ("a", 1, "missing")) == 5
    assert line_of(tree, ("a", 7)) == 2
    assert line_of(tree, ("nothing",)) == 2


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_tree("\ufeffa: 1\n".encode()).entry("a") is not None


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# only a word\n", b"---\n", b"''"])
def test_an_empty_file_is_called_empty(raw: bytes) -> None:
    assert refused(raw) == "Filen er tom."


@pytest.mark.parametrize("raw", ["[1, 2]", "just a word", "- a\n- b\n"])
def test_a_file_without_fields_is_refused(raw: str) -> None:
    assert refused(raw) == "Filen skal bestå af felter: navn, kolon, værdi."


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("a: 1\nb: !!python/object/apply:os.system ['true']\n", "!!python/object/apply:os.system"),
        ("a: 1\nb: !!binary aGVq\n", "!!binary"),
        ("a: 1\nb: !own {c: 1}\n", "!own"),
        ("a: 1\nb: !!timestamp 2029-05-01\n", "!!timestamp"),
    ],
)
def test_tags_are_refused_by_name(raw: str, tag: str) -> None:
    assert refused(raw) == f"linje 2: mærket {tag} kan ikke bruges her."


def test_the_plain_tags_of_yaml_are_let_through() -> None:
    tree = read_tree(b"a: !!str 2029-05\nb: !!int 3\n")
    a, b = (entry.value for entry in tree.entries)
    assert isinstance(a, Scalar)
    assert isinstance(b, Scalar)
    assert (a.plain, b.plain) == (False, True)


def test_a_bomb_of_aliases_is_refused() -> None:
    lines = ["a0: &a0 [hej, hej, hej, hej, hej, hej, hej, hej, hej]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "gør filen for stor" in refused("\n".join(lines))


def test_a_bomb_of_one_long_text_is_refused() -> None:
    lines = [f"a0: &a0 {'x' * 4000}"] + [f"a{n}: [{', '.join(['*a0'] * 100)}]" for n in range(1, 40)]
    assert "gør filen for stor" in refused("\n".join(lines))


def test_an_alias_to_itself_is_refused() -> None:
    assert refused("a: &me [*me]\n") == "linje 1: *me henviser til noget, der ikke står ovenfor."


@pytest.mark.parametrize(
    "raw", ["[" * 50_000, "a:\n" + "".join(f"{' ' * n}b:\n" for n in range(1, 200)), "{a: " * 3000]
)
def test_layers_without_end_are_refused(raw: str) -> None:
    assert f"Der er plads til {DEEPEST}" in refused(raw)


def test_layers_that_aliases_pile_up_are_refused() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 60)]
    assert "for mange lag" in refused("\n".join(lines))


def test_a_file_that_is_too_big_is_refused_with_its_size() -> None:
    assert refused(b"a: " + b"x" * MOST_BYTES) == "Filen er for stor: 5,0 MB. En dagfil er på højst 5 MB."


def test_latin_1_is_told_with_its_line() -> None:
    assert refused("a: 1\nb: Mål\n".encode("latin-1")) == (
        "linje 2: her er et tegn, der ikke er UTF-8. Gem filen som UTF-8."
    )


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0", b"a: \0", "a: 1".encode("utf-16"), b"PK\x03\x04\0"])
def test_a_file_that_is_no_text_is_refused(raw: bytes) -> None:
    assert refused(raw) in {
        "Det er ikke en tekstfil. En dagfil er tekst i YAML.",
        "linje 1: her er et tegn, der ikke er UTF-8. Gem filen som UTF-8.",
    }


def test_a_control_character_is_told_with_its_line() -> None:
    assert refused("a: 1\nb: \x07\n") == "linje 2: her er et tegn, der ikke kan læses: U+0007."


def test_half_a_character_is_refused() -> None:
    assert refused('a: "\\ud83d"\n').startswith("linje 1: her er et tegn")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("a:\n\tb: 1\n", "linje 2: her står en tabulator. Ryk ind med mellemrum i stedet."),
        ("a: b: c\n", "linje 1: her er et kolon for meget. Sæt teksten i anførselstegn."),
        ("a: 1\nb\n", "linje 3: her mangler et kolon efter feltets navn."),
        ("a: 'hej\n", "linje 2: et anførselstegn er åbnet og ikke lukket."),
        ("a: [1, 2\nb: 3\n", "linje 2: her mangler et komma eller en slutparentes."),
        ("a: 1\n---\nb: 2\n", "linje 2: her begynder endnu et dokument. En dagfil er ét dokument."),
        ("? [a]\n: 1\n", "linje 1: et felts navn skal være en tekst."),
        ("a: 1\nb: 2\na: 3\n", "linje 3: feltet a står der to gange."),
        ("a: *nowhere\n", "linje 1: *nowhere henviser til noget, der ikke står ovenfor."),
    ],
)
def test_a_slip_is_told_in_a_sentence_with_its_line(raw: str, sentence: str) -> None:
    assert refused(raw) == sentence


def test_a_tree_holds_lists_and_fields() -> None:
    tree = read_tree(b"a: [1, {b: 2}]\n")
    entry = tree.entry("a")
    assert entry is not None
    assert isinstance(entry.value, Items)
    assert isinstance(entry.value.items[1], Fields)
