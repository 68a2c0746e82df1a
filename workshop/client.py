"""The host's and a phone's side of the protocol (docs/protocol.md), without any I/O of its own.

The windows drive it with QNetworkAccessManager, rehearsal and tests with asyncio: `Caller` builds requests,
`EventReader` turns the bytes of the event stream into frames, `read_answer` and `read_joined` read replies, `Outbox`
keeps commands until they are answered. `run_file_path` and `read_run_file` find the heart that has a file open.
"""

import hashlib
import os
import secrets
import warnings
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

import msgspec
import platformdirs

from workshop.domain.ids import REMOTE_BEGINS, secret_hash

Json: TypeAlias = dict[str, Any]
Audience: TypeAlias = Literal["host", "room", "remote"]
TableWanted: TypeAlias = Literal["", "goals", "groups"]

# These say "not now" rather than "no": the same command is sent again, with the same id.
RETRY_STATUS = frozenset({408, 429, 502, 503, 504})
RETRY_DELAYS_S = (0.2, 0.4, 0.8, 1.5, 3.0)
UNDO_SHOWN = 12
"""Of what undo, and redo, would be about so many are told in a frame; there may be more where there are that many."""


def make_id() -> str:
    """A new id of a command (and of the contribution it makes): 20 characters of `A–Z a–z 0–9 _ -`, 120 random bits."""
    return secrets.token_urlsafe(15)


def new_remote() -> tuple[str, str]:
    """A secret for the facilitator's own phone, and its SHA-256 for `remote.allow`; only the phone learns it."""
    secret = REMOTE_BEGINS + secrets.token_urlsafe(24)
    return secret, secret_hash(secret)


def retry_delay(attempt: int) -> float:
    """Seconds to wait before trying again after `attempt` failures in a row (from 1)."""
    return RETRY_DELAYS_S[min(max(attempt, 1), len(RETRY_DELAYS_S)) - 1]


# --- the run file ------------------------------------------------------------------------


class RunInfo(msgspec.Struct, frozen=True):
    """Where a running heart is found: its process, its loopback port, the host's token, its file and address."""

    pid: int
    port: int
    host_token: str
    file: str
    url: str

    def __repr__(self) -> str:
        return f"RunInfo(pid={self.pid}, port={self.port}, file={self.file!r})"  # never the token: it would be logged

    @property
    def base(self) -> str:
        """The loopback address, which the windows use whatever the phones are told."""
        return f"http://127.0.0.1:{self.port}"


def run_file_path(file: Path) -> Path:
    """Where the heart of `file` writes its run file: the same for every spelling of the file's path."""
    key = os.path.normcase(file.resolve())
    name = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a system without a folder of its own for this is given one under /tmp
        folder = platformdirs.user_runtime_path("guldkaramel", appauthor=False)
    return folder / f"{name}.json"


def windows_lock_path(file: Path) -> Path:
    """What windows hold for as long as they have `file` open, so that no others open it on this machine."""
    return run_file_path(file).with_suffix(".windows.lock")


