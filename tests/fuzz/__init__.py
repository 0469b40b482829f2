"""``make fuzz``: bytes of any kind, extracted and evaluated in every language."""
