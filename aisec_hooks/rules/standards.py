"""The requirements and risks that pages cite, with the names their standards give them.

Sections of OWASP ASVS 5.0.0; the risks of OWASP Top 10:2025 with its "Next Steps" (X01 to X03) and
of OWASP Top 10 for Large Language Model Applications 2025.  Those of other years have no name here.
"""

from __future__ import annotations

import re

ASVS_VERSION = "5.0.0"
ASVS = re.compile(r"(?:[1-9]|1[0-7])\.[1-9]\.[1-9][0-9]?")
"""The number of a requirement: chapter, section, requirement."""

OWASP = re.compile(
    r"A(?:0[1-9]|10):20[0-9]{2}|X0[1-3]:2025|(?:API|LLM)(?:[1-9]|0[1-9]|10):20[0-9]{2}"
)

SECTIONS = {
    "1.1": "Encoding and Sanitization Architecture",
    "1.2": "Injection Prevention",
    "1.3": "Sanitization",
    "1.4": "Memory, String, and Unmanaged Code",
    "1.5": "Safe Deserialization",
    "2.1": "Validation and Business Logic Documentation",
    "2.2": "Input Validation",
    "2.3": "Business Logic Security",
    "2.4": "Anti-automation",
    "3.2": "Unintended Content Interpretation",
    "3.3": "Cookie Setup",
    "3.4": "Browser Security Mechanism Headers",
    "3.5": "Browser Origin Separation",
    "3.6": "External Resource Integrity",
    "3.7": "Other Browser Security Considerations",
    "4.1": "Generic Web Service Security",
    "4.2": "HTTP Message Structure Validation",
    "4.3": "GraphQL",
    "4.4": "WebSocket",
    "5.2": "File Upload and Content",
    "5.3": "File Storage",
    "5.4": "File Download",
    "6.1": "Authentication Documentation",
    "6.2": "Password Security",
    "6.3": "General Authentication Security",
    "6.4": "Authentication Factor Lifecycle and Recovery",
    "6.5": "General Multi-factor Authentication Requirements",
    "6.6": "Out-of-Band Authentication Mechanisms",
    "6.7": "Cryptographic Authentication Mechanism",
    "6.8": "Authentication with an Identity Provider",
    "7.1": "Session Management Documentation",
    "7.2": "Fundamental Session Management Security",
    "7.3": "Session Timeout",
    "7.4": "Session Termination",
    "7.5": "Defenses Against Session Abuse",
    "8.1": "Authorization Documentation",
    "8.2": "General Authorization Design",
    "8.3": "Operation Level Authorization",
    "8.4": "Other Authorization Considerations",
    "9.1": "Token Source and Integrity",
    "9.2": "Token Content",
    "10.1": "Generic OAuth and OIDC Security",
    "10.2": "OAuth Client",
    "10.3": "OAuth Resource Server",
    "10.4": "OAuth Authorization Server",
    "10.5": "OIDC Client",
    "11.1": "Cryptographic Inventory and Documentation",
    "11.2": "Secure Cryptography Implementation",
    "11.3": "Encryption Algorithms",
    "11.4": "Hashing and Hash-based Functions",
    "11.5": "Random Values",
    "11.6": "Public Key Cryptography",
    "11.7": "In-Use Data Cryptography",
    "12.1": "General TLS Security Guidance",
    "12.2": "HTTPS Communication with External Facing Services",
    "12.3": "General Service to Service Communication Security",
    "13.1": "Configuration Documentation",
    "13.2": "Backend Communication Configuration",
    "13.3": "Secret Management",
    "13.4": "Unintended Information Leakage",
    "14.1": "Data Protection Documentation",
    "14.2": "General Data Protection",
    "14.3": "Client-side Data Protection",
    "15.1": "Secure Coding and Architecture Documentation",
    "15.2": "Security Architecture and Dependencies",
    "15.3": "Defensive Coding",
    "15.4": "Safe Concurrency",
    "16.1": "Security Logging Documentation",
    "16.2": "General Logging",
    "16.3": "Security Events",
    "16.4": "Log Protection",
    "16.5": "Error Handling",
}
"""Sections of ASVS 5.0.0 that say something of code -> their titles."""

RISKS = {
    "A01:2025": "Broken Access Control",
    "A02:2025": "Security Misconfiguration",
    "A03:2025": "Software Supply Chain Failures",
    "A04:2025": "Cryptographic Failures",
    "A05:2025": "Injection",
    "A06:2025": "Insecure Design",
    "A07:2025": "Authentication Failures",
    "A08:2025": "Software or Data Integrity Failures",
    "A09:2025": "Security Logging and Alerting Failures",
    "A10:2025": "Mishandling of Exceptional Conditions",
    "X01:2025": "Lack of Application Resilience",
    "X02:2025": "Memory Management Failures",
    "X03:2025": "Inappropriate Trust in AI Generated Code",
    "LLM01:2025": "Prompt Injection",
    "LLM02:2025": "Sensitive Information Disclosure",
    "LLM03:2025": "Supply Chain",
    "LLM04:2025": "Data and Model Poisoning",
    "LLM05:2025": "Improper Output Handling",
    "LLM06:2025": "Excessive Agency",
    "LLM07:2025": "System Prompt Leakage",
    "LLM08:2025": "Vector and Embedding Weaknesses",
    "LLM09:2025": "Misinformation",
    "LLM10:2025": "Unbounded Consumption",
}
"""Risks of lists of 2025 -> their names."""


def section(requirement: str) -> str:
    """The title of the section that a requirement of ASVS stands in; empty where it is unknown."""
    return SECTIONS.get(requirement.rpartition(".")[0], "")


def controls(asvs: tuple[str, ...], owasp: tuple[str, ...]) -> list[str]:
    """A line for each requirement and risk: its standard, its number, its name."""
    asked = [f"OWASP ASVS {ASVS_VERSION}, {each}: {section(each)}" for each in asvs]
    risks = [f"OWASP {each}: {RISKS[each]}" for each in owasp if each in RISKS]
    return asked + risks + [f"OWASP {each}" for each in owasp if each not in RISKS]
