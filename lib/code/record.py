"""Runs a program and writes down every line it executes, with what the line changed.

    python3 record.py FOLDER PROGRAM FUNCTION TIMES

runs FOLDER/PROGRAM until FUNCTION has been called TIMES times, and prints JSON:

    sources  the text of every file of FOLDER that was executed, by its name
    frames   the module and each call of a function, in order: function, file, caller
    steps    kind, frame, line, changed, removed; see lib/replay/types.ts

Only what stands in FOLDER is followed. A statement over several lines is one step, on its
first line, and comprehensions belong to their statement, so that versions of Python agree.
"""
from __future__ import annotations

import ast
import contextlib
import importlib
import json
import os
import sys
from types import FrameType, FunctionType, ModuleType
from typing import Any

import numpy as np


class Enough(Exception):
    """Raised inside the program to end it."""


def statements(source: str) -> tuple[dict[int, int], set[int]]:
    """For each line the first line of its statement (0 for docstrings), and the lines of loops."""
    first: dict[int, int] = {}
    loops: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.stmt):
            continue
        body = getattr(node, "body", None)
        end = body[0].lineno - 1 if body else node.end_lineno or node.lineno
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for line in range(node.lineno, max(end, node.lineno) + 1):
            first[line] = 0 if docstring else node.lineno
        if isinstance(node, (ast.For, ast.While)):
            loops.add(node.lineno)
    return first, loops


def leaves(name: str, value: Any) -> dict[str, Any]:
    """A variable as named arrays, numbers and texts: net[0].w and so on. What cannot be shown is left out."""
    if isinstance(value, np.ndarray):
        return {name: {"shape": list(value.shape), "data": value.ravel().tolist()}}
    if isinstance(value, np.generic):
        return {name: value.item()}
    if value is None or isinstance(value, (bool, int, float, str)):
        return {name: value}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {k: v for field in value._fields for k, v in leaves(f"{name}.{field}", getattr(value, field)).items()}
    if isinstance(value, (list, tuple)):
        if all(isinstance(one, (int, float)) for one in value):
            return {name: {"shape": [len(value)], "data": list(value)}}
        return {k: v for n, one in enumerate(value) for k, v in leaves(f"{name}[{n}]", one).items()}
    return {}


def variables(frame: FrameType) -> dict[str, Any]:
    """What can be shown of a frame's variables."""
    hidden = (ModuleType, FunctionType, type)
    return {
        k: v
        for name, value in list(frame.f_locals.items())
        if not name.startswith("__") and not isinstance(value, hidden)
        for k, v in leaves(name, value).items()
    }


class Recorder:
    """The trace function of a run, and what it has seen."""

    def __init__(self, folder: str, function: str, times: int) -> None:
        self.folder, self.function, self.left = folder, function, times
        self.sources: dict[str, str] = {}
        self.lines: dict[str, tuple[dict[int, int], set[int]]] = {}
        self.frames: list[dict[str, Any]] = []
        self.numbers: dict[FrameType, int] = {}
        self.pending: dict[FrameType, int] = {}  # the statement a frame is in
        self.seen: dict[FrameType, dict[str, str]] = {}
        self.steps: list[dict[str, Any]] = []

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        """Python calls this for every call; what it returns, for every line and return of that call."""
        code = frame.f_code
        if os.path.dirname(code.co_filename) != self.folder or code.co_name.startswith("<") and code.co_name != "<module>":
            return None
        self.enter(frame)
        return self.follow

    def enter(self, frame: FrameType) -> None:
        code = frame.f_code
        file = os.path.basename(code.co_filename)
        if file not in self.sources:
            with open(code.co_filename, encoding="utf-8") as text:
                self.sources[file] = text.read()
            self.lines[file] = statements(self.sources[file])
        caller = self.caller(frame)
        self.numbers[frame] = len(self.frames)
        self.seen[frame] = {}
        self.frames.append({"function": code.co_name, "file": file, "caller": None if caller is None else self.numbers[caller]})
        if caller is None:
            return
        self.step(caller, self.pending[caller], "call")
        self.step(frame, code.co_firstlineno, "enter")

    def caller(self, frame: FrameType) -> FrameType | None:
        back = frame.f_back
        while back is not None and back not in self.numbers:
            back = back.f_back
        return back

    def follow(self, frame: FrameType, event: str, argument: Any) -> Any:
        first, loops = self.lines[os.path.basename(frame.f_code.co_filename)]
        if event == "line":
            line = first.get(frame.f_lineno, 0)
            if line == 0 or line == self.pending.get(frame) and line not in loops:
                return self.follow
            self.complete(frame, "line")
            if self.left == 0:
                raise Enough
            self.pending[frame] = line
        elif event == "return":
            self.complete(frame, "return", leaves("return", argument) if argument is not None else {})
            if frame.f_code.co_name == self.function:
                self.left -= 1
        return self.follow

    def complete(self, frame: FrameType, kind: str, more: dict[str, Any] | None = None) -> None:
        """Notes the statement a frame has just finished, if any."""
        line = self.pending.pop(frame, 0)
        if line:
            self.step(frame, line, kind, more)

    def step(self, frame: FrameType, line: int, kind: str, more: dict[str, Any] | None = None) -> None:
        now, before = {**variables(frame), **(more or {})}, self.seen[frame]
        texts = {name: json.dumps(value) for name, value in now.items()}
        self.steps.append({
            "kind": kind,
            "frame": self.numbers[frame],
            "line": line,
            "changed": {name: value for name, value in now.items() if texts[name] != before.get(name)},
            "removed": [name for name in before if name not in now],
        })
        self.seen[frame] = texts


def record(folder: str, program: str, function: str, times: int) -> dict[str, Any]:
    """See the top of the file."""
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    path = os.path.join(folder, program)
    with open(path, encoding="utf-8") as text:
        source = text.read()
    for node in ast.walk(ast.parse(source)):  # their own lines are not part of the run
        if isinstance(node, ast.ImportFrom) and node.module:
            importlib.import_module(node.module)
    recorder = Recorder(folder, function, times)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        sys.settrace(recorder)
        try:
            exec(compile(source, path, "exec"), {"__name__": "__main__"})
        except Enough:
            pass
        finally:
            sys.settrace(None)
    return {"sources": recorder.sources, "frames": recorder.frames, "steps": recorder.steps}


if __name__ == "__main__":
    folder, program, function, times = sys.argv[1:]
    print(json.dumps(record(os.path.abspath(folder), program, function, int(times))))
