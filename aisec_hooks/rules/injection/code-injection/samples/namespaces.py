import ast
import textwrap


def tool(code: str):
    names = {}
    # ruleid: code-injection
    exec(code, names)
    return names


def calculator(formula: str, functions):
    allowed = {name: getattr(functions, name) for name in dir(functions)}
    # ruleid: code-injection
    return eval(formula, {"__builtins__": {}}, allowed)


def compiled(code: str):
    # ruleid: code-injection
    exec(compile(ast.parse(code), "<tool>", "exec"), {})


def in_a_frame(expression: str, frame):
    # ruleid: code-injection
    return eval(expression, frame.f_globals, frame.f_locals)


def plotted(formula: str):
    names = {}
    # ruleid: code-injection
    exec(f"def plotted(x):\n    return {formula}", names)
    return names["plotted"]


def function(name: str, parameters: str):
    names = {}
    # ruleid: code-injection
    exec(f"def {name}({parameters}):\n    return locals()", names)
    return names[name]


def compiled_constant():
    # ok: code-injection
    return eval(compile("6 * 7", "<constant>", "eval"))


def constant_of_many_lines():
    names = {}
    # ok: code-injection
    exec(
        textwrap.dedent("""
            def double(x):
                return 2 * x
        """),
        names,
    )
    return names["double"]


def compiled_only(code: str):
    # ok: code-injection
    return compile(code, "<check>", "exec")
