"""A frame: one whole view with its place in the journal, the time, and whose it is."""

from __future__ import annotations

from typing import Any

from workshop.protocol.answers import Told
from workshop.protocol.host_view import HostView
from workshop.protocol.remote_view import RemoteView
from workshop.protocol.views import GroupView, RoomView


class You(Told, frozen=True):
    """Whose frame it is. `team` is the visiting pair or the team, `mine` what only this phone is shown, where the
    exercise has one.
    """

    participant: str
    group: str
    alias: str
    heads: int
    team: str | None
    mine: dict[str, Any] | None = None


class Connections(Told, frozen=True):
    """The phones that are here now (they listen, or have asked lately), in all and by group, and the remotes.

    Never stored. `waiting` is what is known to lie on the phones, on its way, and `waiting_by_group` where;
    `unheard_since` tells of each group that had phones here and has none now when one of them was heard last, ms since
    1970. `writing` are those on which somebody writes, `finishing` those of them who finish what belongs to a step that
    the day has left. `cards` names the newest photo of printed cards that was read, empty where there is none.
    """

    phones: int
    by_group: dict[str, int]
    writing: int
    writing_by_group: dict[str, int]
    finishing: int
    remotes: int
    waiting: int
    waiting_by_group: dict[str, int]
    unheard_since: dict[str, int]
    cards: str


class Frame(Told, frozen=True):
    """One whole view: `event: view` of the stream, and the answer of `/api/state`.

    `pace` is how many seconds the heart's clock goes in a second: more than one in a rehearsal that is run fast.
    """

    seq: int
    now: int
    pace: float


class RoomFrame(Frame, frozen=True):
    """For the projector."""

    you: None
    connections: None
    view: RoomView


class GroupFrame(Frame, frozen=True):
    """For a participant."""

    you: You
    connections: None
    view: GroupView


class HostFrame(Frame, frozen=True):
    """For the facilitator."""

    you: None
    connections: Connections
    view: HostView


class RemoteFrame(Frame, frozen=True):
    """For the facilitator's own phone."""

    you: None
    connections: Connections
    view: RemoteView
