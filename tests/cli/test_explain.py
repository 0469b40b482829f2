"""``aisec explain``: the page of every kind of finding, readable in 80 plain columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.cli import explain
from aisec_hooks.policy import known
from tests.cli.running import aisec

FORMAT_STRING = """\
format-string: Format that is no constant
Severity high, confidence medium, tier core.
CWE-134.
Languages: C, C++.

Why
  Whoever writes the text reads the stack with "%x" and "%s", and writes to
  memory with "%n".

Bad in C
      void tell(int client, FILE *log, const char *given)
      {
          char name[64], line[128];
          recv(client, name, sizeof name, 0);
          printf(name);
          snprintf(line, sizeof line, "signed in: %s\\n", name);

Repair in C
  Give the text as a value of a constant format:

      printf("%s", text);
      syslog(LOG_INFO, "%s", text);

  Without a format at all:

      fputs(text, stdout);

Bad in C++
      void tell(const httplib::Request& request, const std::string& given) {
        auto name = request.get_param_value("name");
        std::printf(name.c_str());

Repair in C++
  Give the text as a value of a constant format:

      std::printf("%s", text.c_str());
      syslog(LOG_INFO, "%s", text.c_str());

  Without a format at all:

      std::fputs(text.c_str(), stdout);

Controls
  OWASP ASVS 5.0.0, 1.3.10: Sanitization
  OWASP A05:2025: Injection
  OWASP A03:2021

References
  https://cwe.mitre.org/data/definitions/134.html
  https://owasp.org/www-community/attacks/Format_string_attack
  https://man7.org/linux/man-pages/man3/printf.3.html

No risk in one place?
  Write in a comment on that line or above it:
  `aisec: ignore[format-string] the reason`.
"""


def test_a_rule_is_explained_whole(tmp_path: Path) -> None:
    done = aisec("explain", "format-string", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == FORMAT_STRING


@pytest.mark.parametrize("rule", sorted(known.ids()))
def test_every_finding_is_explained_in_80_columns(
    rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain.main([rule]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"{rule}: ")
    assert "Why" in said
    assert any(line.startswith("Repair") for line in said)
    wide = [line for line in said if len(line) > 80 and not line.startswith("  https://")]
    assert wide == []


def test_what_cannot_be_silenced_in_one_place_does_not_say_how(
    capsys: pytest.CaptureFixture[str],
) -> None:
    explain.main(["dep-denied"])
    assert "aisec: ignore" not in capsys.readouterr().out


def test_headings_stand_out_where_colours_are_understood(tmp_path: Path) -> None:
    done = aisec("explain", "format-string", at=tmp_path, env={"FORCE_COLOR": "1"})
    assert done.stdout.startswith("\x1b[1mformat-string: Format that is no constant\x1b[0m\n")
    done = aisec("explain", "format-string", "--no-color", at=tmp_path, env={"FORCE_COLOR": "1"})
    assert done.stdout == FORMAT_STRING


def test_an_unknown_rule_is_an_error_with_the_nearest(tmp_path: Path) -> None:
    done = aisec("explain", "weak-hush", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    said = "aisec: unknown rule 'weak-hush'\nhint: did you mean 'weak-hash'? one of: "
    assert done.stderr.startswith(said)
