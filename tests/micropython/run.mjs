// Runs test functions of one plain Python file on MicroPython. Reads an order as JSON from
// standard input and prints one JSON object: {"function": "" or what went wrong}.
//   {"micropython": path, "files": {path: text}, "module": name}
// With "script" in place of "module" it runs that text and prints {"": "" or the error}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const order = JSON.parse(readFileSync(0, "utf8"));
const { loadMicroPython } = await import(pathToFileURL(order.micropython).href);
const python = await loadMicroPython({
  heapsize: 32 * 1024 * 1024,
  pystack: 64 * 1024,
  stdout: () => {},
  stderr: () => {},
});
python.FS.mkdir("/exercise");
for (const [path, text] of Object.entries(order.files)) {
  const folders = path.split("/").slice(0, -1);
  folders.forEach((_, depth) => {
    const folder = `/exercise/${folders.slice(0, depth + 1).join("/")}`;
    if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
  });
  python.FS.writeFile(`/exercise/${path}`, text);
}
python.runPython("import sys\nsys.path.insert(0, '/exercise')");

const results = {};
/** @param {string} name @param {string} source */
function attempt(name, source) {
  try {
    python.runPython(source);
    results[name] = "";
  } catch (error) {
    results[name] = String(error.message ?? error) || "failed";
  }
}
if ("scripts" in order) {
  order.scripts.forEach((script, index) => attempt(String(index), script));
} else {
  attempt("import", `import ${order.module} as tested`);
  for (const name of order.tests) attempt(name, `tested.${name}()`);
}
process.stdout.write(JSON.stringify(results));
