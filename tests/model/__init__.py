"""Tests of the values that all layers exchange."""
