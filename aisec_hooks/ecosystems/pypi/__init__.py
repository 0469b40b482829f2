"""Formats in which Python projects declare what they need from the package index."""
