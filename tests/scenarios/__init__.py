"""Whole stories: a real repository, the real hook, a real git command, and what is left."""
