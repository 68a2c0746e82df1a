"""The one page and each goal's spread as a document that people can write on in (DOCX)."""
