"""The worker: answers, is killed at its limits, comes back, and leaves nothing behind."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator

import pytest

from aisec_hooks.errors import RuleError, WorkerError
from aisec_hooks.source import limits
from aisec_hooks.source.worker import LimitReached, Worker

HERE = os.path.dirname(__file__)
ACT = "entries:act"


@pytest.fixture(scope="module")
def module_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A program that lets an isolated interpreter find the entries."""
    path = tmp_path_factory.mktemp("entries") / "python"
    path.write_text(
        f"#!{sys.executable} -I\n"
        "import runpy, sys\n"
        f"sys.path.insert(0, {HERE!r})\n"
        "sys.argv = ['serving', *sys.argv[4:]]\n"
        "runpy.run_module('aisec_hooks.source.serving', run_name='__main__')\n"
    )
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def worker(module_path: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    monkeypatch.setattr(sys, "executable", module_path)
    with Worker(ACT, seconds=20) as found:
        yield found


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_tasks_go_to_one_child_and_come_back(worker: Worker) -> None:
    task = {
        "do": "",
        "bytes": bytes(range(256)),
        "deep": [{"a": b"\0", "b": None}],
        "name": "\udcff",
    }
    first, second = worker.call(task), worker.call(task)
    assert first == second
    assert first["given"] == task
    assert first["pid"] != os.getpid()


def test_the_child_ends_with_its_worker(worker: Worker) -> None:
    pid = worker.call({"do": ""})["pid"]
    assert alive(pid)
    worker.close()
    assert not alive(pid)
    worker.close()


def test_prints_of_an_entry_do_not_disturb(worker: Worker) -> None:
    assert worker.call({"do": "print"})["given"] == {"do": "print"}
    assert worker.call({"do": ""})["given"] == {"do": ""}


def test_time_is_limited_and_the_worker_comes_back(worker: Worker) -> None:
    before = worker.call({"do": ""})["pid"]
    worker.seconds = 0.3
    with pytest.raises(LimitReached) as caught:
        worker.call({"do": "sleep"})
    assert caught.value.reason == "time"
    assert not alive(before)
    worker.seconds = 20
    assert worker.call({"do": ""})["pid"] != before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space")
def test_memory_is_limited(worker: Worker) -> None:
    with pytest.raises(LimitReached) as caught:
        worker.call({"do": "allocate"})
    assert caught.value.reason == "memory"
    assert worker.call({"do": ""})["given"] == {"do": ""}


@pytest.mark.parametrize(("what", "reason"), [("abort", "memory"), ("fault", "crash")])
@pytest.mark.skipif(os.name != "posix", reason="signals tell why a child ended")
def test_a_child_that_dies_is_a_limit(worker: Worker, what: str, reason: str) -> None:
    with pytest.raises(LimitReached) as caught:
        worker.call({"do": what})
    assert caught.value.reason == reason
    assert worker.call({"do": ""})["given"] == {"do": ""}


def test_errors_of_an_entry_come_through(worker: Worker) -> None:
    with pytest.raises(RuleError) as caught:
        worker.call({"do": "refuse"})
    assert str(caught.value) == "rule.yaml:1:1: the rule is broken"
    assert caught.value.hint == "mend it"
    with pytest.raises(RuntimeError, match=r"KeyError: 'a defect'"):
        worker.call({"do": "fail"})
    assert worker.call({"do": ""})["given"] == {"do": ""}


def test_a_child_that_leaves_is_an_error(worker: Worker) -> None:
    with pytest.raises(WorkerError, match="ended with status 5"):
        worker.call({"do": "exit"})


def test_a_task_that_is_no_json_is_refused_and_harms_nothing(worker: Worker) -> None:
    with pytest.raises(TypeError, match="set"):
        worker.call({"do": "", "what": {1}})
    assert worker.call({"do": ""})["given"] == {"do": ""}


def test_an_interpreter_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", os.path.join(HERE, "no-such-python"))
    with pytest.raises(WorkerError, match="did not start"):
        Worker(ACT).call({})


NASTY = {
    "nested parentheses": b"(" * limits.PARSE,
    "balanced": b"(" * 500_000 + b")" * 500_000,
    "continued lines": b"\\\n" * 100_000,
    "calls": b"a.b()" * 200_000,
    "minus": b"-" * limits.PARSE,
    "f-strings": b'f"{' * 300_000,
    "random bytes": bytes((each * each * 31 + each // 7) % 256 for each in range(500_000)),
    "one long line": b"a = 1; " * 140_000,
}


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("language", ["python", "javascript"])
def test_every_nasty_text_has_an_answer(kind: str, language: str) -> None:
    """Each gives a result or reaches its limit; the worker then reads ordinary code."""
    task = {"path": "a", "language": language}
    with Worker("aisec_hooks.source.dump:answer", seconds=1) as worker:
        with contextlib.suppress(LimitReached):
            assert "ir" in worker.call({**task, "text": NASTY[kind]})
        worker.seconds = 60
        assert worker.call({**task, "text": b"a(b)"})["ir"] == "   1 a(b)\n"


def test_the_child_ends_when_its_parent_is_killed(module_path: str) -> None:
    program = textwrap.dedent(f"""
        import os, sys
        sys.executable = {module_path!r}
        from aisec_hooks.source.worker import Worker
        worker = Worker({ACT!r})
        print(worker.call({{"do": ""}})["pid"], flush=True)
        os.kill(os.getpid(), 9)
    """)
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    pid = int(result.stdout)
    for _ in range(200):
        if not alive(pid):
            break
        time.sleep(0.05)
    assert not alive(pid)


def test_closed_standard_streams_do_not_matter(module_path: str) -> None:
    program = textwrap.dedent(f"""
        import os, sys
        for number in (0, 2):
            os.close(number)
        sys.executable = {module_path!r}
        from aisec_hooks.source.worker import Worker
        with Worker({ACT!r}) as worker:
            os.write(1, repr(worker.call({{"do": "x"}})["given"]).encode())
    """)
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.stdout == "{'do': 'x'}"
