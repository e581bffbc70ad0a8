# ruff: noqa: UP031, RUF005
"""A tiny view with every kind of widget, for the tests. Its text becomes a notebook's cell."""

import ipywidgets as w


def tiny():
    name = w.Text(description="Name", placeholder="Your team")
    effort = w.IntSlider(value=3, min=0, max=12, description="Effort")
    share = w.FloatSlider(value=0.5, min=0, max=1, step=0.05, description="Share")
    region = w.Dropdown(options=[("North", "n"), ("South", "s")], description="Region")
    mood = w.RadioButtons(options=["calm", "tense"], description="Mood")
    sure = w.Checkbox(value=False, description="I am sure")
    count = w.IntText(value=2, description="Count")
    weight = w.FloatText(value=1.5, description="Weight")
    notes = w.Textarea(description="Notes", rows=3)
    day = w.DatePicker(description="Day")
    run = w.Button(description="Run", button_style="primary")
    more = w.Button(description="More")
    fail = w.Button(description="Fail")
    swap = w.Button(description="Swap")
    out = w.HTML(value="<p>Not run yet</p>")
    log = w.Label(value="0 runs")
    extra = w.VBox([])
    runs = []

    def safe(text):
        return str(text).replace("&", "&amp;").replace("<", "&lt;")

    def on_run(_):
        runs.append(effort.value)
        said = "<p class='lv-say'>Run %d reached %d.</p>" % (len(runs), effort.value * 2)
        told = "|".join(
            [
                safe(name.value),
                "%.2f" % share.value,
                region.value,
                mood.value,
                str(sure.value),
                str(count.value),
                "%.1f" % weight.value,
                safe(notes.value),
                str(day.value),
            ]
        )
        out.value = said + "<p class='told'>" + told + "</p><a href='#top'>Up</a>"
        log.value = "%d runs" % len(runs)

    def on_more(_):
        extra.children = list(extra.children) + [
            w.Text(description="Extra %d" % (len(extra.children) + 1))
        ]

    def on_fail(_):
        raise ValueError("seeded failure")

    def on_swap(_):
        region.options = [("East", "e"), ("West", "w")]
        sure.disabled = not sure.disabled
        notes.layout.display = "none"
        swap.disabled = True

    def on_count(change):
        if change.new > 10:
            count.value = 10

    run.on_click(on_run)
    more.on_click(on_more)
    fail.on_click(on_fail)
    swap.on_click(on_swap)
    count.observe(on_count, names="value")
    fields = [name, effort, share, region, mood, sure, count, weight, notes, day]
    return w.VBox(fields + [w.HBox([run, more, fail, swap]), out, log, extra])


tiny()
