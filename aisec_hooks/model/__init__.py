"""Values only: what the layers hand to each other.  Nothing here does I/O."""
