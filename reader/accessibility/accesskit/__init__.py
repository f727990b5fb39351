"""Windows and macOS: the same snapshots through the library AccessKit, which speaks UI Automation and NSAccessibility.

Unverified: nobody has met it with NVDA, Narrator or VoiceOver. What the library makes of a snapshot was seen on Linux.
"""
