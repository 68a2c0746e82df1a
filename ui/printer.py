"""Sending a PDF to a printer by the system's own dialog, in a process of its own: no window of the day waits for it."""

import sys
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


class NotPrinted(Exception):
    """The printer does not take the pages."""


def send(pdf: Path, *, two_sided: bool) -> int:
    """Ask where to, and print; 0, also where the person thought better of it. Raises NotPrinted, and OSError where
    `pdf` is none.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("Guldkaramel")
    document = pypdfium2.PdfDocument(pdf)
    printer = printer_for(document, two_sided=two_sided)
    dialog = QPrintDialog(printer)
    dialog.setMinMax(1, len(document))
    if dialog.exec() == QDialog.DialogCode.Accepted:
        paint(printer, document)
    return 0


def printer_for(document: Any, *, two_sided: bool) -> QPrinter:
    """A printer set as the pages are: A4, lying or standing, to the very edge, on both sides along the long one."""
    width, height = document[0].get_size()
    lying = width > height
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF()))
    printer.setFullPage(True)
    if two_sided:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def paint(printer: QPrinter, document: Any) -> None:
    """Print the pages that were asked for, each as large as it is, and whole on smaller paper. Raises NotPrinted."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(document)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted
    for number in range(first, last + 1):
        if number > first and not printer.newPage():
            painter.end()
            raise NotPrinted
        scale = printer.resolution() / POINTS_PER_INCH
        drawn = document[number - 1].render(scale=scale, rev_byteorder=True, prefer_bgrx=True, maybe_alpha=False)
        image = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGBX8888)
        painter.drawImage(on_paper(image.size().toSizeF(), QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))), image)
    if not painter.end() or printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise NotPrinted


def on_paper(page: QSizeF, paper: QRectF) -> QRectF:
    """Where a page lies on the paper: in the middle, never stretched, smaller where the paper is."""
    scale = min(1.0, paper.width() / page.width(), paper.height() / page.height())
    lies = QRectF(0, 0, page.width() * scale, page.height() * scale)
    lies.moveCenter(paper.center())
    return lies
