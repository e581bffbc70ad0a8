"""What a reader finds in the pages, without JavaScript."""

from docutils import nodes as docutils_nodes
from mini_books import line_of as line

from plenipot.book import nodes


def test_quiz_has_native_controls_for_every_kind(mini):
    page = mini.page("pages/one")
    kinds = {form["id"]: form["data-kind"] for form in page.select("form.pp-question")}
    assert list(kinds.values()) == ["single", "multiple", "truefalse", "order", "match"]
    assert len(page.select("#mini-q1 input[type=radio]")) == 3
    assert len(page.select("#mini-q2 input[type=checkbox]")) == 3
    assert [i["value"] for i in page.select("#mini-q3 input[type=radio]")] == ["true", "false"]
    assert len(page.select("#mini-q4 select")) == 3
    assert [o["value"] for o in page.select_one("#mini-q4 select").select("option")] == [
        "",
        "1",
        "2",
        "3",
    ]
    for select in page.select("form select"):
        assert line(page.select_one(f'label[for="{select["id"]}"]'))
    for form in page.select("form.pp-question"):
        assert form.select_one("fieldset > legend").text.startswith("Question ")


def test_questions_are_numbered_through_the_page_with_unique_ids(mini):
    page = mini.page("pages/one")
    assert [line(n) for n in page.select(".pp-number")] == [f"Question {n}" for n in range(1, 6)]
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_answers_and_all_feedback_stand_behind_a_closed_disclosure(mini):
    page = mini.page("pages/one")
    details = page.select_one("#mini-q1 details")
    assert "open" not in details.attrs
    assert line(details.summary) == "Answer and feedback"
    assert [(li["data-item"], li["data-right"]) for li in details.select("li")] == [
        ("a", "no"),
        ("b", "yes"),
        ("c", "no"),
    ]
    assert "Today leaves all eight weeks" in line(details)
    order = page.select("#mini-q4 details li")
    assert [(li["data-item"], li["data-right"]) for li in order] == [
        ("draft", "1"),
        ("region", "2"),
        ("send", "3"),
    ]
    shown = [li["data-item"] for li in page.select("#mini-q4 .pp-options li")]
    assert sorted(shown) == ["draft", "region", "send"] and shown != ["draft", "region", "send"]
    pool = [line(li) for li in page.select("#mini-q5 .pp-pool li")]
    for li in page.select("#mini-q5 details li"):
        right = pool["ABC".index(li["data-right"])]
        assert line(li.select_one("strong")) == right


def test_text_is_escaped_where_it_is_rendered(mini):
    legend = mini.page("pages/one").select_one("#mini-q1 legend")
    assert "eight weeks & <b>one day</b>." in line(legend)
    assert not legend.select("b")
    assert len(legend.select(".pp-para")) == 2


def test_fact_role_gives_a_named_link_to_the_facts_page(mini):
    page = mini.page("pages/one")
    marks = page.select("p .pp-mark a")
    assert [mark.text for mark in marks[:3]] == ["F001", "F002", "N1"]
    assert marks[0]["href"] == "facts.html#fact-f001"
    assert marks[0]["aria-label"] == "F001: source, A study that does not exist"
    assert "opened in 2001F001 and" in line(page)
    facts = mini.page("pages/facts")
    assert facts.find(id="fact-f001")


def test_facts_table_shows_source_confidence_dates_and_pages(mini):
    facts = mini.page("pages/facts")
    entry = facts.find(id="fact-eight-weeks").find_next("dd")
    text = line(entry)
    assert "eight weeks before the opening" in text
    assert "Read in an official page" in text
    assert "2026-01-05" in text and "2027-01-05" in text
    assert entry.select_one("a.external")["href"] == "https://example.org/page"
    assert [a["href"] for a in entry.select("a.internal")] == [
        f"{name}.html" for name in ("key", "one", "pictures")
    ]
    assert facts.select_one("#facts-case-study #fact-f001")
    assert facts.select_one("#facts-other #fact-eight-weeks")
    assert "Another page counts four rooms." in line(facts)


def test_scenario_is_playable_by_links(mini):
    page = mini.page("pages/play")
    root = page.select_one(".pp-scenario")
    links = [a["href"] for a in root.select("a[href^='#']")]
    assert links
    for href in links:
        assert page.find(id=href[1:]), href
    reached, waiting = set(), [root.select_one(".pp-begin a")["href"][1:]]
    while waiting:
        scene = waiting.pop()
        if scene not in reached:
            reached.add(scene)
            waiting += [a["href"][1:] for a in page.find(id=scene).select(".pp-next a")]
    assert reached == {scene["id"] for scene in root.select(".pp-scene")}
    assert "Open only if “Effort points left” is 2 or more." in line(root)
    assert "This changes: Effort points left: minus 2; You hold a badge: yes" in line(root)
    both = "If “You hold a badge” is yes, and “Effort points left” is 1 or less:"
    assert both in line(root)
    ending = root.select_one("[data-scene=strong]")
    assert "Strong." in line(ending) and "An early start leaves more ways open." in line(ending)
    assert ending.select_one("a[href='#mini-choice-debrief']")


def test_headings_of_scenes_stand_below_the_heading_of_their_section(mini):
    page = mini.page("pages/play")
    assert {h.name for h in page.select(".pp-scene > [tabindex]")} == {"h3"}


