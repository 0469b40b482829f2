"""Tests of the origins of a change."""
