"""Tk, and nothing else knows Tk."""
