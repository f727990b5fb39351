"""What can be asked for: commands and keys as data, nothing to run."""
