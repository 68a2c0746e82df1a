"""The report as one HTML file that needs nothing else: the PDF's content for screen, ear and print."""
