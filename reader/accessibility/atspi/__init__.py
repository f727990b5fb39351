"""The accessibility bus of Linux desktops: answers from a snapshot, events from what has changed in it."""
