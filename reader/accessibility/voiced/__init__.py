"""What Reader's own voice says of the window, to who has no screen reader: from snapshots, in words."""
