"""``make demo``: a risky change of an AI assistant is blocked, its repaired twin passes.

A small shop gets our hooks.  Then a change arrives with every weakness of ``PLANTED`` and a
dependency that nobody approved; git itself is asked to commit it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.gitrepo import GitRepo

HERE = Path(__file__).parent
AISEC = (sys.executable, "-I", "-m", "aisec_hooks")

PLANTED = {
    ("app/accounts.py", 'os.getenv("SECRET_KEY"'): "default-secret",
    ("app/accounts.py", "DB_PASSWORD ="): "hardcoded-credential",
    ("app/accounts.py", "cursor.execute("): "sql-injection",
    ("app/accounts.py", "hashlib.md5"): "weak-hash",
    ("app/accounts.py", "pickle.loads"): "unsafe-deserialization",
    ("app/accounts.py", "yaml.load("): "unsafe-yaml-load",
    ("app/accounts.py", "verify=False"): "tls-verification-disabled",
    ("app/accounts.py", "except Exception"): "swallowed-exception",
    ("app/accounts.py", "subprocess.run("): "command-injection",
    ("app/accounts.py", "eval("): "code-injection",
    ("app/accounts.py", "def verify_token"): "stubbed-security-function",
    ("app/accounts.py", "# ... rest"): "elided-code",
    ("web/orders.ts", "rejectUnauthorized"): "tls-verification-disabled",
    ("web/orders.ts", "SESSION_SECRET ||"): "default-secret",
    ("web/orders.ts", "WHERE customer = '"): "sql-injection",
    ("web/orders.ts", "createHash("): "weak-hash",
    ("web/orders.ts", "eval("): "code-injection",
    ("web/orders.ts", "exec("): "command-injection",
    ("web/orders.ts", "catch (error)"): "swallowed-exception",
    ("web/orders.ts", "function isAdmin"): "stubbed-security-function",
    ("requirements.txt", "shop-session-helpers"): "dep-unapproved",
}
"""Path and text of each risky line -> the rule that must find it; nothing else may be found."""


def main() -> int:
    """Show both commits; 0 when exactly the planted weaknesses were found and then none."""
    folder = Path(tempfile.mkdtemp(prefix="aisec-demo-"))
    try:
        return _show(GitRepo.create(folder / "shop"))
    finally:
        shutil.rmtree(folder)


def _show(shop: GitRepo) -> int:
    _copy("start", shop)
    shop.commit("The shop as it is")
    _say("A shop sets aisec-hooks up: aisec init --native --yes")
    subprocess.run([*AISEC, "init", "--native", "--yes"], cwd=shop.path, env=shop.env, check=True)

    _copy("risky", shop)
    _say("An assistant changed Python and TypeScript, and added a package: git commit")
    stopped = _commit(shop, "Add search, export and sessions")
    missed, extra = _compare(shop)
    _say(f"git ended with {stopped}; {len(PLANTED)} weaknesses were planted")
    for words, rows in (("not found", missed), ("found, but not planted", extra)):
        for path, line, rule in sorted(rows):
            print(f"  {words}: {rule} at {path}:{line}")

    _copy("repaired", shop)
    _say("The same change, repaired: git commit")
    passed = _commit(shop, "Add search, export and sessions")
    _say(f"git ended with {passed}")
    good = stopped == 1 and passed == 0 and not missed and not extra
    print("demo:", "as promised" if good else "NOT as promised")
    return 0 if good else 1


def _say(words: str) -> None:
    print(f"\n--- {words}", flush=True)


def _copy(name: str, shop: GitRepo) -> None:
    # Put together here, so that this repository holds nothing that looks like a real password.
    password = "-".join(("Tr0ub4dor", "horse", "staple", "42"))
    for source in sorted((HERE / name).rglob("*")):
        if source.is_file():
            text = source.read_text("utf-8").replace("@PASSWORD@", password)
            shop.write(str(source.relative_to(HERE / name)), text)
    shop.add()


def _commit(shop: GitRepo, message: str) -> int:
    command = ["git", "commit", "-q", "-m", message]
    return subprocess.run(command, cwd=shop.path, env=shop.env).returncode


def _compare(shop: GitRepo) -> tuple[set[tuple[str, int, str]], set[tuple[str, int, str]]]:
    """Planted weaknesses that were not found, and findings that were not planted."""
    command = [*AISEC, "scan", "--staged", "--format", "json"]
    done = subprocess.run(command, cwd=shop.path, env=shop.env, capture_output=True)
    rows = json.loads(done.stdout)["findings"]
    found = {(row["path"], row["line"], row["rule"]) for row in rows}
    planted = {(path, _line(shop, path, text), rule) for (path, text), rule in PLANTED.items()}
    return planted - found, found - planted


def _line(shop: GitRepo, path: str, text: str) -> int:
    lines = shop.file(path).read_text("utf-8").splitlines()
    (number,) = (at for at, line in enumerate(lines, 1) if text in line)
    return number


if __name__ == "__main__":
    raise SystemExit(main())
