"""Shows what an operation takes: its parameters, and the options of each model or media type of its body."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from .entries import Entry, Form
from .options import Options


def show(options: Options) -> None:
    """Prints the panels."""
    console = Console(highlight=False)
    for title, about, entries in _panels(options):
        table = Table.grid(padding=(0, 2), expand=True)
        table.add_column(style="bold cyan", no_wrap=True)
        table.add_column(style="yellow", max_width=26)
        table.add_column(ratio=1)
        for entry in entries:
            table.add_row(Text(options.spelled(entry)), Text(_metavar(entry)), _about(entry))
        content = Group(Text(about), table) if about else table
        console.print(Panel(content, title=Text(title), title_align="left", border_style="dim"))


def _panels(options: Options) -> Iterator[tuple[str, str, Sequence[Entry]]]:
    """Yields for each panel its title, a text and what it shows."""
    if options.parameters:
        yield "Parameters", "", options.parameters
    several = len(options.media_types()) > 1
    for form in options.forms:
        if form.members:
            chosen = f"--content-type {form.media_type}" if several else ""
            title = " ".join(filter(None, [chosen, _selection(options, form)])) or "Body"
            yield title, inspect.getdoc(form.model) or "" if form.model else "", form.members


def _selection(options: Options, form: Form) -> str:
    """Returns what is to be given for a form to be the one that holds."""
    if form.selector:
        return f"--{options.flags['body', form.selector]} {' or '.join(form.tags)}"
    alike = [one for one in options.forms if one.media_type == form.media_type]
    return form.model.__name__ if form.model is not None and len(alike) > 1 else ""


def _metavar(entry: Entry) -> str:
    return "" if entry.kind.is_flag else entry.kind.called()


def _about(entry: Entry) -> Text:
    text = Text(" ".join(entry.about.split()))
    return text.append(" Required.", style="red") if entry.required else text
