"""The sections of a day file, an exercise each: their fields, what is checked, and what comes to stand in the plan."""
