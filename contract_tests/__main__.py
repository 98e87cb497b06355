"""Turns a command line into a run of the proof or into a mock server: `python -m contract_tests run`."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from contract_tests.audit.options import options as _audit_options

HERE = Path(__file__).resolve().parent
PROFILES = ("dev", "ci", "nightly", "audit")


def run(arguments: argparse.Namespace) -> int:
    """Proves one document and one package. Nothing of the surrounding project's pytest settings has a say.

    Returns 0 where all is proved, 1 where something failed, and 2 where nothing failed and not all could be proved:
    what is left is then named.
    """
    if not (made := Path(arguments.client) / "__init__.py").is_file():
        return _refused(f"{made}: No such file, so {arguments.client} is no generated package")
    os.environ["HYPOTHESIS_PROFILE"] = arguments.profile
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    import pytest

    from contract_tests.processes import Processes, cores
    from contract_tests.reach import INCOMPLETE

    options = ["-q", "--no-header", "-c", os.devnull, "--rootdir", str(HERE.parent), "-p", "no:cacheprovider"]
    options += ["-p", "_hypothesis_pytestplugin", "--import-mode", "importlib", "--tb", "short"]
    options += ["-p", "no:logging", "--capture", "sys"]  # no test reads a log, and each of a thousand would pay for it
    options += ["-x"] if arguments.fail_fast else []
    # Written with "=", or pytest takes the paths for tests and imports what it finds around them.
    options += [f"--spec={arguments.spec}", f"--client={arguments.client}"]
    found = pytest.main([*options, str(HERE / "proof")], plugins=[Processes(cores())])
    return {int(pytest.ExitCode.OK): 0, INCOMPLETE: 2}.get(int(found), 1)


def mock(arguments: argparse.Namespace) -> int:
    """Serves the document over HTTP until it is interrupted."""
    from contract_tests.endpoint.answers import RESPONSES
    from contract_tests.endpoint.pictures import PICTURES
    from contract_tests.opening import load
    from contract_tests.reading.source_text import DocumentError
    from contract_tests.serving.http_mock import listen
    from contract_tests.serving.server import Server

    try:
        document = load(Path(arguments.spec))
    except DocumentError as error:
        return _refused(str(error))
    server = Server(document, _secrets(document.content, arguments.token), RESPONSES)
    try:
        listener = listen(server, arguments.port, PICTURES)
    except (OSError, OverflowError) as error:
        return _refused(f"port {arguments.port}: {getattr(error, 'strerror', None) or error}")
    with listener:
        print(f"http://127.0.0.1:{listener.server_port} answers for {arguments.spec}; Ctrl-C stops it", flush=True)
        for operation in document.operations:
            print(f"  {operation.method} {operation.path}", flush=True)
        try:
            listener.serve_forever()
        except KeyboardInterrupt:
            print("stopped")
    return 0


def _secrets(content: Any, token: str | None) -> dict[str, str]:
    """The one token to let in, for each scheme that a token is for."""
    from contract_tests.reading.credentials import schemes_of

    bearers = [one for one in schemes_of(content).values() if one.kind == "bearer"]
    return {one.name: one.sent(token) for one in bearers} if token is not None else {}


def _refused(why: str) -> int:
    print(f"error: {why}", file=sys.stderr)
    return 1


def audit(arguments: argparse.Namespace) -> int:
    """Breaks each rule of the document, and of the package, in turn: the contract tests must fail each time."""
    from contract_tests.audit.command import audit as command

    return command(arguments)


def _run_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--spec", default="openapi.yaml", help="the document (default: %(default)s)")
    parser.add_argument(
        "--client", default="generated_client", help="the package generated from it (default: %(default)s)"
    )
    profile = os.environ.get("HYPOTHESIS_PROFILE", "dev")
    parser.add_argument("--profile", default=profile, choices=PROFILES, help="how hard to try (default: %(default)s)")
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first failure")


def _mock_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--spec", default="openapi.yaml", help="the document (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--token", help="the one Bearer token to let in (default: any that is not empty)")


COMMANDS: dict[str, tuple[Callable[[argparse.Namespace], int], Callable[[argparse.ArgumentParser], None]]] = {
    "run": (run, _run_options),
    "mock": (mock, _mock_options),
    "audit": (audit, _audit_options),
}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m contract_tests", description=__doc__)
    subparsers = parser.add_subparsers(dest="command", required=True)
    for name, (command, add_options) in COMMANDS.items():
        add_options(subparsers.add_parser(name, help=command.__doc__, description=command.__doc__))
    arguments = parser.parse_args(argv)
    return COMMANDS[arguments.command][0](arguments)


if __name__ == "__main__":
    sys.exit(main())
