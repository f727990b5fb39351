"""What the desktop's player controls and media keys see of the reading, and what they may ask for."""
