"""Cards to print and cut out: signs, mechanisms, picture cards, postcards, and empty ones to write on by hand."""
