"""Ways in: which routes an organisation takes to a conference, and what each gives and binds."""
