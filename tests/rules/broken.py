"""Rule pages that are wrong in one way each, with what is said about them."""

from __future__ import annotations

GOOD = """\
id: open-door
title: Door left open
tier: core
severity: high
confidence: high
cwe: CWE-284
owasp: [A01:2021]
asvs: ["8.2.1"]
message: "{callee} opens the door"
why: |
  Anybody comes in.
fix:
  python: |
    Close it:

        door.close()
  typescript: Close it.
  any: Lock it.
references: [https://cwe.mitre.org/data/definitions/284.html]
define:
  doors: [door.open, gate.open]
  word: ['(?i)^open', 'ajar$']
  words: [$word, '^unlocked$']
matchers:
  python:
    - call: [$doors, "*.unlock", "a.*.b().c"]
      where: [{arg: [0, name], is: [variable, built]}, {arg: door, key: lock.state, equals: false}]
      unless: [{arg: "*", one_of: [1, x, null], ignore_case: true}, {arg: receiver, path: $doors}]
      confidence: low
      message: "{callee}"
    - call: "*.swing"
      receiver: '(?i)door'
    - assign: {name: $words, kinds: [variable, key]}
      value: [{matches: $word}, {text: '^a'}]
      unless: [{below: 3}]
    - assign: {path: door.lock}
      value: [{is: absent}]
    - handler: {catches: ["", Exception], body: empty}
    - function: {name: ^open}
      returns: [{equals: true}]
    - query: (call) @finding
      keywords: open
  javascript:
    - text: {pattern: open, keywords: [open, door], within: comment}
  any:
    - text: {pattern: open, keywords: open, within: line, unless: shut, files: [.a.b, .c]}
    - text: {pattern: open, keywords: open, within: line, where: $word}
    - text: {pattern: open, keywords: open, within: line, files: .a, except: [.b, .c]}
flows:
  - to: path
  - {to: path, from: [cli, stdin], confidence: low, message: "{source} in {callee}"}
  - {to: url, from: database}
"""
"""A page that uses everything once."""

FIX = """\
fix:
  python: |
    Close it:

        door.close()
  typescript: Close it.
  any: Lock it.
"""
"""What it says about the repair."""

FLOW = GOOD[GOOD.index("flows:\n") :]
"""What it says about data flow."""

PATH = "access/open-door/rule.yaml"


def changed(old: str, new: str) -> str:
    """The good page with one piece of text replaced."""
    assert GOOD.count(old) >= 1, old
    return GOOD.replace(old, new, 1)


CALL = '- call: "*.swing"'
ANY = "    - text: {pattern: open, keywords: open, within: line, unless: shut, files: [.a.b, .c]}"

