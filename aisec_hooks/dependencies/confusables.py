"""Package names that only look like ASCII, and which ASCII name they look like.

Registries of all ecosystems here admit ASCII names only, so any other character is a finding by
itself; the table serves to name what is imitated.  Written by hand from the alphabets' letter
shapes; NFKC covers full-width, mathematical and other compatibility forms.
"""

from __future__ import annotations

import unicodedata

_LOOKS_LIKE = """
a 0251 03b1 0430 1ea1
b 0185 0392 03b2 0412 042c 1e05
c 03f2 03f9 0421 0441 1d04
d 0257 0501 1e0d
e 0395 03b5 0415 0435 0454 04bd 1eb9
f 0192 03dd 0493
g 0121 0261 0581
h 0397 041d 04bb 0570
i 0131 0269 03af 03b9 0456 04cf
j 03f3 0458
k 039a 03ba 041a 043a
l 013e 01c0 04c0 217c
m 039c 041c 043c
n 039d 03b7 043f 0578
o 039f 03bf 03c3 041e 043e 04e7 0585
p 03a1 03c1 0420 0440
q 051b 0566
r 0433 1d26
s 0405 0455 a731
t 03a4 03c4 0422 0442
u 03c5 0446 057d 1d1c
v 03bd 0475 1d20
w 03c9 0448 051d 1d21
x 03a7 03c7 0425 0445
y 03a5 03b3 0423 0443 04af
z 017c 0396 1d22
3 0417 0437
- 2010 2011 2012 2013 2014 2212
_ 02cd
. 2024
/ 2044 2215
"""
_PLAIN = {
    int(code, 16): row[0] for row in _LOOKS_LIKE.strip().splitlines() for code in row.split()[1:]
}
"""Code point -> the ASCII character it looks like."""


def is_confusable(name: str) -> bool:
    """Whether a name holds a character that no registry admits because it cannot be told apart."""
    return not (name.isascii() and name.isprintable())


def imitated(name: str) -> str:
    """The ASCII name it looks like; characters that look like nothing are left out."""
    folded = unicodedata.normalize("NFKC", name.translate(_PLAIN)).translate(_PLAIN)
    plain = unicodedata.normalize("NFD", folded)
    return "".join(char for char in plain if char.isascii() and char.isprintable()).lower()


def strangers(name: str) -> str:
    """The characters in question, for messages: ``U+0435 (CYRILLIC SMALL LETTER IE)``."""
    seen = dict.fromkeys(char for char in name if is_confusable(char))
    return ", ".join(f"U+{ord(char):04X} ({_called(char)})" for char in list(seen)[:4])


def _called(char: str) -> str:
    return unicodedata.name(char, "no letter")
