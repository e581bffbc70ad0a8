"""The message catalogue: every word a reader sees that is not written in `book/`.

One JSON file for each room stands in a folder for each language. A message is plain
text with `{name}` places, never HTML: whoever shows it escapes it.
Kept to the Python that MicroPython shares, because exercises run in the page use it too.
"""

import json

_FOLDER = __file__[: -len("__init__.py")]
_loaded = {}


def catalogue(room, language="en"):
    """Return all messages of a room as a dict from key to text.

    Raises OSError if there is no such room or language.
    """
    key = language + "/" + room
    if key not in _loaded:
        with open(_FOLDER + key + ".json", encoding="utf-8") as file:
            _loaded[key] = json.loads(file.read())
    return _loaded[key]


def message(room, key, **values):
    """Return one message with its places filled in.

    Raises KeyError if the catalogue has no such key.
    """
    return catalogue(room)[key].format(**values)
