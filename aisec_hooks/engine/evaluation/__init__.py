"""Forward evaluation of the IR: what every name, argument and text can be."""