def read_run_file(path: Path) -> RunInfo | None:
    """The run file at `path`, or None where there is none or it is half written. It may be a dead heart's: ask it."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=RunInfo)
    except (OSError, msgspec.MsgspecError):
        return None


# --- what is asked -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, to be made by whoever owns the sockets. `path` begins with a slash and holds its query."""

    method: Literal["GET", "POST"]
    path: str
    headers: dict[str, str]
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody wants done. The same `id` is carried out once, however often it is sent."""

    kind: str
    payload: Json
    id: str = field(default_factory=make_id)


@dataclass(frozen=True, slots=True)
class Caller:
    """Builds the requests of one person. `token` is None until joined; `lang` is what refusals are worded in."""

    token: str | None = field(default=None, repr=False)
    lang: str = "da"

    def health(self) -> Request:
        """Does the heart live? Open to all."""
        return self._get("/api/health")

    def day(self) -> Request:
        """What the join page needs to know. Open to all."""
        return self._get("/api/day")

    def join(
        self,
        code: str,
        *,
        group: str | None = None,
        alias: str | None = None,
        heads: int = 1,
        id: str | None = None,
        simulated: bool = False,
    ) -> Request:
        """Join the day; `heads` people share the phone. `id` is the phone's secret: the same gives the same person.

        One who is `simulated` is let into a rehearsal only.
        """
        body: Json = {"code": code, "heads": heads, "id": id or make_id()}
        if simulated:
            body["simulated"] = True
        if group is not None:
            body["group"] = group
        if alias:
            body["alias"] = alias
        return self._post("/api/join", body)

    def reclaim(self, code: str, reclaim_code: str) -> Request:
        """Become the same participant on another phone, by the four characters that the first one showed."""
        return self._post(
            "/api/reclaim",
            {"code": code, "reclaim_code": reclaim_code, "id": make_id()},
        )

    def events(self, audience: Audience | None = None) -> Request:
        """The stream of views; `audience` is the host's choice and left out by participants."""
        return self._get(_with_audience("/api/events", audience), accept="text/event-stream")

    def state(self, audience: Audience | None = None) -> Request:
        """The newest frame, once."""
        return self._get(_with_audience("/api/state", audience))

    def plan(self) -> Request:
        """The whole plan, with what is odd in it. The host's alone."""
        return self._get("/api/plan")

    def table(self, text: str, wanted: TableWanted = "") -> Request:
        """What pasted lines would bring into the plan; `wanted` is what they are where they do not say so."""
        return self._post("/api/plan/table", {"text": text, "wanted": wanted})

    def command(self, command: Command) -> Request:
        """Send a command; answered when it is on disk."""
        return self._post(
            "/api/commands",
            {"id": command.id, "kind": command.kind, "payload": command.payload},
        )

    def writing(self, on: bool, step: str | None = None) -> Request:
        """Say that somebody is writing on this phone, or no more; `step` is where, the running one where left out."""
        return self._post("/api/writing", {"on": on} | ({"step": step} if step is not None else {}))

    def likenesses(self) -> Request:
        """The cards that say nearly the same; the host's."""
        return self._get("/api/likenesses")

    def people(self) -> Request:
        """Everybody in the day; the host's."""
        return self._get("/api/people")

    def cards(self) -> Request:
        """What the newest photo of printed cards says; the host's."""
        return self._get("/api/cards")

    def drawing(self, contribution: str) -> Request:
        """The strokes of a drawing."""
        return self._get(f"/api/drawings/{quote(contribution, safe='')}")

    def keep_picture(self, picture: str, jpeg: bytes) -> Request:
        """Hand over a photo, ahead of the contribution that shows it; `picture` is the sender's own id for it."""
        headers = self._headers("application/json") | {"Content-Type": "image/jpeg"}
        return Request("POST", f"/api/pictures/{quote(picture, safe='')}", headers, jpeg)

    def picture(self, contribution: str) -> Request:
        """The photo of a contribution, a JPEG."""
        return self._get(f"/api/pictures/{quote(contribution, safe='')}", accept="image/jpeg")

    def slide(self, activity: str, picture: str) -> Request:
        """The picture of a slide that is planned, a JPEG; `picture` is its own id, by which it is known anew."""
        return self._get(f"/api/slides/{quote(activity, safe='')}@{quote(picture, safe='')}", accept="image/jpeg")

    def _get(self, path: str, accept: str = "application/json") -> Request:
        return Request("GET", path, self._headers(accept))

    def _post(self, path: str, body: Json) -> Request:
        headers = self._headers("application/json") | {"Content-Type": "application/json"}
        return Request("POST", path, headers, msgspec.json.encode(body))

    def _headers(self, accept: str) -> dict[str, str]:
        headers = {"Accept": accept, "Accept-Language": self.lang}
        if self.token is not None:
            headers["Authorization"] = f"Bearer {self.token}"
        return headers


def _with_audience(path: str, audience: Audience | None) -> str:
    return path if audience is None else f"{path}?as={audience}"


# --- what is answered --------------------------------------------------------------------


class Saved(msgspec.Struct, frozen=True):
    """The command is on disk; views with `seq` or more show it."""

    seq: int


class Refused(msgspec.Struct, frozen=True):
    """Nothing was changed. `text` is a sentence for people; `again`: the same command may be sent once more."""

    status: int
    code: str
    text: str
    params: Json
    again: bool


