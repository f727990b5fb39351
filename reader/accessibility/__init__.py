"""What assistive technology is told of the window, and what it asks of it."""
