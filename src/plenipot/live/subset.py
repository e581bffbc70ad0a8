"""The lint for the Python that CPython and MicroPython share.

Models and views run on both, so they may use only what both have. Each rule here was seen to
fail, or to differ in silence, on the MicroPython of the lock file; the tests prove it again.
What a reader of the syntax cannot see stays for the author to remember: a plain dict does not
keep its order, `isinstance(True, int)` is False, and `upper()` changes ASCII letters only.
"""

import ast
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

# Modules that work, and the names in them that do; None stands for all that CPython shares.
MODULES: dict[str, tuple[str, ...] | None] = {
    "collections": ("OrderedDict", "defaultdict", "deque", "namedtuple"),
    "datetime": ("date", "timedelta"),
    "functools": ("partial", "reduce", "wraps"),
    "html": ("escape",),
    "io": ("BytesIO", "StringIO"),
    "ipywidgets": None,
    "itertools": (
        "accumulate",
        "chain",
        "count",
        "cycle",
        "islice",
        "repeat",
        "starmap",
        "tee",
    ),
    "json": ("dumps", "loads"),
    "math": (
        "acos",
        "asin",
        "atan",
        "atan2",
        "ceil",
        "cos",
        "e",
        "exp",
        "factorial",
        "floor",
        "inf",
        "isclose",
        "isfinite",
        "isinf",
        "isnan",
        "log",
        "log10",
        "log2",
        "nan",
        "pi",
        "pow",
        "sin",
        "sqrt",
        "tan",
        "trunc",
    ),
    "re": ("compile", "match", "search", "sub"),
    "sys": None,
}
INSTEAD_OF_MODULE = {
    "__future__": "Leave it out: annotations are never evaluated in functions.",
    "bisect": "Write the search as a loop.",
    "contextlib": "Write a class with __enter__ and __exit__.",
    "dataclasses": "Write a class with __init__, or use collections.namedtuple.",
    "enum": "Use constants, or a tuple of names.",
    "random": "Use the seeded generator of plenipot.models: random streams differ.",
    "statistics": "Write the sum or mean out.",
    "typing": "Leave type hints out.",
}
INSTEAD_OF_NAME = {
    "collections.Counter": "Count in a dict with get(key, 0) + 1.",
    "functools.lru_cache": "Keep results in a dict of your own.",
    "functools.cache": "Keep results in a dict of your own.",
    "math.comb": "Write the product as a loop.",
    "math.gcd": "Write Euclid's loop.",
    "math.hypot": "Use math.sqrt(x * x + y * y).",
    "math.prod": "Write the product as a loop.",
    "re.findall": "Use re.search in a loop, or str.split.",
    "re.finditer": "Use re.search in a loop, or str.split.",
    "re.fullmatch": "Use re.match with $ at the end.",
    "re.split": "Use str.split.",
    "re.escape": "Write the pattern out.",
}
_PAD = "Use % formatting, such as '%-5s' or '%05d'."
METHODS = {
    "_asdict": "Name the fields yourself.",
    "_fields": "Keep the names of the fields in a tuple.",
    "_replace": "Make a new tuple.",
    "bit_length": "Count in a loop.",
    "capitalize": "Use text[:1].upper() + text[1:].",
    "casefold": "Use lower().",
    "expandtabs": "Use replace.",
    "format_map": "Use format(**values).",
    "is_integer": "Compare with int(value).",
    "isalnum": "Use isalpha() or isdigit() on each character.",
    "isdecimal": "Use isdigit().",
    "isidentifier": "Test the characters.",
    "isnumeric": "Use isdigit().",
    "istitle": "Compare the text itself.",
    "ljust": _PAD,
    "maketrans": "Use replace.",
    "move_to_end": "Delete the key and set it again.",
    "removeprefix": "Test with startswith and take a slice.",
    "removesuffix": "Test with endswith and take a slice.",
    "rjust": _PAD,
    "swapcase": "Use upper() or lower().",
    "title": "Write the title as it is to be shown.",
    "translate": "Use replace.",
    "zfill": _PAD,
    "__annotations__": "Keep what you need in a tuple.",
    "__cause__": "Keep the first error on the exception yourself.",
    "__doc__": "Keep the text in a constant.",
}
BUILTINS = {
    "ConnectionError": "Use OSError.",
    "FileNotFoundError": "Use OSError.",
    "ModuleNotFoundError": "Use ImportError.",
    "PermissionError": "Use OSError.",
    "RecursionError": "Use RuntimeError.",
    "TimeoutError": "Use OSError.",
    "UnicodeDecodeError": "Use UnicodeError.",
    "UserWarning": "Raise an exception.",
    "Warning": "Raise an exception.",
    "ascii": "Use repr.",
    "breakpoint": "Take it out.",
    "format": "Use % formatting or the format method.",
    "vars": "Name the attributes.",
}
# Arguments by name that the function itself takes on CPython only.
KEYWORDS = {
    ("dumps", "ensure_ascii"): "Leave it out.",
    ("dumps", "indent"): "Leave it out.",
    ("dumps", "sort_keys"): "Sort the pairs into an OrderedDict.",
    ("namedtuple", "defaults"): "Write a function that gives the defaults.",
    ("split", "maxsplit"): "Give it by place: split(',', 1).",
    ("rsplit", "maxsplit"): "Give it by place: rsplit(',', 1).",
    ("sum", "start"): "Give it by place: sum(values, start).",
    ("zip", "strict"): "Compare the lengths first.",
}
SPECIAL_METHODS = {
    "__format__": "Write a method with a name of its own and call it.",
    "__init_subclass__": "Register classes in a list.",
    "__missing__": "Use get or setdefault.",
}


