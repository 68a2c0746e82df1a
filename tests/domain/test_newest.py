"""What has not changed is not made again."""

from __future__ import annotations

from workshop.domain.newest import newest


class Counted:
    """Something that is asked for, and how often."""

    def __init__(self) -> None:
        self.asked = 0


def test_what_is_asked_of_the_same_things_is_made_once() -> None:
    counted = Counted()

    @newest(lambda words, _other: (words,))
    def joined(words: tuple[str, ...], other: str) -> str:
        counted.asked += 1
        return other.join(words)

    words = ("a", "b")
    assert [joined(words, "-"), joined(words, "+"), joined(words, "-")] == ["a-b"] * 3
    assert counted.asked == 1


def test_another_thing_is_another_result_though_it_says_the_same() -> None:
    counted = Counted()

    @newest(lambda words, number: (words, number))
    def repeated(words: list[str], number: int) -> list[str]:
        counted.asked += 1
        return words * number

    one, other = ["a"], ["a"]
    assert repeated(one, 2) == ["a", "a"]
    assert repeated(other, 2) == ["a", "a"]
    assert repeated(other, 1) == ["a"]
    assert repeated(one, 2) == ["a", "a"]
    assert counted.asked == 4
