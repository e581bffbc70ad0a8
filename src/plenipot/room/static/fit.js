// Nobody scrolls a wall: if it is too full, its type gets smaller until everything stands on it.

const STEP = 0.02;
// Below this, the last row could not read it.
const LEAST = 0.75;

/** Give the page the largest type with which it fits into the window. */
export function fit() {
  const { documentElement: root, body } = document;
  let size = 1;
  do {
    body.style.setProperty("--fit", String(size));
    size -= STEP;
  } while (root.scrollHeight > root.clientHeight && size >= LEAST);
}