@dataclass(frozen=True, order=True)
class Finding:
    """One construct outside the subset: where it is, what it is, what to write instead."""

    file: str
    line: int
    what: str
    instead: str


def check_subset(paths: Iterable[Path]) -> list[Finding]:
    """Return what is outside the subset in these Python files, by file and line.

    A method such as `title` is let pass if one of the files defines a method of that name,
    for the syntax does not tell whose it is.
    """
    sources = {path.as_posix(): path.read_text(encoding="utf-8") for path in sorted(paths)}
    own = own_methods(sources.values())
    findings = [found for name, text in sources.items() for found in check_source(text, name, own)]
    return sorted(findings)


def own_methods(sources: Iterable[str]) -> frozenset[str]:
    """Return the names of all methods and attributes that classes in these texts define."""
    names = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                names |= {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    return frozenset(names)


def check_source(source: str, name: str, own: Set[str] = frozenset()) -> list[Finding]:
    """Return what is outside the subset in one text. Raises SyntaxError if it is not Python."""
    tree = ast.parse(source)
    bound = {one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and _stored(one)}
    bound |= {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.ClassDef)}
    modules = {
        alias.asname or alias.name: alias.name
        for one in ast.walk(tree)
        if isinstance(one, ast.Import)
        for alias in one.names
    }
    methods = own | own_methods([source])
    found = set()
    for node in ast.walk(tree):
        for what, instead in _faults(node, methods, bound, modules):
            found.add(Finding(name, getattr(node, "lineno", 1), what, instead))
    for line in _bracketed_withs(tree, source):
        what = "a with statement in brackets"
        found.add(Finding(name, line, what, "Nest the with statements."))
    return sorted(found)


def _stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _faults(
    node: ast.AST, own: Set[str], bound: Set[str], modules: dict[str, str]
) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from _import_faults(node)
    elif isinstance(node, ast.Attribute):
        module = modules.get(node.value.id) if isinstance(node.value, ast.Name) else None
        if module is not None:
            yield from _name_faults(module, node.attr)
        elif node.attr in METHODS and node.attr not in own:
            yield f"the method {node.attr}", METHODS[node.attr]
    elif isinstance(node, ast.Name):
        if node.id in BUILTINS and node.id not in bound and not _stored(node):
            yield f"the name {node.id}", BUILTINS[node.id]
    elif isinstance(node, ast.Call):
        yield from _call_faults(node)
    elif isinstance(node, ast.JoinedStr):
        yield from _fstring_faults(node)
    else:
        yield from _syntax_faults(node)


