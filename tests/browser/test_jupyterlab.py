"""The exercise in a real JupyterLab, driven as a learner does: run all cells, plan, read."""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plenipot.content import load_course
from plenipot.debrief.table import template

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(home: Path) -> dict[str, str]:
    """This environment, with every folder that Jupyter writes to inside `home`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    return {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        # Any kernelspec other than the one of this environment stays out of sight.
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PYTHONPATH": os.pathsep.join(
            [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
        ),
        # A proxy of the machine must not stand between the test and its own server.
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }


def keep_quiet(home: Path) -> None:
    """Settings of a user who wants no news and no search for updates."""
    folder = home / "settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    wishes = {"fetchNews": "false", "checkForUpdates": False}
    path = folder / "notification.jupyterlab-settings"
    path.write_text(json.dumps(wishes), encoding="utf-8")


def wait_until_up(address: str, server: subprocess.Popen, log: Path) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            with opener.open(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail("JupyterLab did not start:\n" + log.read_text(encoding="utf-8")[-3000:])


def stop(server: subprocess.Popen) -> None:
    """End the server; it ends its kernels."""
    server.terminate()
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(20)


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A running JupyterLab on a copy of the exercises: its address and its token."""
    work = tmp_path / "exercises"
    shutil.copytree(ROOT / "exercises", work, ignore=shutil.ignore_patterns(".*"))
    home = tmp_path / "home"
    keep_quiet(home)
    port, token = free_port(), secrets.token_hex(16)
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        f"--ServerApp.root_dir={work}",
        "--LabApp.extension_manager=readonly",  # asks no registry for extensions
    ]
    log = tmp_path / "lab.log"
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command, cwd=work, env=environment(home), stdout=output, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_up(f"{address}/api?token={token}", server, log)
            yield address, token
        finally:
            stop(server)


@pytest.fixture
def notebook(
    browser: Browser, lab: tuple[str, str], request: pytest.FixtureRequest
) -> Iterator[tuple[Page, list[str]]]:
    """A notebook, opened in JupyterLab, and the addresses of other hosts it asked for."""
    name = getattr(request, "param", "the-clock")
    address, token = lab
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE * 1000)
    elsewhere: list[str] = []

    def refuse(route):
        elsewhere.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((address, "data:", "blob:")), refuse)
    page = context.new_page()
    try:
        page.goto(f"{address}/lab/tree/{name}.ipynb?token={token}")
        yield page, elsewhere
    finally:
        context.close()


