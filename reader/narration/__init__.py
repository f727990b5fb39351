"""What is said: policy, announcements, sentences, words. Standard library and sentencex only."""