SHAPES: dict[str, tuple[str, str]] = {
    changed("title: Door left open\n", ""): ("1:1", "the page has no `title`"),
    changed("title: D", "titel: D"): ("2:1", "the page knows no key `titel`"),
    changed("title: Door left open", "title: ''"): (
        "2:8",
        "`title` must be text, and this is empty",
    ),
    changed("title: Door left open", "title: [a]"): (
        "2:8",
        "`title` must be text, and this is a list",
    ),
    changed("id: open-door", "id: Open_Door"): ("1:5", "`id` cannot be 'Open_Door'"),
    changed("tier: core", "tier: main"): ("3:7", "`tier` cannot be `main`"),
    changed("severity: high", "severity: 9"): ("4:11", "`severity` cannot be `9`"),
    changed("confidence: high", "confidence: sure"): ("5:13", "`confidence` cannot be `sure`"),
    changed("CWE-284", "CWE-0284"): ("6:6", "`cwe` cannot hold 'CWE-0284'"),
    changed("CWE-284", "284"): ("6:6", "`cwe` must be text, and this is a number"),
    changed("cwe: CWE-284", "cwe: [CWE-1, CWE-1]"): ("6:6", "`cwe` holds `CWE-1` twice"),
    changed('"8.2.1"', "8.2"): ("8:8", "`asvs` must be text, and this is a number"),
    changed('"8.2.1"', '"8.2"'): ("8:8", "`asvs` cannot hold '8.2'"),
    changed("owasp: [A01:2021]\n", ""): ("1:1", "the page has no `owasp`"),
    changed("A01:2021", "A11:2021"): ("7:9", "`owasp` cannot hold 'A11:2021'"),
    changed("why: |\n  Anybody comes in.\n", "why: ''\n"): ("10:6", "`why` must be text"),
    changed("  typescript: Close it.", "  cobol: Close it."): (
        "17:3",
        "`fix` knows no key `cobol`",
    ),
    changed("  typescript: Close it.", "  typescript: ''"): (
        "17:15",
        "`fix` of typescript must be text, and this is empty",
    ),
    changed("  typescript: Close it.", "  typescript: [a]"): (
        "17:15",
        "`fix` of typescript must be text, and this is a list",
    ),
    changed(FIX, "fix: {}\n"): ("12:6", "`fix` is empty"),
    changed(FIX, "fix: [a]\n"): ("12:6", "`fix` must be text, and this is a list"),
    changed(FIX, "fix: ' '\n"): ("12:6", "`fix` must be text"),
    changed("references: [https", "references: [http"): ("19:14", "`references` cannot hold"),
    changed("references: [https://cwe.mitre.org/data/definitions/284.html]", "references: []"): (
        "19:13",
        "`references` must be a list with at least one item",
    ),
    changed("  doors: [door.open, gate.open]", "  Doors: [door.open]"): (
        "21:10",
        "a definition cannot be named 'Doors'",
    ),
    changed("  doors: [door.open, gate.open]", "  doors: []"): (
        "21:10",
        "a definition must be a list with at least one item",
    ),
    changed("  python:\n    - call", "  cobol:\n    - call"): (
        "25:3",
        "`matchers` knows no key `cobol`",
    ),
    changed("- call: [$doors,", "- cal: [$doors,"): ("26:7", "the matcher names no kind"),
    changed(CALL, CALL + "\n      text: {}"): ("31:7", "the matcher names call and text"),
    changed(CALL, CALL + "\n      when: always"): ("32:7", "a `call` matcher knows no key `when`"),
    changed(CALL, "- call: swing"): ("32:17", "`receiver` is for calls on any receiver"),
    changed(CALL, '- call: "swing.*"'): ("31:13", "'swing.*' does not name anything"),
    changed(CALL, "- call: door..swing"): ("31:13", "'door..swing' is no path"),
    changed(CALL, '- call: "*.swing()()"'): ("31:13", "'*.swing()()' is no path"),
    changed(CALL, "- call: []"): ("31:13", "`path` must be a list with at least one item"),
    changed("{arg: door,", "{arg: '*-',"): ("27:62", "`arg` does not name an argument"),
    changed("{arg: door,", "{arg: -1,"): ("27:62", "`arg` does not name an argument"),
    changed("{arg: door,", "{arg: [1, 1],"): ("27:66", "`arg` names an argument twice"),
    changed("{arg: door,", "{"): ("27:56", "a condition of `where` has no `arg`"),
    changed("key: lock.state, equals: false", "key: lock.state"): (
        "27:56",
        "the condition demands nothing",
    ),
    changed("equals: false", "equals: [false]"): ("27:93", "a constant must be text, a number"),
    changed("equals: false", "equals: 1, one_of: [2]"): (
        "27:56",
        "the condition has both `equals` and `one_of`",
    ),
    changed("equals: false", "matches: a, ignore_case: true"): (
        "27:56",
        "`ignore_case` needs `equals` or `one_of`",
    ),
    changed("ignore_case: true", "ignore_case: 1"): (
        "28:62",
        "`ignore_case` must be true or false",
    ),
    changed("is: [variable, built]", "is: [variable, made]"): ("27:47", "`is` cannot be `made`"),
    changed("{below: 3}", "{below: three}"): ("35:24", "`below` must be a number"),
    changed("{below: 3}", "{arg: 0, below: 3}"): (
        "35:17",
        "a condition of `unless` knows no key `arg`",
    ),
    changed("kinds: [variable, key]", "kinds: [fixed]"): (
        "33:38",
        "`kinds` cannot be `fixed`",
    ),
    changed("{path: door.lock}", "{path: door.lock, name: a}"): (
        "36:15",
        "`assign` needs a name or a path",
    ),
    changed("{path: door.lock}", "{kinds: key}"): ("36:15", "`assign` needs a name or a path"),
    changed("      value: [{is: absent}]\n", ""): ("36:7", "a `assign` matcher has no `value`"),
    changed("body: empty", "body: full"): ("38:49", "`body` cannot be `full`"),
    changed('catches: ["", Exception]', "catches: [1]"): (
        "38:27",
        "`catches` must name exceptions",
    ),
    changed("{name: ^open}", "{named: ^open}"): ("39:18", "`function` knows no key `named`"),
    changed("(call) @finding", "(call) @found"): ("41:14", "the query captures no `@finding`"),
    changed("      keywords: open\n", ""): ("41:7", "a `query` matcher has no `keywords`"),
    changed("keywords: [open, door]", "keywords: [Open]"): (
        "44:39",
        "`keywords` must be in lower case",
    ),
    changed("within: comment", "within: docstring"): ("44:61", "`within` cannot be `docstring`"),
    changed(", within: comment", ""): ("44:13", "`text` has no `within`"),
    changed("files: [.a.b, .c]", "files: []"): ("46:80", "`files` must be a list with at least"),
    changed("files: [.a.b, .c]", "files: [.a, b]"): ("46:85", "`files` cannot hold 'b'"),
    changed("files: [.a.b, .c]", "files: .Vue"): ("46:80", "`files` cannot hold '.Vue'"),
    changed("files: [.a.b, .c]", "files: [.a, .a]"): ("46:80", "`files` holds `.a` twice"),
    changed("within: line, unless: shut", "within: comment, unless: shut"): (
        "46:83",
        "`files` is for lines",
    ),
    changed("files: [.a.b, .c]", "except: .c"): ("46:81", "`except` needs `files`"),
    changed("where: $word", "files: .a, except: b"): ("47:78", "`except` cannot hold 'b'"),
    changed("unless: shut", "unless: 1"): ("46:67", "`unless` must be text"),
    changed(ANY, "    - call: a"): (
        "46:7",
        "files of any language have text only",
    ),
    GOOD.partition("matchers:\n")[0]: ("1:1", "the page finds nothing"),
    changed(FLOW, "flows: []\n"): ("49:8", "`flows` must be a list with at least one item"),
    changed(FLOW, "flows:\n  - path\n"): ("50:5", "a flow is text, not a mapping"),
    changed("  - to: path\n", "  - from: cli\n"): ("50:5", "a flow has no `to`"),
    changed("  - to: path\n", "  - to: road\n"): ("50:9", "`to` cannot be `road`"),
    changed("to: url,", "to: [url],"): ("52:10", "`to` cannot be"),
    changed("to: url,", "to: url, via: mail,"): ("52:15", "a flow knows no key `via`"),
    changed("[cli, stdin]", "[]"): ("51:22", "`from` must be a list with at least one item"),
    changed("[cli, stdin]", "[cli, cli]"): ("51:22", "`from` holds `cli` twice"),
    changed("[cli, stdin]", "[cli, door]"): ("51:28", "`from` cannot be `door`"),
    changed("confidence: low, m", "confidence: maybe, m"): (
        "51:48",
        "`confidence` cannot be `maybe`",
    ),
}
"""Wrong in shape, which the published schema says too: page -> place, beginning of the message."""

