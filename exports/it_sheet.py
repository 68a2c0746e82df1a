"""The sheet for the IT department: what runs on the laptop, what the firewall must let in, and what becomes of data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from exports.pdf.blocks import Bookmark, Flow, Text
from exports.pdf.canvas import Canvas
from exports.pdf.file import About, built
from exports.pdf.pages import lay_out
from exports.pdf.text import fit_lines, spans
from exports.pdf.theme import INK_SOFT, MARGIN_SIDE, TEXT_WIDTH, Look
from exports.pdf.writer import TITLE, Writer
from exports.saving import save

FOOT: Final = 40.0
FOOT_LOOK: Final = Look(7.8, 10.0, colour=INK_SOFT)
SIZES: Final = (9.4, 9.0, 8.6, 8.2)
"""Sizes of the text, falling: the largest at which it is one page, which is all that anybody reads of it."""
COMMAND: Final = Look(8, 10.6, "bold")
SHARES: Final = (1.0, 3.0)
WRITTEN: Final = date(2026, 1, 1)
"""The sheet is of no day; the same sheet gives the same bytes."""


def write_it_sheet(program: str, port: int, out: Path, lang: str = "da") -> None:
    """Write the sheet to `out`; `program` is the path that the firewall is told. Raises OSError as `save` does."""
    for size in SIZES:
        writer = Writer(lang)
        title = writer.gettext("Ark til it-afdelingen")
        pages = lay_out(list(_flows(writer, title, program, port, size)))
        if len(pages) == 1:
            break
    about = About(f"{title} · Guldkaramel", "Guldkaramel", WRITTEN)
    save(out, built(writer, pages, _Foot(writer, title).draw, about))


def _flows(writer: Writer, title: str, program: str, port: int, size: float) -> Iterator[Flow]:
    text_look = Look(size, size * 1.33)
    part = writer.document
    heading = Text(writer.shaper, title, TITLE, part.add("H1"))
    yield Flow(heading, after=4, bookmark=Bookmark(title, 0))
    yield writer.paragraph(
        part,
        writer.gettext(
            "Guldkaramel kører på én bærbar i ét lokale. Deltagernes telefoner henter en side "
            "fra den over lokalets net. Der er ingen server et andet sted, ingen konto, ingen "
            "telemetri og intet opslag efter nye versioner. Dagen kan holdes helt uden internet."
        ),
        text_look._replace(colour=INK_SOFT),
        after=0,
    )

    yield writer.heading(part, writer.gettext("Firewall"), level=2)
    yield _facts(
        writer,
        (
            (writer.gettext("Programfil"), program),
            (writer.gettext("Retning"), writer.gettext("Indgående til den bærbare. Udgående: intet.")),
            (writer.gettext("Protokol og port"), writer.gettext("TCP {port}, http", port=port)),
            (writer.gettext("Fra"), writer.gettext("Kun det lokale undernet")),
            (writer.gettext("Profiler"), writer.gettext("Privat og domæne")),
            (
                writer.gettext("Hvornår"),
                writer.gettext(
                    "Kun fra facilitatoren trykker “Åbn for telefoner”. Ellers lytter den kun på 127.0.0.1."
                ),
            ),
        ),
    )
    yield writer.paragraph(
        part,
        writer.gettext(
            "Windows blokerer uden at spørge, når brugeren ikke er administrator. Uden en regel "
            "kan telefonerne derfor ikke komme på. Den kan lægges på forhånd af en administrator "
            "(ret stien, hvis den er en anden):"
        ),
        text_look,
    )
    for command in _rules(program, port):
        yield writer.paragraph(part, command, COMMAND, after=3)

    yield writer.heading(part, writer.gettext("Det trådløse net"), level=2)
    for text in (
        writer.gettext(
            "Telefoner og bærbar skal være på det samme net, og nettet må ikke holde enheder "
            "adskilt (client isolation, AP isolation), som gæstenet ofte gør."
        ),
        writer.gettext(
            "Et eget adgangspunkt, også uden internet, er nok til en hel sal. Et hotspot fra en "
            "telefon eller fra computeren bærer omkring 5–8 telefoner; så er én telefon ved hvert "
            "bord den rette måde."
        ),
        writer.gettext(
            "Nettets navn og kode gemmes kun på den bærbare, læsbart for dens bruger alene, og "
            "står ikke i dagens fil. De vises på lærredet og på bordkortene."
        ),
        writer.gettext(
            "Adressen er en privat IP-adresse, som ingen udsteder certifikat til, så siden er uden "
            "https. Vælg et net med WPA2 eller WPA3."
        ),
    ):
        yield writer.paragraph(part, text, text_look, after=3)

    yield writer.heading(part, writer.gettext("Det, der kører"), level=2)
    yield _facts(
        writer,
        (
            (
                writer.gettext("Processer"),
                writer.gettext(
                    "Vinduerne og hjertet (guldkaramel serve), som ejer filen og webserveren; kortvarigt én til eksport"
                ),
            ),
            (
                writer.gettext("Fil"),
                writer.gettext(
                    "Én *.guldkaramel (SQLite), hvor facilitatoren gemmer den; med -wal og -shm, mens den "
                    "er åben. Ikke på OneDrive eller et netværksdrev"
                ),
            ),
            (
                writer.gettext("Rettigheder"),
                writer.gettext("Almindelig bruger; intet skal installeres af en administrator"),
            ),
            (
                writer.gettext("Maskine"),
                writer.gettext(
                    "Windows 10/11, macOS 12 eller nyere, eller Linux; 4 GB hukommelse. Slå dvale fra på dagen"
                ),
            ),
        ),
    )

    yield writer.heading(part, writer.gettext("Sikkerhed og persondata"), level=2)
    for text in (
        writer.gettext(
            "Facilitatorens rettighed er en tilfældig nøgle, som ikke følger af adressen, og hver "
            "telefon får sin egen. Kun SHA-256 af en nøgle gemmes, og nøgler skrives ikke i nogen "
            "log."
        ),
        writer.gettext(
            "Serveren afviser fremmede Host og Origin, har stram Content-Security-Policy og "
            "grænser for størrelse og takt. Tekst fra deltagere vises altid som tekst, aldrig som "
            "HTML."
        ),
        writer.gettext(
            "Deltagere er uden navn: et tilfældigt id og, hvis de vil, et kaldenavn. Hverken "
            "IP-adresse eller browser gemmes eller logges. Alt ligger i filen hos facilitatoren; "
            "der er ingen databehandler."
        ),
    ):
        yield writer.paragraph(part, text, text_look, after=3)

    yield writer.heading(part, writer.gettext("Prøv det af i lokalet"), level=2)
    yield writer.paragraph(
        part,
        writer.gettext(
            "Åbn dagen, tryk “Åbn for telefoner” og så “Lokaletjek”, og scan koden med en "
            "telefon på det samme net. Bliver telefonen og skærmen grønne, virker adresse, "
            "firewall og net. En prøve på den bærbare selv siger intet om dem."
        ),
        text_look,
    )


def _facts(writer: Writer, rows: tuple[tuple[str, str], ...]) -> Flow:
    titles = (writer.gettext("Hvad"), writer.gettext("Hvordan"))
    return writer.table(writer.document, titles, rows, SHARES)


def _rules(program: str, port: int) -> tuple[str, ...]:
    """The rule as an administrator types it, on Windows and on Linux."""
    path = program if "\\" in program else r"C:\Programmer\Guldkaramel\guldkaramel.exe"
    return (
        f'New-NetFirewallRule -DisplayName "Guldkaramel" -Direction Inbound -Action Allow -Protocol TCP '
        f'-LocalPort {port} -RemoteAddress LocalSubnet -Profile Private,Domain -Program "{path}"',
        f"sudo ufw allow from 192.168.0.0/16 to any port {port} proto tcp",
    )


class _Foot:
    """What the sheet is, small at the foot of every page."""

    def __init__(self, writer: Writer, said: str) -> None:
        self.lines, _ = fit_lines(writer.shaper, spans(f"Guldkaramel · {said}"), FOOT_LOOK.size, TEXT_WIDTH, 1)

    def draw(self, canvas: Canvas, _number: int) -> None:
        """Draw the foot of a page."""
        canvas.lines_of_text(self.lines, MARGIN_SIDE, FOOT, FOOT_LOOK, TEXT_WIDTH)
