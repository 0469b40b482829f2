"""Entries for worker tests that misbehave on purpose."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from aisec_hooks.errors import RuleError


def act(task: dict[str, Any]) -> dict[str, Any]:
    """Do what the task says."""
    what = task["do"]
    if what == "sleep":
        time.sleep(60)
    elif what == "allocate":
        return {"size": len(bytearray(1 << 34))}
    elif what == "abort":
        os.abort()
    elif what == "exit":
        os._exit(5)
    elif what == "fault":
        os.kill(os.getpid(), 11)
    elif what == "refuse":
        raise RuleError("the rule is broken", where="rule.yaml:1:1", hint="mend it")
    elif what == "fail":
        raise KeyError("a defect")
    elif what == "print":
        print("noise on standard output")
        sys.stdout.write("more of it")
        os.write(2, b"and on standard error")
    return {"pid": os.getpid(), "given": task}
