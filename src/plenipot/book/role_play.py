"""The directive `role-play`: a role play for the facilitator, with what stands on each card."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content.casting import at_table, shown_casts, shown_sizes
from plenipot.content.schema import Role, RolePlay
from plenipot.messages import message

from .complaints import unknown
from .course import course_of, depend_on, facts_files, file_of
from .docnodes import Cell, bullets, labelled, numbered, section, table, text_paragraphs
from .nodes import facilitator_note, fact_mark


def _say(key: str, **values: object) -> str:
    return message("role-plays", key, **values)


class RolePlayDirective(SphinxDirective):
    """`role-play` with the id of a role play."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        known = {play.id: play for play in course.role_plays}
        name = self.arguments[0]
        if name not in known:
            unknown(self, "role-play", name, known)
            return []
        depend_on(self.env, file_of(self.env, name), *facts_files(self.env))
        play = known[name]
        return [
            *_overview(play),
            _section(play, "sheet.situation", *text_paragraphs(play.situation)),
            section(f"{play.id}-text", play.negotiated.title, *_negotiated(play)),
            _section(play, "key.before", numbered(play.before)),
            _section(play, "sheet.steps", numbered(_steps(play)), *_rules()),
            _section(play, "key.cast", *_casting(play)),
            _section(
                play, "key.cards", *(part for role in play.roles for part in _card(play, role))
            ),
            _section(play, "key.observe", bullets(play.observe)),
            *_injects(play),
            _section(play, "key.debrief", *_debrief(play)),
            _section(play, "key.notes", *_notes(play)),
        ]


def _section(play: RolePlay, key: str, *children: nodes.Node) -> nodes.section:
    return section(f"{play.id}-{key.partition('.')[2]}", _say(key), *children)


def _overview(play: RolePlay) -> list[nodes.Node]:
    brief, played, debrief = play.brief_minutes, play.play_minutes, play.debrief_minutes
    time = _say(
        "key.time-text", brief=brief, play=played, debrief=debrief, all=brief + played + debrief
    )
    people = _say("key.people-text", low=play.people_min, high=play.people_max)
    return [
        nodes.important("", nodes.paragraph("", _say("key.page"))),
        nodes.container(
            "",
            labelled(f"{_say('key.time')}:", time),
            labelled(f"{_say('key.people')}:", people),
            labelled(f"{_say('key.invented')}:", play.invented),
            classes=["pp-session"],
        ),
    ]


def _negotiated(play: RolePlay) -> list[nodes.Node]:
    lines = [nodes.paragraph("", line) for line in play.negotiated.lines]
    return [nodes.block_quote("", *lines), labelled(f"{_say('sheet.goal')}:", play.negotiated.goal)]


def _steps(play: RolePlay) -> list[str]:
    return [f"{_say('key.step', minutes=step.minutes)}: {step.text}" for step in play.steps]


def _rules() -> list[nodes.Node]:
    keys = ("rule-card", "rule-red", "rule-real")
    return [labelled(f"{_say('sheet.rules')}:"), bullets([_say(f"sheet.{key}") for key in keys])]


def _casting(play: RolePlay) -> list[nodes.Node]:
    head = [_say("key.head-role"), *(str(people) for people in shown_sizes(play))]
    return [
        nodes.paragraph("", _say("key.cast-text", most=at_table(play))),
        table(_say("key.caption-cast"), head, shown_casts(play)),
    ]


def _card(play: RolePlay, role: Role) -> list[nodes.Node]:
    """Return a card: what everybody may know, and a closed part for its holder."""
    secret = facilitator_note(label=_say("key.holder"))
    for key, lines in (
        ("interests", role.interests),
        ("red-lines", role.red_lines),
        ("may-accept", role.may_accept),
    ):
        secret += [labelled(f"{_say(f'card.{key}')}:"), bullets(lines)]
    return [
        labelled(f"{role.symbol} {role.name}", f"({_say(f'kind.{role.kind}')})"),
        *text_paragraphs(role.public),
        labelled(f"{_say('card.opening')}:", f"“{role.opening}”"),
        labelled(f"{_say('card.allies')}:", _names(play, role.allies) or _say("card.no-allies")),
        secret,
    ]


def _names(play: RolePlay, ids: list[str]) -> str:
    known = {role.id: role.name for role in play.roles}
    return ", ".join(known[id] for id in ids)


def _injects(play: RolePlay) -> list[nodes.Node]:
    if not play.injects:
        return []
    rows: list[list[Cell]] = [
        [
            str(inject.minute),
            inject.by,
            _names(play, inject.to) or _say("key.all"),
            inject.text,
            inject.expected,
            inject.otherwise,
        ]
        for inject in play.injects
    ]
    keys = ("minute", "by", "to", "text", "expected", "otherwise")
    head = [_say(f"key.head-{key}") for key in keys]
    return [_section(play, "key.injects", table(_say("key.caption-injects"), head, rows))]


def _debrief(play: RolePlay) -> list[nodes.Node]:
    asked = play.debrief
    parts: list[nodes.Node] = [nodes.paragraph("", _say("key.leave"))]
    for key, questions in (
        ("what", asked.what),
        ("so-what", asked.so_what),
        ("now-what", asked.now_what),
    ):
        parts += [labelled(_say(f"key.{key}")), bullets(questions)]
    real: list[Cell] = []
    for difference in asked.real:
        marks = [fact_mark(fact=fact) for fact in difference.facts]
        real.append([nodes.Text(" ".join(difference.text.split())), *marks])
    return [*parts, labelled(_say("key.real")), bullets(real)]


def _notes(play: RolePlay) -> list[nodes.Node]:
    notes = play.notes
    arguments = [f"“{argument.claim}” {argument.answer}" for argument in notes.arguments]
    parts: list[nodes.Node] = [labelled(f"{_say('key.arguments')}:"), bullets(arguments)]
    for key in ("silent", "overheats", "cut", "extension"):
        parts.append(labelled(f"{_say(f'key.{key}')}:", getattr(notes, key)))
    return parts
