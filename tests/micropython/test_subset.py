"""The subset lint: each rule finds its flaw, and each flaw is one on MicroPython."""

from pathlib import Path

import pytest
from micropython_helper import run_scripts

from plenipot.live.subset import (
    BUILTINS,
    INSTEAD_OF_MODULE,
    INSTEAD_OF_NAME,
    KEYWORDS,
    METHODS,
    MODULES,
    SPECIAL_METHODS,
    Finding,
    check_source,
    check_subset,
)

ROOT = Path(__file__).resolve().parents[2]

# What the lint says -> a flaw. Each runs on CPython and fails on MicroPython.
FLAWS = {
    "the match statement": "match 3:\n    case 3:\n        pass",
    "positional-only arguments": "def f(a, /):\n    pass",
    "a * in a display": "x = [*[1], 2]",
    "a ** in a display": "x = {**{'a': 1}}",
    "a slice with a step": "assert 'abc'[::-1] == 'cba'",
    "an argument of a class": "class M(type):\n    pass\nclass A(metaclass=M):\n    pass",
    "a with statement in brackets": (
        "import io\nwith (io.StringIO() as a, io.StringIO() as b):\n    pass"
    ),
    "round to decimals, which differs": "assert round(2.675, 2) == 2.67",
    "deque without a length": "from collections import deque\nd = deque([1])",
    "iter with a sentinel": "for x in iter(lambda: 1, 1):\n    pass",
    "a brace in the text of an f-string": "x = 1\nassert f'{x}' '{y}' == '1{y}'",
    "a display or f-string in an f-string": "x = f\"{f'{1}'}\"\nassert x == '1'",
    "a mark in a text in an f-string": "x = f'{\"a:b\"}'\nassert x == 'a:b'",
    "the method __format__": (
        "class A:\n    def __format__(self, how):\n        return 'A'\nassert f'{A()}' == 'A'"
    ),
    "the method __init_subclass__": (
        "class A:\n    def __init_subclass__(cls):\n        cls.z = 1\n"
        "class B(A):\n    pass\nassert B.z == 1"
    ),
    "the method __missing__": (
        "class D(dict):\n    def __missing__(self, key):\n        return 1\nassert D()['a'] == 1"
    ),
    "the argument ensure_ascii of dumps": "import json\njson.dumps(1, ensure_ascii=False)",
    "the argument indent of dumps": "import json\njson.dumps(1, indent=1)",
    "the argument sort_keys of dumps": "import json\njson.dumps({}, sort_keys=True)",
    "the argument defaults of namedtuple": (
        "from collections import namedtuple\nP = namedtuple('P', ['a'], defaults=[1])\nP()"
    ),
    "the argument maxsplit of split": "'a,b'.split(',', maxsplit=1)",
    "the argument maxsplit of rsplit": "'a,b'.rsplit(',', maxsplit=1)",
    "the argument start of sum": "sum([1], start=2)",
    "the argument strict of zip": "list(zip([1], [2], strict=True))",
    "the method _asdict": "from collections import namedtuple\nnamedtuple('P', ['a'])(1)._asdict()",
    "the method _fields": "from collections import namedtuple\nnamedtuple('P', ['a'])._fields",
    "the method _replace": (
        "from collections import namedtuple\nnamedtuple('P', ['a'])(1)._replace(a=2)"
    ),
    "the method move_to_end": (
        "from collections import OrderedDict\nd = OrderedDict([('a', 1)])\nd.move_to_end('a')"
    ),
    "the method bit_length": "(3).bit_length()",
    "the method is_integer": "(1.5).is_integer()",
    "the method translate": "'a'.translate({97: 'b'})",
    "the method maketrans": "str.maketrans('a', 'b')",
    "the method format_map": "'a'.format_map({})",
    "the method removeprefix": "'abc'.removeprefix('a')",
    "the method removesuffix": "'abc'.removesuffix('c')",
    "the method zfill": "'1'.zfill(3)",
    "the method ljust": "'1'.ljust(3)",
    "the method rjust": "'1'.rjust(3)",
    "the method __annotations__": "class A:\n    x: int = 3\nassert A.__annotations__",
    "the method __doc__": "def f():\n    'text'\nassert f.__doc__ == 'text'",
    "the method __cause__": (
        "try:\n    raise ValueError('a') from KeyError('b')\n"
        "except ValueError as error:\n    assert error.__cause__ is not None"
    ),
}
FLAWS |= {
    f"the method {name}": f"'a'.{name}()" for name in METHODS if f"the method {name}" not in FLAWS
}
FLAWS |= {f"the name {name}": f"x = {name}" for name in BUILTINS}
FLAWS |= {
    f"the module {name}": f"import {name}"
    for name in INSTEAD_OF_MODULE
    if name not in ("random", "__future__")
}
FLAWS["the module __future__"] = "from __future__ import annotations"
FLAWS["the module random"] = "import random\nassert random.Random(3).random() > 0"
FLAWS |= {
    name: "from {} import {}".format(*name.split(".")) for name in INSTEAD_OF_NAME if "." in name
}
RULES = sorted(FLAWS)

