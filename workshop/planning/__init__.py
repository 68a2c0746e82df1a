"""Day files, templates of days, and how a new process begins."""
