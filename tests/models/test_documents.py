"""The decoder of document names. Plain asserts only: this file also runs on MicroPython."""

from plenipot.models.documents.decoder import NotRead, decode

UNKNOWN = "This part is not known to this course."


def read(name):
    """The parts of a name as (piece, meaning)."""
    return [(part.piece, part.meaning) for part in decode(name).parts]


def refused(name):
    """The key of the message for a text in which nothing can be read."""
    try:
        decode(name)
    except NotRead as error:
        return str(error)
    return ""


def test_a_file_name():
    assert read("S14-PP-C-0154!!MSW-E") == [
        ("S", "the General Secretariat"),
        ("14", "2014"),
        ("PP", "Plenipotentiary Conference"),
        ("C", "a contribution: a document submitted for action"),
        ("0154", "document 154"),
        ("MSW", "a Word document"),
        ("E", "English"),
    ]
    assert decode("  s14-pp-c-0154!!msw-e ").summary() == "All parts are known: 7."


def test_each_kind_of_document():
    for kind, word in (("ADM", "agenda"), ("DT", "temporary"), ("DL", "draft"), ("INF", "paper")):
        assert word in read("S18-PP-" + kind + "-0033!!PDF-E")[3][1]
        assert word in read(kind + "/33")[0][1]
        assert read(kind + "/33")[1] == ("33", "document 33")


def test_what_no_source_bears_is_not_known():
    parts = read("T14-PP-X-0154!R1!XYZ-Q-9")
    assert [piece for piece, meaning in parts if meaning == UNKNOWN] == [
        "T", "X", "R1", "XYZ", "Q", "9",
    ]  # fmt: skip
    summary = decode("T14-PP-X-0154!R1!XYZ-Q-9").summary()
    assert summary.startswith("3 of 9 parts are known.")


def test_part_of_a_file_name():
    assert [piece for piece, _ in read("S14-PP")] == ["S", "14", "PP"]
    assert read("S14-PP-C-15x4")[-1] == ("X4", UNKNOWN)
    assert read("S14-PP-C-X4")[-1] == ("X4", UNKNOWN)
    assert read("S144-PP")[1] == ("144", UNKNOWN)


def test_working_numbers():
    for name in ("[COM5/4]", "COM5/4"):
        assert read(name) == [
            ("COM5", "Committee 5, for policy and law"),
            ("4", "text 4 of this group"),
        ]
    assert read("[WGPL/6]")[0] == ("WGPL", "the Working Group of the Plenary")
    assert read("[COM9/4]")[0] == ("COM9", UNKNOWN)


def test_proposals():
    assert read("SEN/56/1") == [
        ("SEN", "Senegal"),
        ("56", "document 56"),
        ("1", "proposal 1 in this document"),
    ]
    for name, rest in (("AFCP/42A1/1", "A1"), ("AFCP42AX/1", "AX")):
        assert read(name) == [
            ("AFCP", "a common proposal of Africa"),
            ("42", "document 42"),
            (rest, UNKNOWN),
            ("1", "proposal 1 in this document"),
        ]
    assert read("XYZ/56/1")[0] == ("XYZ", UNKNOWN)
    for region in ("ACP", "ARB", "ECP", "IAP", "RCC"):
        assert read(region + "/1/2")[0][1].startswith("a common proposal of ")


def test_symbols():
    assert read("add") == [("ADD", "add: the text is new")]
    for symbol in ("MOD", "SUP", "NOC"):
        assert decode(symbol).parts[0].known


def test_resolutions():
    assert read("Resolution 188 (Busan, 2014)") == [
        ("188", "Resolution 188. A new resolution takes the next free number"),
        ("Busan, 2014", "the conference in Busan in 2014"),
    ]
    assert read("resolution 130 (Rev. Busan, 2014)")[1:] == [
        ("Rev.", "the text was revised, and kept its number"),
        ("Busan, 2014", "the conference in Busan in 2014"),
    ]
    assert read("(Rev. Busan, 2014)")[0][0] == "Rev."
    assert read("Resolution [COM5/4] (Busan, 2014)")[0][0] == "COM5"
    assert read("Resolution 188 (Busan)")[1] == ("Busan", UNKNOWN)
    assert read("Document 154") == [("154", "document 154")]


def test_odd_input_gets_a_message():
    assert refused("") == refused("  \n") == "error.empty"
    assert refused("x" * 81) == "error.long"
    for name in (
        "hello",
        "/",
        "//",
        "!",
        "-",
        "[",
        "()",
        "<b>",
        "Resolution",
        "Resolution x",
        "é",
        "1/2/3",
    ):
        assert refused(name) == "error.none", name


def test_no_text_makes_it_fail():
    letters = "S1-!/[]() ,.AEé"
    for seed in range(3000):
        text = ""
        number = seed * 7919 + 13
        while number:
            text += letters[number % len(letters)]
            number = number // len(letters)
        assert refused(text) or decode(text).parts
