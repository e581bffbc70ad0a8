"""The nodes of the extension. They hold ids only; the content is looked up when it is shown.

Quiz and scenario have HTML of their own. Every other kind of builder gets standard nodes
in their place (see `plain.py`), so that no builder meets a node that it cannot render.
"""

from docutils import nodes


class quiz(nodes.General, nodes.Element):
    """Questions. Attributes: `module`, `questions` (list of ids), `first` (number shown)."""


class scenario(nodes.General, nodes.Element):
    """A scenario. Attribute: `scenario` (id)."""


class fact_mark(nodes.Inline, nodes.Element):
    """A small link to the source of a fact. Attribute: `fact` (id)."""


class facts_group(nodes.General, nodes.Element):
    """Place of a group of the facts table. Attribute: `group` (`case-study` or `other`)."""


class facilitator_note(nodes.General, nodes.Element):
    """A note for facilitators, closed until it is opened. Its children are the note.

    Attribute, if it is not a note in general: `label`, what stands on it while it is closed.
    """


class disclosure(nodes.General, nodes.Element):
    """Something closed until it is opened. Attributes: `summary` and `about`, a few words more."""


class kept_words(nodes.General, nodes.Element):
    """Place of what a learner keeps in this browser for the plan. No attributes."""


class plan_part(nodes.General, nodes.Element):
    """Room to write in one section of the learner's plan. Attribute: `section` (id)."""


class plan_files(nodes.General, nodes.Element):
    """Place of the buttons that save, print and erase the plan. No attributes."""


class form(nodes.General, nodes.Element):
    """A test of the whole course. Attribute: `form` (its name)."""


class completion(nodes.General, nodes.Element):
    """Place of the record of what this browser holds. No attributes."""


#: The nodes that need the style sheet, and some of them the script.
STYLED = (
    quiz,
    scenario,
    fact_mark,
    facts_group,
    facilitator_note,
    disclosure,
    kept_words,
    plan_part,
    plan_files,
    form,
    completion,
)
SCRIPTED = (quiz, scenario, kept_words, form, completion)
#: These have a script of their own, which also looks after `kept_words` on its page.
PLANNED = (plan_part, plan_files)
#: The nodes that need the larger script and style sheet, in place of or beside the common ones.
ASSESSING = (form, completion)


class sheet_mark(nodes.General, nodes.Element):
    """How the sheet around it is printed. Attributes: `form`, `key_columns`."""
