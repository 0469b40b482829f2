"""Packages denied without any policy: abandoned ones with a known successor, and bad releases.

Written from general knowledge, as of ``DATED``.  A row belongs here only when nobody would want to
add the package today: its authors say so themselves, or the release carried malware.  A team that
does want one names it in its own policy, whose section then replaces this list.
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.dependencies import patterns
from aisec_hooks.dependencies.settings import Denied

DATED = "2026-11"

_ABANDONED = """
pypi/pycrypto: no release since 2013, known holes are not fixed -> cryptography pycryptodome
pypi/nose: no release since 2015, fails on current Python -> pytest
pypi/pypdf2: continued under the name pypdf -> pypdf
pypi/pypdf3: continued as pypdf -> pypdf
pypi/pypdf4: continued as pypdf -> pypdf
pypi/pil: no release since 2009 -> pillow
pypi/mysql-python: no release since 2014, Python 2 only -> mysqlclient
pypi/sklearn: a placeholder for the real name -> scikit-learn
pypi/distribute: merged into setuptools in 2013 -> setuptools
pypi/oauth2client: deprecated by its authors since 2017 -> google-auth
pypi/raven: replaced by its authors -> sentry-sdk
pypi/pep8: renamed -> pycodestyle
pypi/pep257: renamed -> pydocstyle
pypi/msgpack-python: renamed -> msgpack
pypi/flask-script: unmaintained, fails on current Flask -> click
pypi/flask-jwt: unmaintained since 2015 -> flask-jwt-extended
pypi/django-rest-swagger: archived by its authors -> drf-spectacular
pypi/aioredis: merged into redis -> redis
npm/request: deprecated by its authors since 2020 -> undici got
npm/request-promise: deprecated with request -> undici got
npm/request-promise-native: deprecated with request -> undici got
npm/node-uuid: renamed -> uuid
npm/node-sass: at its end of life since 2024 -> sass
npm/tslint: deprecated by its authors since 2019 -> eslint
npm/babel-eslint: renamed -> @babel/eslint-parser
npm/istanbul: deprecated by its authors -> nyc
npm/jade: renamed -> pug
npm/phantomjs: no longer developed -> playwright puppeteer
npm/phantomjs-prebuilt: no longer developed -> playwright puppeteer
npm/nomnom: deprecated by its author -> commander
npm/gulp-util: deprecated by its authors -> fancy-log
npm/xmldom: known holes are fixed only under its new name -> @xmldom/xmldom
npm/swig: unmaintained since 2015 -> nunjucks
npm/har-validator: deprecated by its authors -> ajv
npm/protractor: at its end of life since 2023 -> playwright
"""

_MALICIOUS = """
pypi/ctx *: taken over and turned malicious in 2022
pypi/torchtriton *: a dependency-confusion attack of 2022
pypi/ultralytics ==8.3.41: released by an attacker with a coin miner
pypi/ultralytics ==8.3.42: released by an attacker with a coin miner
pypi/ultralytics ==8.3.45: released by an attacker with a coin miner
pypi/ultralytics ==8.3.46: released by an attacker with a coin miner
pypi/num2words ==0.5.15: released by an attacker
npm/event-stream =3.3.6: carried malware
npm/flatmap-stream *: the malware of event-stream 3.3.6
npm/eslint-scope =3.7.2: stole credentials
npm/eslint-config-eslint =5.0.2: stole credentials
npm/ua-parser-js =0.7.29||=0.8.0||=1.0.0: carried malware
npm/coa =2.0.3||=2.0.4||=2.1.1||=2.1.3||=3.0.1||=3.1.3: carried malware
npm/rc =1.2.9||=1.3.9||=2.3.9: carried malware
npm/node-ipc >=10.1.1<10.1.3: deleted files by country
npm/peacenotwar *: protestware
npm/colors =1.4.1||=1.4.2||=1.4.44-liberty-2: sabotaged by its author
npm/faker =6.6.6: sabotaged by its author
npm/@lottiefiles/lottie-player >=2.0.5<=2.0.7: carried malware
npm/@solana/web3.js =1.95.6||=1.95.7: stole keys
npm/debug =4.4.2: released by an attacker
npm/chalk =5.6.1: released by an attacker
npm/ansi-styles =6.2.2: released by an attacker
npm/strip-ansi =7.1.1: released by an attacker
npm/supports-color =10.2.1: released by an attacker
npm/wrap-ansi =9.0.1: released by an attacker
"""


def _abandoned() -> Iterator[Denied]:
    for row in _ABANDONED.strip().splitlines():
        key, _, rest = row.partition(": ")
        reason, _, successors = rest.partition(" -> ")
        ecosystem = key.partition("/")[0]
        yield _row(key, "", reason, tuple(f"{ecosystem}/{name}" for name in successors.split()))


def _malicious() -> Iterator[Denied]:
    for row in _MALICIOUS.strip().splitlines():
        package, _, reason = row.partition(": ")
        key, _, versions = package.partition(" ")
        yield _row(key, "" if versions == "*" else versions, reason, ())


def _row(key: str, versions: str, reason: str, instead: tuple[str, ...]) -> Denied:
    return Denied(patterns.parse(key), versions, (), reason, instead, f"built-in list of {DATED}")


DENIED: tuple[Denied, ...] = (*_abandoned(), *_malicious())
"""The list."""
