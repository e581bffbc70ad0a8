"""A room for each test, with the course as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House

from plenipot.content import Course, load_course

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def whole() -> Course:
    """The course itself."""
    return load_course(ROOT)


@pytest.fixture
def house(whole: Course, tmp_path: Path) -> Iterator[House]:
    """A room that nobody has entered yet."""
    house = House(whole, tmp_path / "room.db")
    yield house
    house.close()
