"""The verb `guldkaramel rehearse`: a progress bar on stderr, what came of it on stdout."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from assets.locale import _, refusal_text, text
from workshop.planning.problems import DayFileError
from workshop.rehearsal.heart import ProcessFailed, first_of
from workshop.rehearsal.rehearsing import FILE, PDF, SCREENS, SUMMARY, NotARehearsal, Outcome, Wanted, rehearse
from workshop.rehearsal.wire import HeartGone
from workshop.storage.file import FileProblem

LOST, FAILED, BAD_DAY, STOPPED = 1, 2, 6, 130
"""Exit codes: something acknowledged is missing; it did not come through; the day file is wrong; it was stopped."""

_REHEARSING = _("Generalprøve")
_DONE = _("Generalprøven er slut: {acknowledged} bidrag og valg kvitteret, {lost} tabt, på {seconds} s.")
_ACK = _("Kvittering: halvdelen inden for {p50} ms, 99 af 100 inden for {p99} ms, den længste {max} ms.")
_LOST = _("TABT: {what}")
_NOT_RUN = _("Kører ikke i denne version: {kinds}.")
_AS_EXPECTED = _("Alle tal er som ventet i dagfilen.")
_DIFFERS = _("Ikke som ventet i dagfilen: {keys}.")
_LEFT = _("Ligger i {folder}: {names}")
_NOT_A_REHEARSAL = _("{file} er ikke en generalprøve og røres ikke. Vælg en anden mappe.")
_HEART_GONE = _("Dagens server svarer ikke længere.")
_PROCESS_FAILED = _("{what} gik i stå: {said}")


def rehearse_command(wanted: Wanted, lang: str = "da") -> int:
    """Rehearse, and tell how it went; the exit code."""
    told, aside = Console(highlight=False), Console(stderr=True, highlight=False)
    try:
        outcome = _with_progress(wanted, aside, lang)
    except DayFileError as error:
        _tell(aside, *error.sentences(lang))
        return BAD_DAY
    except NotARehearsal as error:
        _tell(aside, text(_NOT_A_REHEARSAL, lang, file=str(error)))
        return FAILED
    except FileProblem as problem:
        _tell(aside, refusal_text(problem.code, problem.params, lang))
        return FAILED
    except HeartGone:
        _tell(aside, text(_HEART_GONE, lang))
        return FAILED
    except (KeyboardInterrupt, asyncio.CancelledError):
        return STOPPED
    except ProcessFailed as error:
        _tell(aside, text(_PROCESS_FAILED, lang, what=error.what, said=error.said))
        return FAILED
    _tell(aside, *outcome.day_file.warning_sentences(lang), *(text(_LOST, lang, what=one) for one in outcome.missing))
    _tell(aside, *outcome.said.splitlines())
    _tell(told, *_sentences(outcome, wanted, lang))
    return LOST if outcome.missing else 0


def _with_progress(wanted: Wanted, aside: Console, lang: str) -> Outcome:
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=aside) as bar:
        task = bar.add_task(text(_REHEARSING, lang), total=None)

        def progress(done: int, of: int, now: str) -> None:
            bar.update(task, completed=done, total=of, description=now[:40].ljust(40))

        try:
            return asyncio.run(_stoppable(wanted, progress))
        except BaseExceptionGroup as several:  # Many phones may meet the same end.
            raise first_of(several) from several


async def _stoppable(wanted: Wanted, progress: Callable[[int, int, str], None]) -> Outcome:
    """Rehearse; a request to end is taken as Ctrl+C is, so that the heart does not live on."""
    rehearsing = asyncio.current_task()
    if sys.platform != "win32" and rehearsing is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, rehearsing.cancel)
    return await rehearse(wanted, progress)


def _sentences(outcome: Outcome, wanted: Wanted, lang: str) -> list[str]:
    summary = outcome.summary
    told = [text(_DONE, lang, **{name: summary[name] for name in ("acknowledged", "lost", "seconds")})]
    told.append(text(_ACK, lang, **summary["ack_ms"]))
    if summary["not_run"]:
        told.append(text(_NOT_RUN, lang, kinds=", ".join(summary["not_run"])))
    if summary["differs_from_expected"]:
        told.append(text(_DIFFERS, lang, keys=", ".join(summary["differs_from_expected"])))
    elif outcome.day_file.script.expected:
        told.append(text(_AS_EXPECTED, lang))
    names = [FILE, PDF, SUMMARY, *([f"{SCREENS}/"] if wanted.screens else [])]
    told.append(text(_LEFT, lang, folder=str(wanted.out.resolve()), names=", ".join(names)))
    return told


def _tell(console: Console, *sentences: str) -> None:
    for sentence in sentences:
        console.print(sentence, markup=False, soft_wrap=True)
