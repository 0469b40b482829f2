"""Formats in which JavaScript projects declare what they need from the package registry."""
