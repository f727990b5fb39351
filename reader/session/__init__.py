"""The model: what is open, where we are, what sounds."""
