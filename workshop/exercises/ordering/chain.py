"""The chain: sign → evaluation question → method → source → who and when."""

from __future__ import annotations

from typing import Any, ClassVar, Self

import msgspec

from workshop.domain.contribution import Body, label_text, limited, required_text
from workshop.domain.day import DayState


class ChainLink(msgspec.Struct, Body, frozen=True, tag="chain_link", forbid_unknown_fields=True):
    """Sign → evaluation question → method → source → who and when."""

    written: ClassVar[tuple[str, ...]] = ("question", "method", "source", "who", "when")
    editable: ClassVar[frozenset[str]] = frozenset({"question", "method", "source", "who", "when"})
    sign: str
    question: str
    method: str = ""
    source: str = ""
    who: str = ""
    when: str = ""

    def checked(self) -> Self:
        """See Body."""
        return msgspec.structs.replace(
            self,
            question=required_text(self.question),
            method=limited(self.method),
            source=label_text(self.source),
            who=label_text(self.who),
            when=label_text(self.when),
        )

    def words(self) -> str:
        """See Body."""
        return self.question


def chain(day: DayState, seat: str) -> list[dict[str, Any]]:
    """The chain of a seat, a link a row in the order of writing; links of hidden signs are left out."""
    links = []
    for one in day.shown("chain_link", seat):
        body = one.body
        assert isinstance(body, ChainLink)
        sign = day.contributions.get(day.stands_for(body.sign))
        if sign is not None and not sign.hidden:
            fields = {name: getattr(body, name) for name in ("question", "method", "source", "who", "when")}
            links.append({"id": one.id, "sign": sign.id, "number": sign.label, **fields})
    return links