def test_worked_run_shows_thinking_state_and_code(mini):
    text = line(mini.page("pages/play").select_one(".pp-worked"))
    assert "Thinking: A call early costs little and opens a door." in text
    assert "After it: Effort points left: 1; You hold a badge: yes" in text
    assert "The run ends at: Scene 4: A sentence stays" in text
    assert "MINI-1-AB-" in text


def test_session_times_and_copies_are_derived(mini):
    page = mini.page("pages/session")
    rows = [[line(c) for c in tr.select("td")] for tr in page.select("#mini-session-plan tbody tr")]
    assert [row[0] for row in rows] == ["0:00–0:10", "0:10–0:25", "0:25–1:15", "1:15–1:20", "1:20"]
    assert "80 minutes. If everything that can be cut is cut: 20 minutes." in line(page)
    table = page.select_one("#mini-session-materials table")
    assert [line(th) for th in table.select("thead th")][2:5] == [
        f"Copies for {n} people" for n in (6, 12, 24)
    ]
    copies = {
        line(tr.select("td")[0]): [line(td) for td in tr.select("td")[2:5]]
        for tr in table.select("tbody tr")
    }
    assert copies == {
        "Letter card": ["12", "24", "48"],
        "Pen": ["3", "6", "12"],
        "Team sheet": ["2", "3", "5"],
        "Clock": ["1", "1", "1"],
    }
    cuts = [line(li) for li in page.select("#mini-session-cuts ol li")]
    assert cuts == ["Talk (5 minutes)", "Play (50 minutes)"]


def test_a_sheet_is_shown_as_written_with_its_key_marked(mini):
    sheet = mini.page("pages/session").select_one("section.pp-sheet-cards")
    assert line(sheet.select_one("h3")).startswith("Sheet A: cards")
    assert [line(cell) for cell in sheet.select(".pp-key-cell")] == ["Answer", "wet"]
    assert len(sheet.select("th, td")) == 6


def test_facilitator_note_is_closed_and_labelled(mini):
    note = mini.page("pages/one").select_one("aside.pp-facilitator details")
    assert "open" not in note.attrs
    assert line(note.summary) == "Note for facilitators"
    assert note.select_one("strong").text == "two minutes"


def test_author_manual_describes_every_field_of_every_file(mini):
    from plenipot.book.author_manual import FILES, _collect

    page = mini.page("pages/manual")
    for name, tops in FILES:
        section = page.find(id=f"manual-{name}")
        records = []
        for top in tops:
            _collect(top, records)
        fields = [field for record in records for field in record.model_fields]
        assert [term.code.text for term in section.select("dt")] == fields
    assert "whole number" in line(page) and "one of: easy, medium, hard" in line(page)


def test_rules_and_assumptions_are_listed(mini):
    from plenipot.content.checks import RULES
    from plenipot.models.clock.parameters import CLOCK_PARAMETERS

    tables = mini.page("pages/manual").select("table")
    assert [line(tr.td) for tr in tables[0].select("tbody tr")] == [rule.code for rule in RULES]
    assert len(tables[1].select("tbody tr")) == len(CLOCK_PARAMETERS)


def test_what_a_card_hides_stands_behind_a_closed_disclosure(mini):
    page = mini.page("pages/roles")
    closed = page.select("aside.pp-facilitator > details")
    assert [line(part.summary) for part in closed] == ["Only for the holder of this card"] * 3
    assert not any("open" in part.attrs for part in closed)
    assert "The secret red line of North." in line(closed[0])
    rows = [
        [line(td) for td in tr.select("td")] for tr in page.select("#mini-role-play-cast tbody tr")
    ]
    assert rows == [
        ["● North", "2", "2", "2"],
        ["■ South", "2", "2", "2"],
        ["▲ A guest", "2", "2", "2"],
        ["Observers", "0", "2", "4"],
    ]
    assert len(page.select("#mini-role-play-debrief .pp-mark")) == 1
    for part in closed:
        part.extract()
    assert "The secret" not in page.text


def test_only_pages_with_our_content_load_our_files(mini):
    def ours(name):
        page = mini.page(name)
        return [
            len(page.select(selector))
            for selector in ("script[src*='plenipot.js']", "link[href*='plenipot.css']")
        ]

    assert ours("pages/one") == [1, 1]
    assert ours("pages/play") == [1, 1]
    assert ours("pages/two") == [0, 0]
    assert ours("pages/session") == [0, 1]
    assert ours("pages/facts") == [0, 1]
    assert ours("genindex") == [0, 0]


def test_script_and_style_are_small(assets):
    import gzip

    for name in ("plenipot.js", "plan.js"):
        assert len(gzip.compress((assets / name).read_bytes())) < 10_000
    assert len(gzip.compress((assets / "plenipot.css").read_bytes())) < 4_000


def test_our_own_nodes_hold_ids_only():
    document = docutils_nodes.container(
        "",
        nodes.quiz(module="mini", questions=["mini-q1", "mini-q2"], first=1),
        nodes.scenario(scenario="mini-choice"),
        nodes.fact_mark(fact="F001"),
        nodes.facts_group(group="other"),
    )
    assert document.pformat("  ") == (
        "<container>\n"
        '  <quiz first="1" module="mini" questions="mini-q1 mini-q2">\n'
        '  <scenario scenario="mini-choice">\n'
        '  <fact_mark fact="F001">\n'
        '  <facts_group group="other">\n'
    )
