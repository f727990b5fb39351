"""Reading without a window. No Tk below here."""
