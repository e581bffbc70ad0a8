"""The contract of `contract.py`, on the real ipywidgets and on our own, both on CPython.

`tests/micropython` runs it a third time, where it matters.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from plenipot.live import shim

CONTRACT = Path(__file__).with_name("contract.py")


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, CONTRACT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _with_shim() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "ipywidgets", shim)
        return _load("contract_on_ours")


REAL = _load("contract_on_real")
OURS = _with_shim()
NAMES = sorted(name for name in vars(REAL) if name.startswith("test_"))


def test_the_two_are_not_the_same():
    assert OURS.w.__name__ == "plenipot.live.shim"
    assert REAL.w.__name__ == "ipywidgets"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("module", [REAL, OURS], ids=["real", "ours"])
def test_contract(module: ModuleType, name: str):
    getattr(module, name)()


def test_a_raising_handler_does_not_stop_the_others():
    # The real one reports the error to the notebook, ours to the page.
    told: list[BaseException] = []
    calls: list[str] = []
    OURS.w.HOOKS["raised"] = told.append

    def stop(button: object) -> None:
        raise ValueError("no")

    button = OURS.w.Button()
    button.on_click(stop)
    button.on_click(lambda _: calls.append("second"))
    button.click()
    OURS.w.HOOKS["raised"] = None
    assert calls == ["second"]
    assert [str(error) for error in told] == ["no"]
