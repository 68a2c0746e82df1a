"""`POST /api/commands`: the one door by which a day is changed. Answered when the command is on disk."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Any, NamedTuple, Protocol

import msgspec

from workshop.domain.command import Command
from workshop.domain.day import DayState
from workshop.domain.ids import HOST, REMOTE_BEGINS
from workshop.domain.refusal import Refusal
from workshop.domain.remote import refused_from_a_remote
from workshop.engine import OUR_FAULT, Answer, Engine, Saved
from workshop.protocol.answers import SavedAnswer, status_of
from workshop.protocol.requests import MOST_BODY_BYTES, MOST_HOST_BODY_BYTES
from workshop.server.answers import Receive, Scope, Send, head_of, header, reply_refusal, send_json, send_refusal
from workshop.server.attendance import Attendance, waiting_told
from workshop.server.connection import Reply
from workshop.server.limits import Limit
from workshop.server.requests import CommandReader, decoded, read_body
from workshop.server.tokens import REMOTE, Tokens, bearer, participant_of

_log = logging.getLogger(__name__)

COMES_AGAIN = frozenset({429, 500, 503})
"""What a phone keeps after such an answer, and sends again."""

BURST = 60
PER_SECOND = 20

STRANGER = Refusal("no_token", "unauthorised")
WITHDRAWN = Refusal("remote_withdrawn", "unauthorised")
HOST_ONLY = Refusal("host_only", "forbidden")
TOO_FAST = Refusal("too_fast", "unavailable")


class HeartCommand(NamedTuple):
    """What the heart does by itself, not journaled, with a payload of that type; None when it is done."""

    payload: type[msgspec.Struct]
    carry_out: Callable[[Any], Coroutine[Any, Any, Refusal | None]]


TAKEN_OUT = Refusal("taken_out", "unauthorised")


def stranger(token: str | None, day: DayState) -> Refusal:
    """What somebody is told whose token nobody knows (any more), or who has been taken out of the day."""
    if token is None:
        return STRANGER
    if participant_of(token, day) in day.taken_out:
        return TAKEN_OUT
    return WITHDRAWN if token.startswith(REMOTE_BEGINS) else STRANGER


class LoopSink:
    """Brings a batch's answers from the engine's thread to the loop in one step. A ticket is what takes an answer."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def deliver(self, answers: list[tuple[object, Answer]]) -> None:
        """See workshop.engine.Sink."""
        self._loop.call_soon_threadsafe(self._settle, answers)

    @staticmethod
    def _settle(answers: list[tuple[object, Answer]]) -> None:
        for ticket, answer in answers:
            assert callable(ticket)
            try:
                ticket(answer)
            except Exception:  # the others of the batch are to have theirs
                _log.exception("an answer could not be given")


