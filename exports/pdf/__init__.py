"""The report as a tagged PDF, drawn with reportlab; text is shaped by HarfBuzz."""
