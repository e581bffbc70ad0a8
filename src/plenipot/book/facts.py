"""Facts: the role and directive `fact`, and the directive `facts-table`."""

from docutils import nodes
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from plenipot.content.schema import Fact

from .collected import cite, collected
from .complaints import unknown
from .course import course_of, depend_on, facts_files
from .docnodes import labelled, section, text_paragraphs
from .fact_marks import anchor, short_name
from .markup import split_paragraphs
from .nodes import fact_mark, facts_group
from .words import say


class FactRole(SphinxRole):
    """`F118` gives the mark of a fact; `F118:year` gives a value of it, then the mark."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        facts = course_of(self.env).facts
        name, _, value = (part.strip() for part in self.text.partition(":"))
        if name not in facts:
            unknown(self, "fact", name, facts)
            return [nodes.Text(self.text)], []
        depend_on(self.env, *facts_files(self.env))
        cite(self.env, name)
        mark = fact_mark(fact=name)
        self.set_source_info(mark)
        if not value:
            return [mark], []
        values = facts[name].values
        if value not in values:
            unknown(self, "value", value, values, of=f" of fact {name}")
            return [nodes.Text(self.text)], []
        return [nodes.Text(values[value]), mark], []


class FactDirective(SphinxDirective):
    """`fact` with the id of a fact: all that is known of it, in a box."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        facts = course_of(self.env).facts
        name = self.arguments[0]
        if name not in facts:
            unknown(self, "fact", name, facts)
            return []
        depend_on(self.env, *facts_files(self.env))
        cite(self.env, name)
        fact = facts[name]
        box = nodes.container("", classes=["pp-fact"])
        self.set_source_info(box)
        statement = [nodes.paragraph(part, part) for part in split_paragraphs(fact.statement)]
        statement[-1] += fact_mark(fact=name)
        box += statement
        box += [labelled(f"{key}:", value) for key, value in fact.values.items()]
        box += about(self.env, fact)
        return [box]


class FactsTableDirective(SphinxDirective):
    """`facts-table`: all facts with their sources, and the pages that cite them."""

    def run(self) -> list[nodes.Node]:
        depend_on(self.env, *facts_files(self.env))
        collected(self.env).facts_pages.add(self.env.docname)
        return [
            section(f"facts-{group}", say(f"facts-{group}"), facts_group(group=group))
            for group in ("case-study", "other")
        ]


def about(env: BuildEnvironment, fact: Fact) -> list[nodes.Node]:
    """Return what is known about a fact: source, confidence, date of the check, caution."""
    source = course_of(env).sources[fact.source]
    link = nodes.reference(source.title, source.title, refuri=source.url, internal=False)
    where: list[str | nodes.Node] = [link]
    if fact.locator:
        where.append(f"({fact.locator})")
    lines: list[nodes.Node] = [
        labelled(say("source"), *where),
        labelled(say("confidence"), say(f"confidence-{fact.confidence}")),
        labelled(say("as-of"), fact.as_of.isoformat()),
    ]
    if fact.note:
        lines.append(labelled(say("note"), fact.note, classes=["pp-caution"]))
    return lines


def resolve_facts_group(builder: Builder, node: facts_group, docname: str) -> nodes.Node:
    """Return the entries of a group, now that all pages are known."""
    env = builder.env
    entries = nodes.definition_list(classes=["pp-facts"])
    for fact in course_of(env).facts.values():
        if (fact.confidence == "case-study") is not (node["group"] == "case-study"):
            continue
        shown = short_name(env, fact.id)
        term = nodes.term(shown, shown, ids=[anchor(fact.id)])
        if shown != fact.id:
            term += [nodes.Text(" "), nodes.literal(fact.id, fact.id)]
        definition = nodes.definition("", *text_paragraphs(fact.statement), *about(env, fact))
        definition += labelled(say("review-by"), fact.review_by.isoformat())
        definition += _taught_in(builder, fact.id, docname)
        entries += nodes.definition_list_item("", term, definition)
    return entries


def _taught_in(builder: Builder, fact_id: str, docname: str) -> nodes.Node:
    """Return the line that lists the pages that cite a fact, other than this one."""
    env = builder.env
    pages = [page for page in collected(env).pages_citing(fact_id) if page != docname]
    links: list[nodes.Node] = []
    for page in pages:
        title = env.titles[page].astext()
        if links:
            links.append(nodes.Text("·"))
        uri = builder.get_relative_uri(docname, page)
        links.append(nodes.reference(title, title, refuri=uri, internal=True))
    return labelled(say("taught-in"), *(links or [nodes.Text(say("nowhere"))]))