MEANINGS: dict[str, tuple[str, str]] = {
    changed("id: open-door", "id: open-gate"): (
        "1:5",
        "`id` is 'open-gate' but the folder is 'open-door'",
    ),
    changed(FLOW, "").partition("  javascript:\n")[0]: (
        "17:15",
        "`fix` has a repair for typescript, which no matcher serves",
    ),
    changed('message: "{callee} opens', 'message: "{door} opens'): (
        "9:10",
        "`message` knows no placeholder {door}",
    ),
    changed("  word: ['(?i)^open', 'ajar$']", "  word: $wort"): (
        "22:9",
        "`define` has no `wort`",
    ),
    changed("words: [$word,", "words: [$words,"): ("23:11", "`define` has no `words`"),
    changed("[$doors, ", "[$dors, "): ("26:14", "`define` has no `dors`"),
    changed("receiver: '(?i)door'", "receiver: '(?=door)'"): (
        "32:17",
        "`receiver`: pattern, column 1: look-around",
    ),
    changed("text: '^a'", "text: 'a{1001}'"): (
        "34:40",
        "`text`: pattern, column 2: `{1001}` repeats too often",
    ),
    changed("{name: ^open}", "{name: (open}"): ("39:24", "`name`: pattern, column 1: the group"),
    changed("{pattern: open, keywords: [", "{pattern: öffen, keywords: ["): (
        "44:23",
        "`pattern` must be ASCII",
    ),
    changed('message: "{callee} opens', 'message: "{text} opens'): (
        "9:10",
        "`message` knows no placeholder {text}",
    ),
    changed('message: "{callee} opens', 'message: "{source} opens'): (
        "9:10",
        "`message` knows no placeholder {source}",
    ),
    changed('message: "{source} in', 'message: "{text} in'): (
        "51:62",
        "`message` knows no placeholder {text}",
    ),
    changed("from: database", "from: [database, cli]").replace("to: url", "to: path"): (
        "52:5",
        "a flow from cli to path is there already",
    ),
    changed("tier: core", "tier: core\ntier: warn"): ("4:1", "the key `tier` is there twice"),
    changed("tier: core", "tier: &a core"): ("3:7", "the anchor `&a` is not accepted here"),
    changed("tier: core", "tier: [core"): ("4:9", "not valid YAML"),
}
"""Wrong in what only the reader can know, or as YAML."""
