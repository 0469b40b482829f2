"""C++ as IR."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.languages import find
from aisec_hooks.model import ir
from tests.languages.ir_text import assert_sound, nodes, read_whole, source


@pytest.mark.parametrize("path", ["src/main.cpp", "a.CC", "include/a.h", "b.hpp", "c.cxx"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("cpp", "cpp")


def test_declarations_bind_names_and_announcements_do_not() -> None:
    opened = source(
        "using std::string;\nnamespace a = b::c;\nint system(const char *);\n"
        "class D { void e(); };\nvoid D::e() {}\nvoid f::g() {}\nint h() { return 0; }\n"
        "enum class I { J };\nextern int k;\nauto l = 1;\n",
        "cpp",
    )
    assert opened.bound_names() == {"string", "a", "D", "f", "h", "I", "l"}


def test_methods_of_namespaces_stand_in_their_class() -> None:
    opened = source(
        "namespace a { class B { int c; void d(); }; }\nvoid a::B::d() { c = 1; }\n", "cpp"
    )
    classes = [each for each in nodes(opened) if isinstance(each, ir.Class)]
    assert [each.name for each in classes] == ["B"]
    assert [x.name for x in classes[0].body.body if isinstance(x, ir.Function)] == ["d"]


def test_headers_of_c_are_read() -> None:
    opened = source(
        '#ifndef A_H\n#define A_H\n#ifdef __cplusplus\nextern "C" {\n#endif\n'
        "static inline int b(void) { return 1; }\n#ifdef __cplusplus\n}\n#endif\n#endif\n",
        "cpp",
    )
    assert "b" in opened.bound_names()


@pytest.mark.parametrize(
    ("before", "after"),
    [("(", ")"), ("f(", ")"), ("[]{ return ", "; }"), ("{", "}"), ("if (b) ", ""), ("a::", "b")],
)
def test_code_deeper_than_the_limit_is_sound(before: str, after: str) -> None:
    assert_sound(source(f"int a() {{ b = {before * 300}1{after * 300}; }}\n", "cpp"))
    assert_sound(source(f"int a() {{ {before * 300}b;{after * 300} }}\n", "cpp"))


def test_long_chains_stay_whole() -> None:
    chain = "if (a) b();" + " else if (c) d();" * 300
    stream = "z << " + " << ".join(["y"] * 140)
    opened = source(f"void f() {{ x = {' + '.join(['y'] * 3000)};\n{chain}\n{stream}; }}\n", "cpp")
    assert_sound(opened)
    assert sum(isinstance(each, ir.Name) and each.name == "y" for each in nodes(opened)) == 3140


REAL = Path(__file__).parent / "real" / "cpp"
READ = {
    "builder.cc": (["Add", "Finish", "NewWritableFile", "TableFileName"], [], ["BuildTable"]),
    "filename.cc": (
        ["RenameFile", "WriteStringToFileSync", "snprintf", "starts_with", "strlen"],
        [],
        [
            "MakeFileName",
            "LogFileName",
            "TableFileName",
            "SSTTableFileName",
            "DescriptorFileName",
            "CurrentFileName",
            "LockFileName",
            "TempFileName",
            "InfoLogFileName",
            "OldInfoLogFileName",
            "ParseFileName",
            "SetCurrentFile",
        ],
    ),
    "log_reader.cc": (
        ["Corruption", "ReadPhysicalRecord", "remove_prefix", "snprintf"],
        ["Reporter", "Reader"],
        [
            "~Reporter",
            "<init>",
            "~Reader",
            "SkipToInitialBlock",
            "ReadRecord",
            "LastRecordOffset",
            "ReportCorruption",
            "ReportDrop",
            "ReadPhysicalRecord",
        ],
    ),
}
"""File -> some of what it calls, its classes, and the functions it defines."""


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    some, classes, functions = READ[path.name]
    read = read_whole(path, "cpp")
    assert (read.classes, read.functions) == (classes, functions)
    assert set(some) <= read.called
