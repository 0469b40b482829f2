"""Ruby 2 and 3."""

from __future__ import annotations

from aisec_hooks.languages.ruby.known import BUILTINS, FUNCTIONS, PACKAGES, TEXT_METHODS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="ruby",
    title="Ruby",
    grammar="tree_sitter_ruby:language",
    suffixes=(".rb", ".rake", ".gemspec", ".ru", ".jbuilder", ".podspec", ".thor", ".builder"),
    names=("rakefile", "gemfile", "vagrantfile", "capfile", "guardfile", "fastfile", "podfile"),
    interpreters=("ruby", "jruby"),
    builtins=BUILTINS,
    packages=PACKAGES,
    line_comments=("#",),
    text_methods=TEXT_METHODS,
    functions=FUNCTIONS,
    constants={"File.SEPARATOR": "/", "File.PATH_SEPARATOR": ":"},
    encoding_comment=True,
    handler_words=("rescue",),
    carried={"message": "first", "to_s": "first", "": "first"},
    receiver="self",
    bare_members=True,
    constructor="initialize",
    base_object="super",
    method_kinds={"static": "static"},
    function_methods={"call": 0, "yield": 0, "curry": 0},
    harmless_types=frozenset(),
    number_members=frozenset({"length", "size", "count"}),
    length_member="length",
    arithmetic={"/": "quotient"},
    container_operators={"+": "extend"},
    endings=frozenset({"exit", "abort", "exit!", "Process.exit", "Kernel.exit", "halt"}),
    break_leaves_switch=False,
    writing=Writing(
        bare_calls=True,
        long_texts=True,
        store_signs=("=>",),
        member_signs=(".", "::", "&."),
        declaring=(),
        importing=("require", "require_relative", "load", "autoload"),
        decorating=(),
        handler_end=" ",
        implicit_results=True,
    ),
)
