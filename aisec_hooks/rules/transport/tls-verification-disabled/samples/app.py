import os
import ssl
import urllib.request

import aiohttp
import httpx
import requests
import urllib3
from pymongo import MongoClient
from requests import get

VERIFY = False


def fetch(url: str) -> str:
    # ruleid: tls-verification-disabled
    return requests.get(url, verify=False, timeout=5).text


def fetch_by_alias(url: str) -> str:
    # ruleid: tls-verification-disabled
    return get(url, timeout=5, verify=VERIFY).text


def fetch_in_session(url: str) -> str:
    session = requests.Session()
    # ruleid: tls-verification-disabled
    session.verify = False
    return session.get(url, timeout=5).text


def send(session, url: str, body: bytes) -> None:
    # ruleid: tls-verification-disabled
    session.post(url, data=body, verify=False)


async def fetch_later(url: str) -> str:
    # ruleid: tls-verification-disabled
    async with httpx.AsyncClient(verify=False) as client:
        return (await client.get(url)).text


async def fetch_with_aiohttp(url: str) -> str:
    async with aiohttp.ClientSession() as session:
        # ruleid: tls-verification-disabled
        async with session.get(url, ssl=False) as answer:
            return await answer.text()


def context() -> ssl.SSLContext:
    made = ssl.create_default_context()
    # ruleid: tls-verification-disabled
    made.check_hostname = False
    # ruleid: tls-verification-disabled
    made.verify_mode = ssl.CERT_NONE
    return made


# ruleid: tls-verification-disabled
ssl._create_default_https_context = ssl._create_unverified_context


def read(url: str) -> bytes:
    # ruleid: tls-verification-disabled
    with urllib.request.urlopen(url, context=ssl._create_unverified_context()) as answer:
        return answer.read()


# ruleid: tls-verification-disabled
pool = urllib3.PoolManager(cert_reqs="CERT_NONE")

# ruleid: tls-verification-disabled
client = MongoClient("mongodb://db.internal", tls=True, tlsAllowInvalidCertificates=True)

# ruleid: tls-verification-disabled
os.environ["CURL_CA_BUNDLE"] = ""


def fetch_safely(url: str) -> str:
    # ok: tls-verification-disabled
    return requests.get(url, timeout=5).text


def fetch_with_own_authority(url: str) -> str:
    # ok: tls-verification-disabled
    return requests.get(url, verify="/etc/ssl/company-ca.pem", timeout=5).text


def fetch_as_configured(url: str, verify: bool | str = True) -> str:
    # ok: tls-verification-disabled
    return requests.get(url, verify=verify, timeout=5).text


def own_context() -> ssl.SSLContext:
    # ok: tls-verification-disabled
    made = ssl.create_default_context(cafile="/etc/ssl/company-ca.pem")
    # ok: tls-verification-disabled
    made.verify_mode = ssl.CERT_REQUIRED
    return made


def signature_is_good(document, key) -> bool:
    # ok: tls-verification-disabled
    return document.load(key, verify=False) is not None


# ok: tls-verification-disabled
os.environ["REQUESTS_CA_BUNDLE"] = "/etc/ssl/company-ca.pem"


def chosen_context(verify: bool) -> ssl.SSLContext:
    made = ssl.create_default_context()
    # ruleid: tls-verification-disabled
    made.verify_mode = ssl.CERT_REQUIRED if verify else ssl.CERT_NONE
    return made


def own_hosts_only(certificate: str) -> ssl.SSLContext:
    # ok: tls-verification-disabled
    made = ssl.create_default_context(cafile=certificate)
    # ok: tls-verification-disabled
    made.verify_mode = ssl.CERT_REQUIRED if certificate else ssl.CERT_OPTIONAL
    return made
