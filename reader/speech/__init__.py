"""The voice: an utterance in, samples and the moment of every word out, from engines that may crash without harm."""
