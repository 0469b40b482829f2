"""Accounts.

The examples in this text leave parts out: # ... rest of the code
"""


def deposit(account, amount):
    if amount <= 0:
        raise ValueError("nothing to deposit")
    account.balance += amount
    # ruleid: elided-code
    # ... rest of the code


class Account:
    # ruleid: elided-code
    # ... existing methods ...

    def close(self) -> None:
        # ruleid: elided-code
        # (rest of the implementation remains the same)
        self.open = False

    def rename(self, name: str) -> None:
        self.name = name
        # ruleid: elided-code
        # Rest of the method stays unchanged


# ruleid: elided-code
# [previous code remains the same]


# ruleid: elided-code
# ... keep existing code ...


def transfer(source, target, amount):
    # ok: elided-code
    # The rest of the amount stays on the source account until it is booked.
    source.balance -= amount
    target.balance += amount


def describe(names):
    # ok: elided-code
    # Accepts one name, two names, ... and the existing ones come first.
    first, *others = names
    # ok: elided-code
    # Keep the existing order of the other names.
    return [first, *sorted(others)]


# ok: elided-code
# ...
LIMIT = 10

# ok: elided-code
# The code below is unchanged since version 1 and may not be edited.
VERSION = 1


def stub() -> None:
    # ok: elided-code
    ...
