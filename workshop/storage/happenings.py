"""Happenings as they stand in the journal: JSON by kind and version."""

from __future__ import annotations

from typing import Any

import msgspec

from workshop.domain.contribution import Body
from workshop.domain.event import Happening
from workshop.domain.process import PROCESS_HAPPENINGS
from workshop.domain.rules import Rules


class UnknownHappening(Exception):
    """The journal holds what this version does not know: the file is from a newer one, or broken."""

    def __init__(self, kind: str, version: int) -> None:
        super().__init__(f"{kind} {version}")
        self.kind = kind
        self.version = version


class Happenings:
    """Encodes and decodes happenings after the rules of the catalogue."""

    def __init__(self, rules: Rules) -> None:
        types = [*PROCESS_HAPPENINGS, *(rule.type for rule in rules.happenings.values())]

        def body(wanted: type, written: Any) -> Any:
            if wanted is not Body:
                raise TypeError(wanted)  # pragma: no cover
            # By its own type: a union of all is made anew at every call.
            kind = rules.bodies.get(written["type"]) if isinstance(written, dict) and "type" in written else None
            if kind is None:
                raise msgspec.ValidationError("a body of no known kind")
            return msgspec.convert(written, kind)

        self._decoders = {(one.kind, one.version): msgspec.json.Decoder(one, dec_hook=body) for one in types}
        self._encoder = msgspec.json.Encoder()

    def encoded(self, happening: Happening) -> str:
        """The JSON of a happening."""
        return self._encoder.encode(happening).decode()

    def decoded(self, kind: str, version: int, payload: str) -> Happening:
        """The happening of a journal's row; raises UnknownHappening."""
        decoder = self._decoders.get((kind, version))
        if decoder is None:
            raise UnknownHappening(kind, version)
        try:
            happening: Happening = decoder.decode(payload)
        except msgspec.MsgspecError as error:
            raise UnknownHappening(kind, version) from error
        return happening
