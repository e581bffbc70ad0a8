// The worker: MicroPython with the exercise's Python in it. Started from a text, so that it
// also runs in a page opened from a file.
import { loadMicroPython } from "micropython";

const HEAP = 16 * 1024 * 1024;
const STACK = 64 * 1024;

/** @type {{run_cell: Function, draw_views: Function, handle: Function}} */
let runner;

/** Unpacks what `engine.js` carries. @param {string} text @returns {Promise<Blob>} */
async function unpack(text) {
  const packed = await fetch(`data:application/gzip;base64,${text}`);
  const stream = /** @type {ReadableStream} */ (packed.body)
    .pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } }).blob();
}

/** @param {any} files the file system @param {Record<string, string>} sources texts by path */
function writeFiles(files, sources) {
  for (const [path, source] of Object.entries(sources)) {
    const folders = path.split("/").slice(0, -1);
    folders.forEach((_, depth) => {
      const folder = `/exercise/${folders.slice(0, depth + 1).join("/")}`;
      if (!files.analyzePath(folder).exists) files.mkdir(folder);
    });
    files.writeFile(`/exercise/${path}`, source);
  }
}

/** @param {{wasm: string, files: Record<string, string>, cells: import("./engine.js").Cell[]}} order */
async function start({ wasm, files, cells }) {
  const url = URL.createObjectURL(await unpack(wasm));
  const python = await loadMicroPython({
    url,
    heapsize: HEAP,
    pystack: STACK,
    stdout: (/** @type {string} */ line) => console.debug(line),
    stderr: (/** @type {string} */ line) => console.warn(line),
  });
  URL.revokeObjectURL(url);
  python.FS.mkdir("/exercise");
  writeFiles(python.FS, files);
  python.runPython("import sys\nsys.path.insert(0, '/exercise')");
  runner = python.pyimport("plenipot.live.runner").Runner();
  for (const [index, cell] of cells.entries()) {
    const failed = runner.run_cell(JSON.stringify(cell));
    if (failed) {
      postMessage({ kind: "failed", why: "cell", detail: `Cell ${index + 1}: ${failed}` });
      return;
    }
  }
  postMessage({ kind: "ready", views: JSON.parse(runner.draw_views()) });
}

onmessage = async ({ data }) => {
  try {
    if (data.kind === "start") await start(data);
    else postMessage({ kind: "done", ...JSON.parse(runner.handle(JSON.stringify(data.event))) });
  } catch (error) {
    const detail = error instanceof Error ? error.stack ?? error.message : String(error);
    postMessage({ kind: "failed", why: "died", detail });
  }
};
