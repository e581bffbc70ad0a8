"""Builds what a page fetches for its exercises: `live.js`, `live.css` and, later, `engine.js`.

`engine.js` holds Python itself and is fetched at the first touch of a control. It is one
classic script, because a page opened from a file may load scripts but may not fetch data.
"""

import ast
import base64
import gzip
import hashlib
import json
from pathlib import Path

from plenipot.bundling import BundlingError, bundle

PACKAGE = Path(__file__).resolve().parent.parent
LIVE = PACKAGE / "live"
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"


def python_files() -> dict[str, str]:
    """Return the Python and message files that exercises need in the page, by path.

    A message room is included if any included file holds its name as a text.
    """
    sources = [
        PACKAGE / "__init__.py",
        PACKAGE / "codes.py",
        PACKAGE / "messages" / "__init__.py",
        LIVE / "__init__.py",
        LIVE / "draw.py",
        LIVE / "runner.py",
        *sorted((PACKAGE / "models").rglob("*.py")),
        *sorted((PACKAGE / "widgets").rglob("*.py")),
    ]
    files = {f"plenipot/{path.relative_to(PACKAGE).as_posix()}": _read(path) for path in sources}
    texts = {text for source in files.values() for text in _texts(source)}
    for room in sorted((PACKAGE / "messages" / "en").glob("*.json")):
        if room.stem in texts:
            # Read and written again: smaller, and the same words.
            packed = json.dumps(json.loads(_read(room)), ensure_ascii=False, separators=(",", ":"))
            files[f"plenipot/messages/en/{room.name}"] = packed
    for path in sorted((LIVE / "shim").glob("*.py")):
        files[f"ipywidgets/{path.name}"] = _read(path)
    return dict(sorted(files.items()))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _texts(source: str) -> set[str]:
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def engine_script(node_modules: Path) -> str:
    """Return the text of `engine.js`. Raises BundlingError if the npm packages are missing."""
    wasm = node_modules / MICROPYTHON / "micropython.wasm"
    if not wasm.is_file():
        raise BundlingError(
            f"{MICROPYTHON} is not installed in {node_modules.name}. Run `make setup`, or `npm ci`."
        )
    # MicroPython's loader also runs under Node; what it needs for that is cut away.
    worker = bundle(
        LIVE / "js" / "worker.js",
        None,
        node_modules,
        [
            f"--alias:micropython={(wasm.parent / 'micropython.mjs').resolve()}",
            "--external:module",
            "--define:process=undefined",
            "--define:globalThis.process=undefined",
            '--define:import.meta.url=""',
        ],
    )
    packed = gzip.compress(wasm.read_bytes(), compresslevel=9, mtime=0)
    engine = {
        "files": python_files(),
        "wasm": base64.b64encode(packed).decode("ascii"),
        "worker": worker,
    }
    return f"globalThis.plenipotEngine={json.dumps(engine, ensure_ascii=False)};\n"


def build_engine(out_dir: Path, node_modules: Path) -> None:
    """Write `engine.js`, `live.js` and `live.css` into a folder.

    `live.js` asks for `engine.js` under a name that changes with its content, so that no
    browser runs an old engine with a new page. Raises BundlingError.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    script = engine_script(node_modules)
    (out_dir / "engine.js").write_text(script, encoding="utf-8", newline="\n")
    version = hashlib.sha256(script.encode("utf-8")).hexdigest()[:8]
    bundle(
        LIVE / "js" / "main.js",
        out_dir / "live.js",
        node_modules,
        [f'--define:ENGINE_VERSION="{version}"'],
    )
    bundle(LIVE / "live.css", out_dir / "live.css", node_modules)
