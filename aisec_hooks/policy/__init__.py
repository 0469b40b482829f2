"""The policy file and every decision: gate, zones, suppressions."""
