import yaml
from ruamel.yaml import YAML
from yaml import load


class ProjectLoader(yaml.SafeLoader):
    """Plain data and the tags of this project."""


def settings(text: str):
    # ruleid: unsafe-yaml-load
    return yaml.load(text)


def settings_of(path: str):
    with open(path, encoding="utf-8") as file:
        # ruleid: unsafe-yaml-load
        return load(file, Loader=yaml.Loader)


def documents(text: str):
    # ruleid: unsafe-yaml-load
    return list(yaml.load_all(text, Loader=yaml.UnsafeLoader))


def anything(text: str):
    # ruleid: unsafe-yaml-load
    return yaml.unsafe_load(text)


def chosen(text: str, fast: bool):
    # ruleid: unsafe-yaml-load
    return yaml.load(text, yaml.CLoader if fast else yaml.Loader)


def tree(text: str):
    # ruleid: unsafe-yaml-load
    return YAML(typ="unsafe").load(text)


def settings_safely(text: str):
    # ok: unsafe-yaml-load
    return yaml.safe_load(text)


def settings_fast(text: str):
    # ok: unsafe-yaml-load
    return yaml.load(text, Loader=yaml.CSafeLoader)


def settings_of_project(text: str):
    # ok: unsafe-yaml-load
    return yaml.load(text, Loader=ProjectLoader)


def tree_safely(text: str):
    # ok: unsafe-yaml-load
    return YAML(typ="safe").load(text)


def rendered(value) -> str:
    # ok: unsafe-yaml-load
    return yaml.dump(value, sort_keys=False)