def _import_faults(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield from _module_faults(alias.name)
    elif node.level == 0 and node.module is not None:
        faults = list(_module_faults(node.module))
        yield from faults
        if not faults:
            for alias in node.names:
                yield from _name_faults(node.module, alias.name)


def _module_faults(module: str) -> Iterator[tuple[str, str]]:
    if module not in MODULES and module.split(".")[0] != "plenipot":
        default = "Use only: " + ", ".join(sorted(MODULES)) + " and plenipot."
        yield f"the module {module}", INSTEAD_OF_MODULE.get(module, default)


def _name_faults(module: str, name: str) -> Iterator[tuple[str, str]]:
    names = MODULES.get(module)
    if names is not None and name not in names:
        default = f"Use only: {', '.join(names)}."
        yield f"{module}.{name}", INSTEAD_OF_NAME.get(f"{module}.{name}", default)


def _call_faults(node: ast.Call) -> Iterator[tuple[str, str]]:
    function = node.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    for keyword in node.keywords:
        instead = KEYWORDS.get((name, keyword.arg or ""))
        if instead:
            yield f"the argument {keyword.arg} of {name}", instead
    if name == "round" and len(node.args) + len(node.keywords) > 1:
        yield "round to decimals, which differs", "Round when showing: '%.2f' % value."
    if name == "deque" and len(node.args) < 2:
        yield "deque without a length", "Give both arguments: deque((), 100)."
    if name == "iter" and len(node.args) == 2:
        yield "iter with a sentinel", "Write a while loop."


def _fstring_faults(node: ast.JoinedStr) -> Iterator[tuple[str, str]]:
    for part in node.values:
        text = part.value if isinstance(part, ast.Constant) else None
        if isinstance(text, str) and any(brace in text for brace in "{}"):
            yield "a brace in the text of an f-string", "Join the text with +."
        if not isinstance(part, ast.FormattedValue):
            continue
        for inner in ast.walk(part.value):
            if isinstance(inner, ast.JoinedStr | ast.Lambda | ast.Dict | ast.Set | ast.DictComp):
                yield "a display or f-string in an f-string", "Give it a name first."
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                if any(mark in inner.value for mark in "{}:!"):
                    yield "a mark in a text in an f-string", "Give the text a name first."


def _syntax_faults(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Match):
        yield "the match statement", "Use if and elif."
    elif isinstance(node, ast.arguments) and node.posonlyargs:
        yield "positional-only arguments", "Leave the / out."
    elif isinstance(node, ast.List | ast.Tuple | ast.Set) and any(
        isinstance(one, ast.Starred) and isinstance(one.ctx, ast.Load) for one in node.elts
    ):
        yield "a * in a display", "Join lists with +."
    elif isinstance(node, ast.Dict) and None in node.keys:
        yield "a ** in a display", "Make a dict and update it."
    elif isinstance(node, ast.Slice) and node.step is not None:
        yield "a slice with a step", "Use reversed or range."
    elif type(node).__name__ == "TryStar":
        yield "except*", "Use except."
    elif isinstance(node, ast.ClassDef) and node.keywords:
        yield "an argument of a class", "Leave it out."
    elif isinstance(node, ast.ClassDef):
        for one in node.body:
            if isinstance(one, ast.FunctionDef) and one.name in SPECIAL_METHODS:
                yield f"the method {one.name}", SPECIAL_METHODS[one.name]


def _bracketed_withs(tree: ast.AST, source: str) -> Iterator[int]:
    lines = source.splitlines()
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and len(node.items) > 1:
            start = lines[node.lineno - 1][node.col_offset :]
            if start.removeprefix("with").lstrip().startswith("("):
                yield node.lineno
