"""Sound to time: the player owns the clock, the sink knows the device."""
