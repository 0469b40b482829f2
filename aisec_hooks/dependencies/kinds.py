"""Every kind of dependency finding: its title, why it matters, how bad it is."""

from __future__ import annotations

from collections.abc import Mapping

from aisec_hooks.model.record import Record


class Kind(Record):
    """What all findings of one kind share.

    :param severity: a ``Severity`` as text.
    :param confidence: a ``Confidence`` as text.
    :param cwe: weaknesses of the Common Weakness Enumeration (4.20).
    :param certain: whether no inline comment may silence it.
    """

    title: str
    why: str
    fix: str
    severity: str
    confidence: str = "high"
    cwe: tuple[str, ...] = ()
    certain: bool = False


_UNTRUSTED = ("CWE-1357", "CWE-829")

KINDS: Mapping[str, Kind] = {
    "dep-unapproved": Kind(
        "Dependency that nobody approved",
        "Its code runs with all rights of your program. Assistants name packages that nobody "
        "maintains, or that an attacker registered.",
        "Use a package that is approved already, or have this one approved in a change of its "
        "own: `aisec deps approve ECOSYSTEM/NAME`.",
        "high",
        cwe=_UNTRUSTED,
    ),
    "dep-denied": Kind(
        "Denied dependency",
        "It is on a list of what must not be used: abandoned, so that known holes stay open, or "
        "known for malware, or decided against.",
        "Use the replacement that the message names, or another version if only some are denied.",
        "high",
        cwe=("CWE-1357", "CWE-1104"),
        certain=True,
    ),
    "dep-version-denied": Kind(
        "Version outside the approved range",
        "The package is approved, but not in this version: an older one may have known holes, a "
        "newer one nobody has looked at.",
        "Ask for a version in the approved range, or have the range changed in a change of its "
        "own.",
        "high",
        cwe=("CWE-1357", "CWE-1395"),
    ),
    "dep-approval-expired": Kind(
        "Approval has run out",
        "An approval is a judgement of its day: the package may have been abandoned or taken "
        "over since.",
        "Have the approval renewed in a change of its own, with a new last day.",
        "medium",
        cwe=("CWE-1357",),
    ),
    "policy-self-approval": Kind(
        "Dependency approved by the change that adds it",
        "An approval counts when somebody else could have said no to it. This one comes with "
        "the dependency, from its author.",
        "Commit the approval by itself, have it reviewed and merged, then add the dependency.",
        "high",
        cwe=("CWE-1357",),
        certain=True,
    ),
    "dep-homoglyph": Kind(
        "Package name with foreign or invisible characters",
        "A letter of another alphabet, or one that cannot be seen, makes a name that reads like "
        "one package and means another.",
        "Type the name anew, in plain letters.",
        "critical",
        cwe=("CWE-1007", "CWE-1357"),
        certain=True,
    ),
    "manifest-unreadable": Kind(
        "Manifest that cannot be read",
        "What cannot be read cannot be judged, and is never taken for a manifest without "
        "dependencies.",
        "Repair the file at the place that the message names.",
        "medium",
    ),
    "manifest-conflict": Kind(
        "Manifest with an unresolved merge conflict",
        "Nobody can tell which of the two sides would be installed.",
        "Resolve the conflict and remove its markers.",
        "medium",
    ),
    "manifest-ambiguous": Kind(
        "Manifest that can be read in two ways",
        "Where readers of the format disagree, the package manager may install something else "
        "than reviewers and tools have seen.",
        "Write the entry so that it follows the format; remove what is there twice.",
        "medium",
        "medium",
        cwe=("CWE-436",),
    ),
    "manifest-dynamic": Kind(
        "Dependencies that only the build knows",
        "They come from a place that is not judged here: a program, the environment, another "
        "file or a URL.",
        "List them in the manifest, or in a file whose name says that it holds requirements.",
        "low",
        "medium",
        cwe=("CWE-829",),
    ),
}
"""Kind -> what is common to its findings; ``aisec explain`` shows them."""
