"""Keyword prefilter and linear-time patterns, for text rules and secrets."""
