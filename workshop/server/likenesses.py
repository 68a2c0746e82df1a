"""`GET /api/likenesses`: cards that say nearly the same, for the facilitator to merge, or to mark as shared.

Two cards are compared once: what is known of them is kept as long as both say what they said. That is a matter of
milliseconds a new card; on a file that already has a thousand it takes a second, so it is done on a thread of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from workshop.domain.contribution import Contribution
from workshop.domain.day import DayState
from workshop.domain.ids import HOST
from workshop.domain.likeness import Folded, Likeness, alike, folded
from workshop.domain.verdicts import Pair, pair_of, verdicts_of
from workshop.protocol.answers import LikeCard, Likenesses, LikePair
from workshop.server.answers import Receive, Scope, Send, header, send_refusal, send_struct
from workshop.server.commands import HOST_ONLY, STRANGER
from workshop.server.tokens import Tokens, bearer

KINDS = ("sign", "mechanism")
MOST_PAIRS = 60
"""The most alike that are told: nobody goes through more between two blocks."""


class Comparison:
    """Which cards of a day are alike. Not for two threads at a time."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._folded: dict[str, dict[str, Folded]] = {kind: {} for kind in KINDS}
        self._pairs: dict[Pair, Likeness] = {}

    def of(self, day: DayState) -> dict[Pair, Likeness]:
        """All pairs of shown cards of one kind that are alike."""
        for kind in KINDS:
            there = {
                one.id: one.body.words()
                for seat in day.seats
                for one in day.shown(kind, seat.seat)
                if one.id not in day.redacted
            }
            known = self._folded[kind]
            gone = {one for one in known if there.get(one) != self._texts[one]}
            if gone:
                self._pairs = {pair: told for pair, told in self._pairs.items() if gone.isdisjoint(pair)}
            for one in gone:
                del known[one], self._texts[one]
            for one, text in there.items():
                if one not in known:
                    own = folded(text)
                    for other, told in alike(own, known).items():
                        self._pairs[pair_of(one, other)] = told
                    known[one], self._texts[one] = own, text
        return self._pairs


class LikenessDoor:
    """Answers the host."""

    def __init__(self, tokens: Tokens, day: Callable[[], DayState]) -> None:
        self._tokens = tokens
        self._day = day
        self._comparison = Comparison()
        self._comparing = asyncio.Lock()

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one request."""
        actor = self._tokens.actor(bearer(header(scope, b"authorization")), self._day())
        if actor != HOST:
            await send_refusal(scope, send, STRANGER if actor is None else HOST_ONLY)
            return
        async with self._comparing:
            day = self._day()
            pairs = dict(await asyncio.to_thread(self._comparison.of, day))
        await send_struct(send, told(day, pairs))


def told(day: DayState, pairs: dict[Pair, Likeness]) -> Likenesses:
    """What is told of the pairs: those of which nothing has been said, the most alike first, and the shared ones."""
    said = verdicts_of(day)
    open_ = [pair for pair in pairs if pair not in said]
    open_.sort(key=lambda pair: (-pairs[pair].score, pair))
    shared = [pair for pair, verdict in said.items() if verdict == "common"]
    return Likenesses(
        pairs=tuple(_row(day, pair, pairs[pair]) for pair in open_[:MOST_PAIRS]),
        shared=tuple(_row(day, pair, pairs.get(pair)) for pair in sorted(shared) if _are_shown(day, pair)),
    )


def _are_shown(day: DayState, pair: Pair) -> bool:
    found = [day.contributions.get(card) for card in pair]
    return all(one is not None and not one.hidden and one.id not in day.redacted for one in found)


def _row(day: DayState, pair: Pair, likeness: Likeness | None) -> LikePair:
    one, other = sorted((day.contributions[card] for card in pair), key=lambda card: (card.at, card.number, card.id))
    told = likeness or Likeness(0, "near")
    return LikePair(_card(one), _card(other), told.score, told.reason, one.seat == other.seat)


def _card(card: Contribution) -> LikeCard:
    return LikeCard(card.id, card.kind, card.seat, card.label, card.body.words())
