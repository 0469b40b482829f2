"""``aisec explain``: the page of every kind of finding, readable in 80 plain columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.cli import explain
from aisec_hooks.policy import known
from tests.cli.running import aisec

WEAK_HASH = """\
weak-hash: Broken hash function
Severity medium, confidence high, tier core.
CWE-327, CWE-328, A04:2025, A02:2021.
Languages: Bash, C, C++, C#, Go, Java, JavaScript, Kotlin, PHP, Python, Ruby,
Rust, Scala, Swift, TypeScript with JSX, TypeScript.

Why
  Two files with one hash are made on an ordinary computer, so signatures are
  forged. Passwords are guessed by the billion a second.

Repair in Go
  Use SHA-256, and for passwords a slow, salted hash:

      import ("crypto/sha256"; "golang.org/x/crypto/bcrypt")

      digest := sha256.Sum256(data)
      hash, err := bcrypt.GenerateFromPassword(password, 12)

Repair in Python
  Use SHA-256, and for passwords a slow, salted hash:

      import hashlib
      import os

      digest = hashlib.sha256(data).hexdigest()
      salt = os.urandom(16)
      key = hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=5)

  For old formats only: hashlib.md5(data, usedforsecurity=False)

Repair in JavaScript
  Use SHA-256, and for passwords a slow, salted hash:

      import { createHash, randomBytes, scryptSync } from 'node:crypto'

      const digest = createHash('sha256').update(data).digest('hex')
      const salt = randomBytes(16)
      const key = scryptSync(password, salt, 64, { p: 5 })

Repair in Java
  Use SHA-256, and for passwords a slow, salted hash:

      import java.security.MessageDigest;
      import javax.crypto.SecretKeyFactory;

      var digest = MessageDigest.getInstance("SHA-256").digest(data);
      var slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");

Repair in Scala
  Use SHA-256, and for passwords a slow, salted hash:

      import java.security.MessageDigest
      import javax.crypto.SecretKeyFactory

      val digest = MessageDigest.getInstance("SHA-256").digest(data)
      val slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")

Repair in C#
  Use SHA-256, and for passwords a slow, salted hash:

      using System.Security.Cryptography;

      byte[] digest = SHA256.HashData(data);
      byte[] salt = RandomNumberGenerator.GetBytes(16);
      byte[] key = Rfc2898DeriveBytes.Pbkdf2(
          password, salt, 600_000, HashAlgorithmName.SHA256, 32);

Repair in Kotlin
  Use SHA-256, and for passwords a slow, salted hash:

      import java.security.MessageDigest
      import javax.crypto.SecretKeyFactory

      val digest = MessageDigest.getInstance("SHA-256").digest(data)
      val slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")

Repair in PHP
  For passwords:

      $stored = password_hash($password, PASSWORD_DEFAULT);

  For files and signatures:

      $sum = hash('sha256', $body);

Repair in Rust
  Use SHA-256, and for passwords a slow, salted hash:

      use sha2::{Digest, Sha256};

      let digest = Sha256::digest(data);
      let hash = bcrypt::hash(password, 12)?;

Repair in Bash
  Take SHA-256, or a slow hash for passwords:

      sha256sum release.tar.gz > release.tar.gz.sha256
      openssl dgst -sha256 -verify pub.pem -sig f.sig f
      mkpasswd --method=yescrypt --stdin < password

Repair in Ruby
  For passwords:

      stored = BCrypt::Password.create(password)

  For files and signatures:

      sum = Digest::SHA256.hexdigest(body)

Repair in Swift
  Use SHA-256, and for passwords a slow, salted hash:

      import CryptoKit

      let digest = SHA256.hash(data: data)
      let stored = try Bcrypt.hash(password)

Repair in C
  Use SHA-256, and for passwords a slow, salted hash:

      #include <openssl/evp.h>

      EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);

      char *stored = crypt(password, crypt_gensalt("$y$", 0, NULL, 0));

Repair in C++
  Use SHA-256, and for passwords a slow, salted hash:

      QCryptographicHash::hash(text, QCryptographicHash::Sha256);

      auto hash = Botan::HashFunction::create("SHA-256");

      char stored[crypto_pwhash_STRBYTES];
      crypto_pwhash_str(stored, password, size,
          crypto_pwhash_OPSLIMIT_INTERACTIVE,
          crypto_pwhash_MEMLIMIT_INTERACTIVE);

References
  https://cwe.mitre.org/data/definitions/328.html
  https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
  https://docs.python.org/3/library/hashlib.html
  https://nodejs.org/api/crypto.html
  https://pkg.go.dev/crypto/md5
  https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html
  https://learn.microsoft.com/en-us/dotnet/fundamentals/code-analysis/quality-rules/ca5350
  https://www.php.net/manual/en/function.password-hash.php
  https://docs.rs/sha2/latest/sha2/
  https://developer.apple.com/documentation/cryptokit/insecure

No risk in one place?
  Write in a comment on that line or above it:
  `aisec: ignore[weak-hash] the reason`.
"""


def test_a_rule_is_explained_whole(tmp_path: Path) -> None:
    done = aisec("explain", "weak-hash", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == WEAK_HASH


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
    done = aisec("explain", "weak-hash", at=tmp_path, env={"FORCE_COLOR": "1"})
    assert done.stdout.startswith("\x1b[1mweak-hash: Broken hash function\x1b[0m\n")
    done = aisec("explain", "weak-hash", "--no-color", at=tmp_path, env={"FORCE_COLOR": "1"})
    assert done.stdout == WEAK_HASH


def test_an_unknown_rule_is_an_error_with_the_nearest(tmp_path: Path) -> None:
    done = aisec("explain", "weak-hush", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    said = "aisec: unknown rule 'weak-hush'\nhint: did you mean 'weak-hash'? one of: "
    assert done.stderr.startswith(said)
