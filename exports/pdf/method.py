"""Method and caveats: what the figures are, and what they are not."""

from __future__ import annotations

from exports.exercise_questions import ExerciseQuestion
from exports.model import Report
from exports.one_page import questions
from exports.pdf.blocks import Flow
from exports.pdf.writer import Writer
from exports.results.contract import SMALLEST_BASE


def method(writer: Writer, report: Report) -> list[Flow]:
    """How the report came about, in plain words."""
    title = writer.gettext("Metode og forbehold")
    part = writer.document.add("Sect", title=title)
    flows = [writer.heading(part, title, new_page=True)]
    said = [
        writer.gettext(
            "{day}. Med var {people}, fordelt på {groups}.",
            day=", ".join(part for part in (report.title, writer.day_text(report.day), report.organiser) if part),
            people=writer.people(report.people),
            groups=writer.ngettext("{n} gruppe", "{n} grupper", report.groups),
        ),
        writer.gettext(
            "Alle har skrevet uden navn, fra en telefon eller på papir, som facilitator har tastet ind. "
            "Ved hvert tal står, hvor mange der kom hver vej. Skjulte kort er ikke med."
        ),
        *_of_signs(writer, report),
        *_of_the_questions(writer, report),
    ]
    if report.withholds:
        said.append(
            writer.gettext(
                "Hvor færre end {least} personer har svaret, er fordelingen udeladt, så ingen kan genkendes.",
                least=SMALLEST_BASE,
            )
        )
    if report.visits.pairs:
        visits = report.visits
        pairs = writer.ngettext("{n} makkerpar", "{n} makkerpar", visits.pairs)
        ballots = writer.ngettext("{n} stemmeseddel", "{n} stemmesedler", visits.ballots.total)
        if visits.revealed:
            said.append(
                writer.gettext(
                    "{pairs} var på besøg hos andre mål og gav {caramels} på {ballots} ({came}). Karameller viser "
                    "interesse på dagen, ikke kvalitet. Ti karameller fra ét par er ikke det samme som én fra hvert "
                    "af ti; derfor står antallet af par ved siden af.",
                    pairs=pairs,
                    caramels=writer.ngettext("{n} karamel", "{n} karameller", visits.caramels),
                    ballots=ballots,
                    came=writer.tally(visits.ballots),
                )
            )
        else:
            said.append(
                writer.gettext(
                    "{pairs} er på besøg. Karamellerne er ikke vist i rummet endnu og står derfor ikke her.",
                    pairs=pairs,
                )
            )
    if report.rehearsal:
        said.insert(0, writer.gettext("Dette er en generalprøve. Bidragene er opdigtede."))
    flows.extend(writer.paragraph(part, one, after=7) for one in said)
    return flows


def _of_signs(writer: Writer, report: Report) -> list[str]:
    """What signs and mechanisms are, where there are some."""
    said = []
    if report.signs.total:
        said.append(writer.gettext("Et tegn er noget, man kan se, høre eller tælle, når målet er på vej."))
    if any(goal.road for goal in report.goals):
        said[-1:] = [
            writer.gettext(
                "Et tegn er noget, man kan se, høre eller tælle, når målet er på vej. Grupperne har selv lagt tegnene "
                "i den rækkefølge, de venter dem. Afstanden mellem punkterne på forsidens veje siger ikke noget om tid."
            )
        ]
    if any(goal.mechanisms for goal in report.goals):
        said.append(
            writer.gettext(
                "En virksom mekanisme er det, der skal sættes i gang, for at et tegn viser sig. "
                "Koblingerne er gruppernes egne gæt."
            )
        )
    return said


def _of_the_questions(writer: Writer, report: Report) -> list[str]:
    """How "I skal tage stilling til" is worked out, of what is asked there."""
    asked = questions(report)
    said = []
    if report.signs.total:
        said.append(
            writer.gettext(
                "“I skal tage stilling til” er regnet ud af det, der er skrevet: samme tegn under flere mål (samme "
                "ord, uanset rækkefølge, store bogstaver og tegnsætning), tegn uden mekanisme, mål med tegn, der alle "
                "ventes mere end et år efter dagen, tegn uden datakilde og tegn, der ikke er lagt på vejen."
            )
        )
    if any(isinstance(one, ExerciseQuestion) for one in asked):
        said.append(
            writer.gettext(
                "Fra øvelserne nævner “I skal tage stilling til” niveauer, som flest lod stå tomme, udsagn, grupperne "
                "er langt fra hinanden om, tilbagegang, vilde problemer, forkerte svar og postkort uden næste skridt."
            )
        )
    return said
