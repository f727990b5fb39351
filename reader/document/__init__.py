"""What an article is. Values only; standard library only."""
