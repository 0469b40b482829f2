"""Getters of Java classes that rules and models name; Kotlin writes them as properties."""

from __future__ import annotations

GETTERS = {
    "isHttpOnly": "httpOnly",
} | {
    each: f"get{each[0].upper()}{each[1:]}"
    for each in """
    absolutePath canonicalFile canonicalPath cookies headerNames host inputStream outputStream
    parameterMap parameterNames parts pathInfo pathTranslated queryString reader remoteUser
    requestURI requestURL runtime servletPath submittedFileName writer
    """.split()  # noqa: SIM905 - a table of names reads better so
}
"""Property -> method (Kotlin language specification, synthetic property references)."""