class Submitter:
    """Has commands carried out by the engine, for callers on the loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._loop = asyncio.get_running_loop()
        self._sink = LoopSink(self._loop)

    def submit(self, command: Command) -> asyncio.Future[Answer]:
        """The answer, when the command is on disk or refused."""
        answer: asyncio.Future[Answer] = self._loop.create_future()
        self.submit_and_call(command, partial(_settled, answer))
        return answer

    def submit_and_call(self, command: Command, then: Callable[[Answer], None]) -> None:
        """The same, and `then` is called with the answer."""
        self._engine.submit(command, self._sink, then)


def _settled(waiting: asyncio.Future[Answer], answer: Answer) -> None:
    if not waiting.done():
        waiting.set_result(answer)


class Listening(Protocol):
    """Who shows the day, and keeps who is here."""

    @property
    def attendance(self) -> Attendance:
        """Who is here."""

    def owe(self, actor: str, seq: int) -> None:
        """Who has been told "saved", and with which seq."""


class CommandDoor:
    """Takes a command from whoever holds a token. `heart_commands` are the host's to the heart itself.

    `hub` is told who has been heard, who has been answered "saved", and with which seq.
    """

    def __init__(
        self,
        engine: Engine,
        day_id: str,
        tokens: Tokens,
        submitter: Submitter,
        reader: CommandReader,
        heart_commands: Mapping[str, HeartCommand],
        hub: Listening,
    ) -> None:
        self._engine = engine
        self._day_id = day_id
        self._tokens = tokens
        self._submitter = submitter
        self._reader = reader
        self._heart_commands = heart_commands
        self._hub = hub
        self._limit = Limit(BURST, PER_SECOND, time.monotonic)
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        token = bearer(header(scope, b"authorization"))
        actor = self._who(token)
        if actor is None:
            await send_refusal(scope, send, stranger(token, self._day))
            return
        waiting = waiting_told(scope)
        self._heard(actor, waiting)
        body = await read_body(scope, receive, MOST_HOST_BODY_BYTES if actor == HOST else MOST_BODY_BYTES)
        if self._who(token) != actor:
            await send_refusal(scope, send, stranger(token, self._day))  # withdrawn while the body was on its way
            return
        answer = body if isinstance(body, Refusal) else await self._carried_out(body, actor)
        self._heard_after(actor, waiting, answer)
        if isinstance(answer, Refusal):
            await send_refusal(scope, send, answer)
        else:
            await send_json(send, _ENCODER.encode(SavedAnswer(answer.seq)))
            self._hub.owe(HOST if actor == REMOTE else actor, answer.seq)

    def take(self, scope: Scope, body: bytes, reply: Reply) -> None:
        """Answer one request whose body is here, without a task for it; see `Gate`."""
        token = bearer(header(scope, b"authorization"))
        actor = self._who(token)
        if actor is None:
            reply_refusal(scope, reply, stranger(token, self._day))
            return
        waiting = waiting_told(scope)
        self._heard(actor, waiting)
        then = partial(self._reply, scope, reply, actor, waiting)
        read = self._read(body, actor)
        if isinstance(read, Command):
            self._submitter.submit_and_call(read, then)
        elif isinstance(read, Refusal):
            then(read)
        else:
            task = asyncio.ensure_future(self._done_and_told(read, then))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _reply(self, scope: Scope, reply: Reply, actor: str, waiting: int | None, answer: Answer) -> None:
        self._heard_after(actor, waiting, answer)
        if isinstance(answer, Refusal):
            reply_refusal(scope, reply, answer)
        else:
            reply(head_of(200), _ENCODER.encode(SavedAnswer(answer.seq)))
            self._hub.owe(HOST if actor == REMOTE else actor, answer.seq)

    @property
    def _day(self) -> DayState:
        return self._engine.state.day(self._day_id)

    def _heard(self, actor: str, waiting: int | None) -> None:
        # Who was taken out while a command was under way is not here again by its answer.
        if actor not in (HOST, REMOTE) and actor not in self._day.taken_out:
            self._hub.attendance.hear(actor, waiting)

    def _heard_after(self, actor: str, waiting: int | None, answer: Answer) -> None:
        """What was brought waits no more, unless it has to come again."""
        if waiting and not (isinstance(answer, Refusal) and status_of(answer) in COMES_AGAIN):
            self._heard(actor, waiting - 1)

    def _who(self, token: str | None) -> str | None:
        day = self._day
        return self._tokens.actor(token, day) or (REMOTE if self._tokens.is_remote(token, day) else None)

    async def _carried_out(self, body: bytes, actor: str) -> Answer:
        read = self._read(body, actor)
        if isinstance(read, Refusal):
            return read
        return await (self._submitter.submit(read) if isinstance(read, Command) else self._done(read))

    async def _done_and_told(self, own: Coroutine[Any, Any, Refusal | None], then: Callable[[Answer], None]) -> None:
        then(await self._done(own))

    async def _done(self, own: Coroutine[Any, Any, Refusal | None]) -> Answer:
        try:
            refusal = await own
        except Exception:
            _log.exception("a command to the heart failed")
            return OUR_FAULT
        return Saved(self._engine.state.seq) if refusal is None else refusal

    def _read(self, body: bytes, actor: str) -> Command | Coroutine[Any, Any, Refusal | None] | Refusal:
        """What is wanted of the engine or of the heart, once all has been looked at that can be before it is done."""
        if actor != HOST and not self._limit.allows(actor):
            return TOO_FAST
        request = self._reader.request(body)
        if isinstance(request, Refusal):
            return request
        own = self._heart_commands.get(request.kind)
        if own is not None:
            payload = decoded(bytes(request.payload), msgspec.json.Decoder(own.payload))
            if isinstance(payload, Refusal):
                return payload
            return HOST_ONLY if actor != HOST else own.carry_out(payload)
        command = self._reader.command(request, HOST if actor == REMOTE else actor, self._day_id)
        if isinstance(command, Refusal):
            return command
        if actor == REMOTE:
            refusal = refused_from_a_remote(self._engine.state.day(self._day_id), command, self._reader.rules)
            if refusal is not None:
                return refusal
        return command


_ENCODER = msgspec.json.Encoder()