class Joined(msgspec.Struct, frozen=True):
    """Who one has become. `reclaim_code` brings the same person back; `mine` are the contributions found by it."""

    participant: str
    token: str
    reclaim_code: str
    group: str | None = None
    mine: list[str] = msgspec.field(default_factory=list)

    def __repr__(self) -> str:
        return f"Joined(participant={self.participant!r}, group={self.group!r})"


class Frame(msgspec.Struct, frozen=True):
    """One whole view of the day. `now` is the heart's clock, ms since 1970 in UTC; it goes `pace` seconds a second."""

    seq: int
    now: int
    view: Json
    you: Json | None = None
    connections: Json | None = None
    pace: float = 1.0


class Bye(msgspec.Struct, frozen=True):
    """The heart stops; try again."""


class _Answer(msgspec.Struct):
    saved: bool = False
    seq: int = 0
    code: str = ""
    text: str = ""
    params: Json = msgspec.field(default_factory=dict)


_ANSWER = msgspec.json.Decoder(_Answer)
_JOINED = msgspec.json.Decoder(Joined)
_FRAME = msgspec.json.Decoder(Frame)


def read_answer(status: int, body: bytes) -> Saved | Refused:
    """The answer to a command. `status` is 0 where no answer came; a body that is not the heart's is a refusal."""
    try:
        answer = _ANSWER.decode(body)
    except msgspec.MsgspecError:
        answer = _Answer(code="unreadable")
    if status == 200 and answer.saved:
        return Saved(answer.seq)
    again = status == 0 or status in RETRY_STATUS
    return Refused(status, answer.code or str(status), answer.text, answer.params, again)


def read_joined(status: int, body: bytes) -> Joined | Refused:
    """The answer to `join` or `reclaim`."""
    if status == 200:
        try:
            return _JOINED.decode(body)
        except msgspec.MsgspecError:
            pass
    return _refusal(read_answer(status, body))


def _refusal(answer: Saved | Refused) -> Refused:
    return answer if isinstance(answer, Refused) else Refused(200, "unreadable", "", {}, False)


def read_frame(body: bytes | str) -> Frame:
    """A frame of `/api/state` or of the stream. Raises msgspec.MsgspecError where it is none."""
    return _FRAME.decode(body)


class EventReader:
    """Reads Server-Sent Events as their bytes arrive, in pieces of any size; what it does not know it skips."""

    def __init__(self) -> None:
        self._rest = b""
        self._event = b""
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> list[Frame | Bye]:
        """Take the next bytes of the stream; the whole events they complete, oldest first."""
        return [_event(raw) for raw in self._complete(chunk)]

    def newest(self, chunk: bytes) -> Frame | Bye | None:
        """As `feed`, but only the last is decoded: a frame is the whole view, so older ones need not be shown."""
        found = self._complete(chunk)
        return _event(found[-1]) if found else None

    def _complete(self, chunk: bytes) -> list[bytes]:
        """The data of each view that `chunk` completes; empty for a goodbye."""
        found: list[bytes] = []
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            name, _, value = line.removesuffix(b"\r").partition(b":")
            if name == b"event":
                self._event = value.strip()
            elif name == b"data":
                self._data.append(value.removeprefix(b" "))
            elif name == b"" and value == b"":
                if self._event == b"bye":
                    found.append(b"")
                elif self._event == b"view" and self._data:
                    found.append(b"\n".join(self._data))
                self._event, self._data = b"", []
        return found


def _event(raw: bytes) -> Frame | Bye:
    return read_frame(raw) if raw else Bye()


# --- until it is answered ----------------------------------------------------------------


class Outbox:
    """Commands in the order they were given, sent one at a time and kept until the heart has said yes or no."""

    def __init__(self) -> None:
        self._waiting: deque[Command] = deque()
        self._attempts = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, command: Command) -> None:
        """Take a command to be sent after those that wait already."""
        self._waiting.append(command)

    @property
    def head(self) -> Command | None:
        """The command to send now, or again."""
        return self._waiting[0] if self._waiting else None

    def settle(self, command: Command, answer: Saved | Refused) -> float | None:
        """Take in the answer to `command`: None when it has left the outbox, else seconds until sending again."""
        if isinstance(answer, Refused) and answer.again:
            self._attempts += 1
            return retry_delay(self._attempts)
        self._attempts = 0
        if self._waiting and self._waiting[0].id == command.id:
            self._waiting.popleft()
        return None