def choose_in_menu(page: Page, menu: str, item: str) -> None:
    page.locator(".lm-MenuBar-itemLabel").get_by_text(menu, exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text(item, exact=True).click()


def control(page: Page, label: str, kind: str):
    """A control by the visible words in front of it."""
    row = page.locator(".jupyter-widgets").filter(
        has=page.locator(f"xpath=./label[normalize-space()='{label}']")
    )
    return row.locator(kind).last


def run_all(page: Page) -> None:
    # The menu acts on the notebook only once its kernel is there.
    page.locator("#jp-main-statusbar").get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    choose_in_menu(page, "Run", "Run All Cells")
    # JupyterLab goes to the last cell, which has a number once it has run.
    last = page.locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(re.compile(r"\[\d+\]:"), timeout=PATIENCE * 1000)


def no_cell_failed(page: Page) -> bool:
    """Whether no cell shows an error: not those a learner sees, and not the checks between."""
    error = ".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']"
    return page.locator(error).count() == 0


def test_a_learner_plays_the_clock_and_makes_a_plan(notebook):
    page, elsewhere = notebook
    page.get_by_role("heading", name="Live exercise: the clock").first.wait_for()
    run_all(page)
    run = page.get_by_role("button", name="Run my plan", exact=True)
    run.scroll_into_view_if_needed()
    control(page, "Talk with your own administration", "select").select_option(
        label="T-20: 20 months before"
    )
    run.click()
    page.get_by_role("heading", name="What this run shows").wait_for()
    done = page.locator(".lv-moves").first.get_by_role("row", name="Talk with your own")
    assert "T-20" in done.inner_text()
    assert "position met: open" in done.inner_text()

    make = page.get_by_role("button", name="Make my plan", exact=True)
    make.scroll_into_view_if_needed()
    control(page, "The day you can begin", "input").fill("2026-01-08")
    make.click()
    link = page.get_by_role("link", name="Save the plan as a calendar file")
    link.wait_for()
    assert link.get_attribute("download") == "engaging-the-itu-2026-11-09.ics"
    assert "You begin on 8 January 2026." in page.locator(".lv-say").last.inner_text()

    assert no_cell_failed(page)
    assert elsewhere == []


@pytest.mark.parametrize(
    ("notebook", "button", "answer"),
    [
        ("ways-in", "Send my first mix", "Choose at least one way in."),
        ("the-rota", "Try this rota", "What this rota shows"),
        ("from-letter-to-access", "Run my push", "What this push shows"),
        ("the-amendment-desk", "Table it: first reading", "What each delegation says"),
        ("the-campaign", "Play the path of 2014 to the end", "Decision log"),
        ("the-agenda", "Make the agenda", "If the day runs late, cut in this order"),
    ],
    indirect=["notebook"],
)
def test_every_exercise_runs_and_answers(notebook, button, answer):
    page, elsewhere = notebook
    run_all(page)
    run = page.get_by_role("button", name=button, exact=True)
    run.scroll_into_view_if_needed()
    run.click()
    page.locator(".jp-OutputArea-output .widget-html-content").get_by_text(answer).first.wait_for()
    assert no_cell_failed(page)
    assert elsewhere == []


@pytest.mark.parametrize("notebook", ["my-plan"], indirect=True)
def test_a_learner_writes_a_plan(notebook):
    page, elsewhere = notebook
    page.get_by_role("heading", name="My plan in JupyterLab").first.wait_for()
    run_all(page)
    goals = control(page, "Your words: Goals", "textarea")
    goals.scroll_into_view_if_needed()
    goals.fill("Users keep their phones.")
    take = page.get_by_role("button", name="Take these dates into my plan", exact=True)
    take.scroll_into_view_if_needed()
    take.click()
    page.get_by_text("The plan holds 15 dates of the planner now.").wait_for()
    assert elsewhere == []


@pytest.mark.parametrize("notebook", ["debrief"], indirect=True)
def test_a_facilitator_takes_files_and_counts_without_code(notebook):
    page, elsewhere = notebook
    page.get_by_role("heading", name="What a group decided").first.wait_for()
    run_all(page)
    button = page.get_by_role("button", name="Choose files")
    button.scroll_into_view_if_needed()
    cards = template(load_course(ROOT), ["clock-q02"]).replace("first,,a,0", "first,,a,4")
    files = [("cards.csv", cards), ("broken.json", "{")]
    with page.expect_file_chooser() as chooser:
        button.click()
    chooser.value.set_files(
        [{"name": name, "mimeType": "", "buffer": text.encode()} for name, text in files]
    )
    page.get_by_role("alert").get_by_text("broken.json is not complete JSON.").wait_for()
    control(page, "Module", "select").select_option(label="The clock")
    question = control(page, "Question", "select")
    question.select_option(label=question.locator("option").get_by_text("clock-q02").inner_text())
    number = control(page, "b, after the talk", "input")
    number.fill("11")
    number.press("Enter")
    result = page.locator(".jupyter-widgets .db-report")
    row = result.get_by_role("row", name="1 instructed position, or 4 drafted ones")
    expect(row.locator("td")).to_have_text(["0", "11"])
    expect(
        result.get_by_role("row", name="1 instructed position, or 1 ").locator("td")
    ).to_have_text(["4", "0"])
    assert no_cell_failed(page)
    assert elsewhere == []
