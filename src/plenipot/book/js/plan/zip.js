// A zip file without compression: what a Word document is packed in.

const TABLE = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Numbers as bytes, the lowest first. @param {[number, number][]} fields pairs of size and value */
function record(fields) {
  return fields.flatMap(([size, value]) =>
    Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 0xff));
}

/**
 * Pack files. The same files give the same bytes: the time written is always the first of 1980.
 * @param {[string, string][]} files names, in plain letters, with texts
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const pieces = [];
  /** @type {Uint8Array[]} */
  const list = [];
  let at = 0;
  for (const [name, text] of files) {
    const path = encoder.encode(name);
    const body = encoder.encode(text);
    // Version 2.0, no flags, not compressed, midnight of 1 January 1980.
    const common = record([
      [2, 20], [2, 0], [2, 0], [2, 0], [2, 0x21], [4, crc32(body)],
      [4, body.length], [4, body.length], [2, path.length], [2, 0],
    ]);
    const head = new Uint8Array([0x50, 0x4b, 3, 4, ...common]);
    const rest = record([[2, 0], [2, 0], [2, 0], [4, 0], [4, at]]);
    list.push(new Uint8Array([0x50, 0x4b, 1, 2, 20, 0, ...common, ...rest]), path);
    pieces.push(head, path, body);
    at += head.length + path.length + body.length;
  }
  const size = list.reduce((sum, piece) => sum + piece.length, 0);
  const end = record([[2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]]);
  return joined([...pieces, ...list, new Uint8Array([0x50, 0x4b, 5, 6, ...end])]);
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
