"""The one part of the build that setup.cfg cannot say: hooks/ is installed as aisec_hooks.shims."""

from setuptools import find_packages, setup

setup(packages=[*find_packages(include=["aisec_hooks", "aisec_hooks.*"]), "aisec_hooks.shims"])
