"""``make docs``: what the documentation takes from the code, so that nobody has to copy it."""
