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
    "already_presented": _("En anden fremlægger allerede den fremtid."),
    "already_revealed": _("Karamellerne er afsløret, så runden kan ikke planlægges om."),
    "answers_shown": _("Svarene er allerede vist. Dit svar nåede ikke med denne gang."),
    "answers_shown_here": _("Svarene er vist i rummet. Dæk dem til igen, før der skrives mere ind."),
    "ballot_closed": _(
        "Runden er lukket. Jeres karameller ligger her endnu; sig det til facilitator, hvis de skal med."
    ),
    "ballots_given": _("Der er allerede givet karameller. Ret de enkelte par i stedet for at planlægge alt forfra."),
    "body_too_large": _("Det fylder for meget. Der er plads til {limit} kB."),
    "broken_file": _("Filen {path} er beskadiget ({reason}). Åbn den seneste kopi i stedet."),
    "changed_since": _("Det er ændret siden, så det kan ikke fortrydes. Det nyeste står der stadig."),
    "disk_full": _("Der er ikke plads på disken, så det er ikke gemt. Skaf plads, og prøv igen."),
    "doubled_numbers": _("De kort står der to gange: {numbers}."),
    "drawing_too_large": _("Tegningen fylder for meget. Fjern nogle streger, og prøv igen."),
    "empty": _("Der står ikke noget endnu. Skriv et par ord først."),
    "file_elsewhere": _(
        "Filen er åben et andet sted, så det er ikke gemt. Luk den begge steder på computeren, og åbn den igen."
    ),
    "file_exists": _("Der ligger allerede en fil med det navn: {path}. Vælg et andet navn."),
    "file_not_writable": _("Filen {path} kan ikke skrives ({reason}). Vælg en anden mappe."),
    "first_step": _("Dagen er ved sit første trin."),
    "full": _("Der er allerede {most} med. Så mange kan en dag have."),
    "group_missing": _("Vælg først, hvor du sidder."),
    "heads": _("Skriv, hvor mange I er om telefonen: fra 1 til {most}."),
    "hidden_card": _("Kortet er skjult. Hent det frem, før det lægges."),
    "host": _("Adressen passer ikke til dagen. Skriv den, der står på lærredet."),
    "host_only": _("Det kan kun facilitatoren gøre."),
    "id_taken": _("Det er allerede gemt. Skriv noget nyt, hvis du vil lægge mere frem."),
    "journal_gap": _("Journalen mangler hændelse nummer {seq}."),
    "journal_twice": _("Bidraget {contribution} står to gange i journalen (hændelse {seq})."),
    "last_step": _("Dagen er ved sit sidste trin."),
    "marks_shown": _("Mærkerne er vist nu, så dit er ikke flyttet. Sig det til facilitator, hvis det skal med."),
    "newer_file": _(
        "Filen {path} er fra en nyere udgave af Guldkaramel. Åbn den med den udgave, eller hent den nyeste."
    ),
    "no_anchor": _("Vælg, hvor på vejen tegnet skal ligge."),
    "no_day": _("Der er ingen dag i filen."),
    "no_fact": _("Der er ikke skrevet fakta til det spørgsmål."),
    "no_file": _("Filen findes ikke: {path}"),
    "no_hands": _("Skriv, hvor mange hænder der var til hvert svar."),
    "no_network": _("Computeren er ikke på et net. Sæt den på det samme net som telefonerne, og prøv igen."),
    "no_pair": _("I er ikke i et par endnu. Vælg jeres par først."),
    "no_ties": _("I dag ligger tegnene ét ad gangen, ikke side om side."),
    "no_timer": _("Der er ikke noget ur i gang på dette trin."),
    "no_token": _("Telefonen kendes ikke. Kom ind igen med koden fra lærredet."),
    "not_a_card": _("Det kort findes ikke længere."),
    "not_a_day_file": _("Filen {path} er ikke en Guldkaramel-fil."),
    "not_a_drawing": _("Tegningen kunne ikke læses. Tegn den igen, eller tegn den på papir."),
    "not_a_mechanism": _("Den mekanisme findes ikke længere."),
    "not_a_month": _("Skriv måneden som 2029-05."),
    "not_a_note": _("Den note findes ikke længere."),
    "not_a_scenario": _("Det fremtidsbillede findes ikke længere."),
    "not_a_sign": _("Det tegn findes ikke hos jer."),
    "not_editable": _("Det felt kan ikke ændres bagefter."),
    "not_joined": _("Du er ikke med i dagen endnu. Skriv koden fra lærredet."),
    "not_mergeable": _("De kort kan ikke lægges sammen. De skal være af samme slags, og ingen af dem må være skjult."),
    "not_planned": _("Den øvelse er ikke med i dagens program."),
    "not_splittable": _("Det bidrag kan ikke deles op."),
    "not_understood": _("Det kunne ikke læses. Se efter, om noget mangler."),
    "not_undoable": _("Der er ikke noget at fortryde."),
    "not_visited": _("Jeres par er ikke på besøg hos det mål."),
    "not_yours": _("Det hører til en anden. Du kan rette det, du selv har skrevet."),
    "off_scale": _("Mærket skal stå mellem {min} og {max}."),
    "off_step": _("Mærket skal stå på et trin. Der er {step} mellem trinene."),
    "origin": _("Det kom fra en anden side end dagens og er ikke gemt."),
    "our_fault": _("Det gik galt hos os, og det er skrevet ned. Intet andet er berørt. Prøv igen."),
    "overspent": _("I har {budget} karameller. Tag en tilbage, før I giver en ny."),
    "own_goal": _("Karamellerne er til de andres mål, ikke jeres eget."),
    "participants_only": _("Det kan kun en deltager gøre."),
    "present_the_neighbours": _("Fremlæg naboens fremtid, ikke din egen."),
    "reveal_first": _("Vis svarene først, så fakta ikke røber noget."),
    "state_without_journal": _("Bidraget {contribution} står ikke i journalen."),
    "stopping": _("Dagen er ved at lukke. Det, du har skrevet, ligger på telefonen endnu."),
    "tables_behind": _("Resultattabellerne er {events} hændelser bagud. De indhentes, næste gang filen åbnes."),
    "tables_differ": _("Resultattabellen svarer ikke til journalen: {tables}"),
    "tables_nowhere": _(
        "Resultattabellerne siger, at de er nået til hændelse {seq}, men den har journalen ikke. De rettes, næste gang "
        "filen åbnes."
    ),
    "too_fast": _("Det går lidt for stærkt. Vent et øjeblik, og prøv igen."),
    "too_few_parts": _("Del kortet i mindst to."),
    "too_long": _("Der er plads til {limit} tegn, og du har skrevet {length}. Kort det lidt ned."),
    "too_long_extension": _("Uret kan ikke forlænges så meget."),
    "too_many": _("Højst {most} ad gangen."),
    "too_many_keywords": _("Vælg de {most} nøgleord, der betyder mest."),
    "too_many_streams": _("Siden er åben for mange steder på en gang. Luk den et andet sted, og prøv igen."),
    "unknown_activity": _("Den øvelse findes ikke i dagens program."),
    "unknown_command": _("Det forstår dagen ikke. Hent siden igen."),
    "unknown_contribution": _("Det bidrag findes ikke længere."),
    "unknown_day": _("Den dag findes ikke i filen."),
    "unknown_group": _("Den gruppe findes ikke. Vælg en anden."),
    "unknown_happening": _("Filen indeholder noget, som denne udgave ikke kender ({kind}, {version})."),
    "unknown_numbers": _("De numre findes ikke hos jer: {numbers}."),
    "unknown_option": _("Det svar kan man ikke vælge. Vælg et af dem, der står der."),
    "unknown_pair": _("Det par findes ikke. Vælg et andet."),
    "unknown_participant": _("Den deltager findes ikke i dagen."),
    "unknown_path": _("Her er ikke noget. Gå til forsiden."),
    "unknown_question": _("Det spørgsmål er ikke med i dag."),
    "unknown_question": _("Det spørgsmål findes ikke længere."),
    "unknown_road_step": _("Det trin på vejen er væk. Se, hvordan vejen ser ud nu."),
    "unknown_seat": _("Det mål findes ikke i dagen."),
    "unknown_step": _("Det trin findes ikke i programmet."),
    "wrong_code": _("Koden passer ikke. Skriv den, der står på lærredet."),
    "wrong_method": _("Sådan kan siden ikke bruges."),
    "wrong_reclaim_code": _("Hentekoden passer ikke. Se efter, om tegnene er rigtige."),
}
