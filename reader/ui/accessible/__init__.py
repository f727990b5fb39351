"""The window as assistive technology is told of it, and what it asks of the window."""
