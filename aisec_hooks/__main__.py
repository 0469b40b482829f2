"""``python -I -m aisec_hooks``: what hooks execute, deaf to the working directory and PYTHON*."""

from aisec_hooks.cli import run

run()
