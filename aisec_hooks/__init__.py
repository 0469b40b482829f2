"""Git hooks that block commits which add risky, AI-style code or unapproved dependencies."""

__version__ = "0.1.0"
