"""HCL 2, as Terraform, Packer and Nomad use it: judged by the rules for settings."""

from __future__ import annotations

from aisec_hooks.languages import yaml

LANGUAGE = yaml.LANGUAGE._replace(
    name="hcl",
    title="HCL (Terraform)",
    grammar="tree_sitter_hcl:language",
    suffixes=(".tf", ".tfvars", ".hcl", ".nomad"),
    family="yaml",
    line_comments=("#", "//"),
    block_comments=(("/*", "*/"),),
    writing=yaml.LANGUAGE.writing._replace(bare_texts=False, store_signs=("{",)),
)
