"""Rules as data: one page and its samples per weakness, their schema, compiler and loader."""
