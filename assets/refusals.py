"""The sentence a person is shown for each refusal.

A refusal travels as a code with parameters; only the edge (the server, the windows, the command line) words it.
Fields in braces are the refusal's parameters.
"""


def _(sentence: str) -> str:
    """Mark ``sentence`` for the catalogue of texts; it is translated when it is shown."""
    return sentence


UNKNOWN_CODE = _("Det kunne ikke lade sig gøre lige nu. Prøv igen.")
"""Shown for a code that has no sentence of its own, so that nobody meets a bare code."""

SENTENCES: dict[str, str] = {
    "changed_since": _("Det er ændret siden, så det kan ikke fortrydes. Det nyeste står der stadig."),
    "empty": _("Der står ikke noget endnu. Skriv et par ord først."),
    "first_step": _("Dagen er ved sit første trin."),
    "full": _("Der er allerede {most} med. Så mange kan en dag have."),
    "heads": _("Skriv, hvor mange I er om telefonen: fra 1 til {most}."),
    "host_only": _("Det kan kun facilitatoren gøre."),
    "id_taken": _("Det er allerede gemt. Skriv noget nyt, hvis du vil lægge mere frem."),
    "last_step": _("Dagen er ved sit sidste trin."),
    "no_timer": _("Der er ikke noget ur i gang på dette trin."),
    "not_editable": _("Det felt kan ikke ændres bagefter."),
    "not_joined": _("Du er ikke med i dagen endnu. Skriv koden fra lærredet."),
    "not_mergeable": _("De kort kan ikke lægges sammen. De skal være af samme slags, og ingen af dem må være skjult."),
    "not_planned": _("Den øvelse er ikke med i dagens program."),
    "not_splittable": _("Det bidrag kan ikke deles op."),
    "not_understood": _("Det kunne ikke læses. Se efter, om noget mangler."),
    "not_undoable": _("Der er ikke noget at fortryde."),
    "not_yours": _("Det hører til en anden. Du kan rette det, du selv har skrevet."),
    "too_long": _("Der er plads til {limit} tegn, og du har skrevet {length}. Kort det lidt ned."),
    "too_long_extension": _("Uret kan ikke forlænges så meget."),
    "too_many": _("Vælg mindst to og højst {most} ad gangen."),
    "unknown_activity": _("Den øvelse findes ikke i dagens program."),
    "unknown_command": _("Det forstår dagen ikke. Hent siden igen."),
    "unknown_contribution": _("Det bidrag findes ikke længere."),
    "unknown_group": _("Den gruppe findes ikke. Vælg en anden."),
    "unknown_participant": _("Den deltager findes ikke i dagen."),
    "unknown_seat": _("Det mål findes ikke i dagen."),
    "unknown_step": _("Det trin findes ikke i programmet."),
}
