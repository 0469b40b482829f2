"""Benchmarks: ratios measured in one run, since absolute times say little about another machine."""
