"""An exercise's part of the PDF, one file an exercise."""