# What the subset has, as far as models and views lean on it.
WORKING = [
    "class A:\n    def __init__(self):\n        self.x = 1\n"
    "    @property\n    def y(self):\n        return self.x\nassert A().y == 1",
    "from collections import namedtuple\nP = namedtuple('P', ['a', 'b'])\nassert P(1, b=2).b == 2",
    "from collections import OrderedDict\nd = OrderedDict()\nd['z'] = 1\nd['a'] = 2\n"
    "assert list(d) == ['z', 'a']",
    "def g():\n    yield 1\n    yield from [2, 3]\nassert list(g()) == [1, 2, 3]",
    "x = 3\nassert f'{x:>4}|{x / 2:.2f}|{x!r}' == '   3|1.50|3'",
    "if (n := 3) > 2:\n    assert n == 3",
    "a, *b = [1, 2, 3]\nassert b == [2, 3]",
    "import json\nassert json.loads(json.dumps({'a': [1, 2.5, None, True]}))['a'][1] == 2.5",
    "import re\nassert re.match('[a-z]+$', 'abc')",
    "from functools import partial, reduce\nassert reduce(lambda a, b: a + b, [1, 2]) == 3",
    "from html import escape\nassert escape('<a>') == '&lt;a&gt;'",
    "assert 10 ** 20 == 100000000000000000000",
    "assert '%5.2f|%-4s|%03d' % (2.675, 'a', 7) == ' 2.67|a   |007'",
    "assert str(2 / 3) == '0.6666666666666666' and str(0.1 + 0.2) == '0.30000000000000004'",
    "def f(a, *rest, b=1, **named):\n    return a + b + len(rest) + len(named)\n"
    "assert f(1, 2, 3, b=4, c=5) == 8",
]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    return dict(zip(RULES, run_scripts([FLAWS[rule] for rule in RULES]), strict=True))


@pytest.mark.parametrize("rule", RULES)
def test_the_lint_finds_the_flaw(rule: str):
    findings = check_source(FLAWS[rule], "flaw.py")
    assert rule in [finding.what for finding in findings]
    assert all(len(finding.instead) > 8 for finding in findings)


@pytest.mark.parametrize("rule", RULES)
def test_the_flaw_is_one_on_micropython(rule: str, outcomes: dict[str, str]):
    assert outcomes[rule] != ""


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_flaw_works_on_cpython(rule: str):
    if rule in ("the name breakpoint",):
        return
    try:
        exec(compile(FLAWS[rule], "flaw.py", "exec", dont_inherit=True), {"__name__": "flaw"})
    except TypeError as error:
        # The call in the example lacks an argument; that the method is there is enough.
        assert "argument" in str(error)


@pytest.mark.parametrize("example", WORKING)
def test_the_lint_lets_pass_what_works(example: str):
    assert check_source(example, "fine.py") == []


def test_what_works_works_on_micropython():
    assert run_scripts(WORKING) == [""] * len(WORKING)


def test_every_module_that_the_lint_allows_is_there():
    lines = []
    for module, names in MODULES.items():
        lines += [f"from {module} import {name}" for name in names or ()] or [f"import {module}"]
    assert dict(zip(lines, run_scripts(lines), strict=True)) == dict.fromkeys(lines, "")


def test_every_rule_has_a_flaw():
    rules = {f"the method {name}" for name in [*METHODS, *SPECIAL_METHODS]}
    rules |= {f"the argument {keyword} of {name}" for name, keyword in KEYWORDS}
    assert rules <= set(RULES)


def test_findings_are_located():
    source = "import json\n\nx = 'a'.title()\n"
    (finding,) = check_source(source, "models/a.py")
    assert finding == Finding("models/a.py", 3, "the method title", METHODS["title"])


def test_a_method_of_ones_own_is_no_flaw(tmp_path: Path):
    (tmp_path / "a.py").write_text("class A:\n    def title(self):\n        return 'a'\n")
    (tmp_path / "b.py").write_text("def f(one):\n    return one.title()\n")
    assert check_subset(tmp_path.glob("*.py")) == []
    assert check_subset([tmp_path / "b.py"])[0].what == "the method title"


def test_what_runs_in_the_page_is_in_the_subset():
    package = ROOT / "src/plenipot"
    live = [package / "live" / name for name in ("draw.py", "runner.py")]
    live += (package / "live/shim").glob("*.py")
    others = [*package.glob("models/**/*.py"), *package.glob("widgets/**/*.py")]
    shared = [package / "codes.py", package / "messages" / "__init__.py"]
    assert check_subset([*live, *others, *shared]) == []
