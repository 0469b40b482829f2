"""What a property gives, in a method that begins no flow itself."""

import os

from flask import request


class Report:
    @property
    def name(self):
        return request.args["name"]

    @property
    def kind(self):
        return "all"

    def run(self):
        self.start(self.name)
        self.begin(self.kind)

    def start(self, name):
        # ruleid: command-injection
        os.system(f"report {name}")

    def begin(self, kind):
        # ok: command-injection
        os.system(f"report {kind}")
