"""What git and AI coding tools execute: shims and templates, no logic."""
