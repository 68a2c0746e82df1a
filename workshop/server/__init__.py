"""The heart's doors: HTTP for phones, windows and scripts, and the streams that show them the day."""
