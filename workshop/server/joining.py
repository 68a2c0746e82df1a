"""Coming in: joining by the day's code, and being found again by one's own."""

from __future__ import annotations

import time

import msgspec

from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.ids import fold_word, secret_hash
from workshop.domain.people import Join, Reclaim
from workshop.domain.refusal import Refusal
from workshop.engine import Engine
from workshop.protocol.answers import Admission
from workshop.protocol.requests import JoinRequest, ReclaimRequest
from workshop.server.addresses import LOOPBACK
from workshop.server.commands import TOO_FAST, Submitter
from workshop.server.limits import Limit
from workshop.server.requests import decoded
from workshop.server.tokens import identity_of, new_secret, participant_of, reclaimed_token

JOINS_AT_ONCE, JOINS_PER_SECOND = 1500, 10.0
"""For each address: a whole hall may stand behind one."""

GUESSES_AT_ONCE, GUESSES_PER_SECOND = 30, 0.2
"""Wrong codes for each address."""

WRONG_RECLAIMS_AT_ONCE, WRONG_RECLAIMS_PER_SECOND = 60, 0.5
"""Wrong reclaim codes for the whole day: four characters must not be found by trying, from however many addresses."""

RECLAIMS_AT_ONCE, RECLAIMS_PER_SECOND = 20, 1 / 60
"""New phones for each participant: each is kept in the file for good, so one right code must not fill it."""

WRONG_CODE = Refusal("wrong_code", "forbidden")
WRONG_RECLAIM_CODE = Refusal("wrong_reclaim_code", "forbidden")
ONLY_IN_REHEARSAL = Refusal("only_in_rehearsal", "forbidden")
GROUP_MISSING = Refusal("group_missing", "input")


class Reception:
    """Lets people in to one day. Addresses are held in memory for as long as a limit counts, and nowhere else."""

    def __init__(self, engine: Engine, day_id: str, submitter: Submitter) -> None:
        self._engine = engine
        self._day_id = day_id
        self._submitter = submitter
        self._joins = Limit(JOINS_AT_ONCE, JOINS_PER_SECOND, time.monotonic)
        self._guesses = Limit(GUESSES_AT_ONCE, GUESSES_PER_SECOND, time.monotonic)
        self._wrong_reclaims = Limit(WRONG_RECLAIMS_AT_ONCE, WRONG_RECLAIMS_PER_SECOND, time.monotonic)
        self._reclaims = Limit(RECLAIMS_AT_ONCE, RECLAIMS_PER_SECOND, time.monotonic)
        self._join_decoder = msgspec.json.Decoder(JoinRequest)
        self._reclaim_decoder = msgspec.json.Decoder(ReclaimRequest)

    async def join(self, body: bytes, address: str) -> Admission | Refusal:
        """Join; the same secret gives the same participant and the same token, however often it is sent."""
        request = decoded(body, self._join_decoder)
        if isinstance(request, Refusal):
            return request
        refused = self._refuse_code(request.code, address)
        if refused is not None:
            return refused
        if request.simulated and not self._day.rehearsal:
            return ONLY_IN_REHEARSAL
        if address != LOOPBACK and not self._joins.allows(address):
            return TOO_FAST
        identity = identity_of(request.id or new_secret(), self._day_id)
        known = self._day.participants.get(identity.participant)
        if known is None or known.id in self._day.taken_out:
            group = request.group or (known.group if known is not None else _only_group(self._day))
            if group is None:
                return GROUP_MISSING
            token_hash = secret_hash(identity.token)
            payload = Join(group, request.alias or "", request.heads, token_hash, identity.reclaim_hashes)
            answer = await self._submitter.submit(self._command("participant.join", payload, identity.participant))
            if isinstance(answer, Refusal):
                return answer
        day = self._day
        found = day.participants[identity.participant]
        return Admission(found.id, identity.token, identity.reclaim_code(day), found.group)

    async def reclaim(self, body: bytes, address: str) -> Admission | Refusal:
        """Become the participant of a reclaim code, with a further token."""
        request = decoded(body, self._reclaim_decoder)
        if isinstance(request, Refusal):
            return request
        refused = self._refuse_code(request.code, address)
        if refused is not None:
            return refused
        if self._wrong_reclaims.is_spent(self._day_id):
            return TOO_FAST
        code = "".join(letter for letter in request.reclaim_code.upper() if letter.isalnum())[:8]
        who = self._day.reclaims.get(secret_hash(code))
        if who is None:
            self._wrong_reclaims.take(self._day_id)
            self._guesses.take(address)
            return WRONG_RECLAIM_CODE
        token = reclaimed_token(request.id or new_secret())
        if participant_of(token, self._day) is None and not self._reclaims.allows(who):
            return TOO_FAST
        payload = Reclaim(who, secret_hash(token))
        answer = await self._submitter.submit(self._command("participant.reclaim", payload, who))
        if isinstance(answer, Refusal):
            return answer
        day = self._day
        mine = tuple(sorted(day.written.get(who, ())))
        return Admission(who, token, code, day.participants[who].group, mine)

    @property
    def _day(self) -> DayState:
        return self._engine.state.day(self._day_id)

    def _refuse_code(self, code: str, address: str) -> Refusal | None:
        if self._guesses.is_spent(address):
            return TOO_FAST
        if fold_word(code[:200]) == fold_word(self._day.join_code):
            return None
        self._guesses.take(address)
        return WRONG_CODE

    def _command(self, kind: str, payload: Join | Reclaim, actor: str) -> Command:
        return Command(new_secret(), kind, payload, actor, self._day_id)


def _only_group(day: DayState) -> str | None:
    groups = day.plan.groups
    return groups[0].id if len(groups) == 1 else None
