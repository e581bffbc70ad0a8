"""Builds what a page fetches for its exercises: `live.js`, `live.css` and, later, the engine.

`engine.js` holds Python itself; `pack-clock.js` and the like hold one exercise each. They are
fetched at the first touch of a control. They are classic scripts, because a page opened from a
file may load scripts but may not fetch data.
"""

import base64
import gzip
import hashlib
import json
from pathlib import Path

from plenipot.bundling import BundlingError, bundle

from .packs import CORE, LIVE, parts

MICROPYTHON = "@micropython/micropython-webassembly-pyscript"


def engine_script(node_modules: Path) -> str:
    """Return the text of `engine.js`. Raises BundlingError if the npm packages are missing."""
    wasm = node_modules / MICROPYTHON / "micropython.wasm"
    if not wasm.is_file():
        raise BundlingError(
            f"{MICROPYTHON} is not installed in {node_modules.name}. Run `make build`, or `npm ci`."
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
        "files": parts()[CORE],
        "wasm": base64.b64encode(packed).decode("ascii"),
        "worker": worker,
    }
    return f"globalThis.plenipotEngine={json.dumps(engine, ensure_ascii=False)};\n"


def pack_scripts() -> dict[str, str]:
    """Return the text of each exercise's script by its name, such as `pack-clock.js`."""
    return {
        f"pack-{name}.js": (
            f"(globalThis.plenipotPacks??={{}})[{json.dumps(name)}]="
            f"{json.dumps(files, ensure_ascii=False)};\n"
        )
        for name, files in parts().items()
        if name != CORE
    }


def build_engine(out_dir: Path, node_modules: Path) -> None:
    """Write `engine.js`, the packs, `live.js` and `live.css` into a folder.

    `live.js` asks for them under names that change with their content, so that no browser
    runs an old engine with a new page. Raises BundlingError.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    scripts = {"engine.js": engine_script(node_modules), **pack_scripts()}
    digest = hashlib.sha256()
    for name, script in scripts.items():
        (out_dir / name).write_text(script, encoding="utf-8", newline="\n")
        digest.update(script.encode("utf-8"))
    version = digest.hexdigest()[:8]
    bundle(
        LIVE / "js" / "main.js",
        out_dir / "live.js",
        node_modules,
        [f'--define:ENGINE_VERSION="{version}"'],
    )
    bundle(LIVE / "live.css", out_dir / "live.css", node_modules)
