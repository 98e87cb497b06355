"""Makes commands of Typer whose options are known at run time alone."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any, Final

import typer
from rich.markup import escape
from typer.core import TyperCommand

_APART: Final = {"allow_extra_args": True, "ignore_unknown_options": True, "allow_interspersed_args": False}
"""Leaves all arguments to another command."""


def option(
    name: str, annotation: Any, flag: str, told: str = "", *, panel: str | None = None, metavar: str | None = None
) -> inspect.Parameter:
    """Returns an option that is None where it is not given; one without a panel is not in Typer's part of the help."""
    info = typer.Option(
        None, flag, help=escape(told), rich_help_panel=panel, metavar=metavar, hidden=panel is None, show_default=False
    )
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=info, annotation=annotation | None)


def taking(options: Iterable[inspect.Parameter], run: Callable[[dict[str, Any]], None]) -> Callable[..., None]:
    """Returns a function for Typer that takes some options and hands on those that were given, by name."""

    def call(**values: Any) -> None:
        run({name: value for name, value in values.items() if value is not None and value != []})

    call.__dict__["__signature__"] = inspect.Signature(list(options))
    return call


def application(about: str, **settings: Any) -> typer.Typer:
    """Returns a command line without options of Typer's own; what it says is text, whatever stands in it."""
    return typer.Typer(
        help=escape(about),
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        no_args_is_help=True,
        **settings,
    )


def branch(app: typer.Typer, name: str, about: str, make: Callable[[], typer.Typer]) -> None:
    """Adds a command that another command line goes on with, which is made when it is asked for."""

    def go_on(context: typer.Context) -> None:
        make()(args=context.args, prog_name=context.command_path)

    summary = about.split("\n\n")[0]
    app.command(name, help=escape(summary), add_help_option=False, context_settings=_APART)(go_on)


def single(
    about: str, options: Iterable[inspect.Parameter], run: Callable[[dict[str, Any]], None], panels: Callable[[], None]
) -> typer.Typer:
    """Returns a command line of one command; `panels` prints what its help ends with."""

    class Command(TyperCommand):
        def format_help(self, ctx: Any, formatter: Any) -> None:
            super().format_help(ctx, formatter)
            panels()

    app = application(about)
    app.command(cls=Command, help=escape(about))(taking(options, run))
    return app
