"""What parent and worker say to each other: JSON with a length in front, bytes as base64."""

from __future__ import annotations

import base64
import json
from typing import Any, BinaryIO

_BYTES = "$bytes"


def write(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Send one message; raises ``OSError`` when the other side is gone."""
    data = json.dumps(message, default=_encoded).encode()
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def read(stream: BinaryIO) -> dict[str, Any] | None:
    """The next message; None when the other side is gone."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    data = stream.read(size)
    if len(data) < size:
        return None
    message: dict[str, Any] = json.loads(data, object_hook=_decoded)
    return message


def _encoded(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode()}
    raise TypeError(f"a task cannot hold {type(value).__name__}")


def _decoded(value: dict[str, Any]) -> dict[str, Any] | bytes:
    return base64.b64decode(value[_BYTES]) if value.keys() == {_BYTES} else value
