"""What setup.cfg cannot say: hooks/ is the package aisec_hooks.shims, and rules are compiled."""

from __future__ import annotations

import os
import sys

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

HERE = os.path.dirname(os.path.abspath(__file__))


class BuildWithRules(build_py):
    """Copies the package and puts the compiled rules beside the pages they come from."""

    def run(self) -> None:
        """Build; an editable install compiles by itself whenever a page changed."""
        super().run()
        if not self.editable_mode:
            # Imported here because the metadata is also asked for where PyYAML is missing.
            sys.path.insert(0, HERE)
            from aisec_hooks.rules import compiler

            target = os.path.join(self.build_lib, "aisec_hooks", "rules", "compiled")
            compiler.write(compiler.shipped(), target)


setup(
    packages=[*find_packages(HERE, include=["aisec_hooks", "aisec_hooks.*"]), "aisec_hooks.shims"],
    cmdclass={"build_py": BuildWithRules},
)
