"""The command line of any client: what is given by option goes out, and what comes back is saved or printed."""

from __future__ import annotations

import importlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeAlias

import httpx
import pytest

from .calls import Server

Importer: TypeAlias = Callable[[str], Any]
Cli: TypeAlias = Callable[..., Any]
PNG = httpx.Response(200, content=b"\x89PNG", headers={"Content-Type": "image/png"})


@pytest.fixture
def cli(client: Importer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command of the client of a golden case, in front of a server with these answers."""

    def run(case: str, *arguments: str, answers: tuple[httpx.Response, ...] = ()) -> Any:
        package = client(case)
        server = Server(*answers)
        http = httpx.Client(transport=httpx.MockTransport(server))
        base = importlib.import_module(f"{package.__name__}._runtime.client").BaseClient
        monkeypatch.setattr(base, "get_httpx_client", lambda _: http)
        monkeypatch.setattr(sys, "argv", [package.__name__, *arguments])
        monkeypatch.setenv("COLUMNS", "120")
        with pytest.raises(SystemExit) as end:
            importlib.import_module(f"{package.__name__}._cli").main()
        out, err = capfd.readouterr()
        return SimpleNamespace(status=end.value.code or 0, out=out, err=err, requests=server.requests)

    return run


def change(cli: Cli, *arguments: str) -> Any:
    """What a body is that goes out as JSON."""
    ran = cli("addresses", "albums", "change-album", "--album", "a", *arguments)
    assert (ran.status, ran.err) == (0, "")
    return json.loads(ran.requests[0].content)


def test_parameters_of_all_places_are_options(cli: Cli) -> None:
    options = ["--pet-id", "7", "--tags", "a", "--tags", "b", "--id-header", "--where", '{"age": 1}']
    ran = cli("parameters", "default", "find-pets", *options)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    request = ran.requests[0]
    assert request.url.path == "/pets/7/all"
    assert dict(request.url.params) == {"limit": "20", "tags": "a|b", "where": '{"age":1}'}
    assert request.headers["id"] == "true"


def test_a_parameter_that_breaks_a_rule_is_told_by_option(cli: Cli) -> None:
    ran = cli("parameters", "default", "find-pets", "--pet-id", "zero", "--limit", "51")
    assert (ran.status, ran.out, ran.requests) == (2, "", [])
    assert ran.err.splitlines() == [
        "error: nothing was sent",
        "  --pet-id: path parameter petId: 'zero' is not of type integer",
        "  --limit: query parameter limit: 51 is greater than the maximum of 50",
        "  --tags: query parameter tags: is required",
    ]


def test_a_name_that_two_things_have_gets_its_place(cli: Cli) -> None:
    assert change(cli, "--body-album", "b") == {"kind": "album", "album": "b"}
    ran = cli("addresses", "albums", "show", "--album", "a", "--query-timeout", "9", "--timeout", "3")
    assert str(ran.requests[0].url) == "http://127.0.0.1:9/albums/a?timeout=9"
    assert ran.requests[0].extensions["timeout"]["read"] == 3


@pytest.mark.parametrize(
    ("arguments", "member"),
    [
        (["--open"], {"open": True}),
        (["--no-open"], {"open": False}),
        (["--sizes", "1", "--sizes", "2"], {"sizes": [1, 2]}),
        (["--sizes", "[]"], {"sizes": []}),
        (["--input", "-"], {"input": "-"}),
        (["--input", "1", "--input", "@b"], {"input": ["1", "@b"]}),
        (["--meta", '{"a": [1]}'], {"meta": {"a": [1]}}),
        (["--body", '{"more": 1, "open": true}', "--no-open"], {"more": 1, "open": False}),
    ],
)
def test_a_value_is_typed_by_what_the_document_says(cli: Cli, arguments: list[str], member: dict[str, Any]) -> None:
    assert change(cli, *arguments) == {"kind": "album", **member}


def test_json_comes_from_a_file_or_the_standard_input(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "meta.json").write_text('{"a": "ü"}', encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"open": true}'))
    made = change(cli, "--meta", f"@{tmp_path}/meta.json", "--body", "-")
    assert made == {"kind": "album", "open": True, "meta": {"a": "ü"}}


def test_a_file_that_is_not_there_is_told_by_option(cli: Cli) -> None:
    ran = cli("addresses", "albums", "change-album", "--album", "a", "--meta", "@nowhere")
    assert (ran.status, ran.requests) == (2, [])
    assert ran.err == "error: --meta: [Errno 2] No such file or directory: 'nowhere'\n"


def upload(cli: Cli, *arguments: str) -> Any:
    return cli("bodies", "default", "upload", *arguments, answers=(httpx.Response(200, content=b"\x00kept"),))


def test_files_are_paths_with_the_media_type_of_their_name(cli: Cli, tmp_path: Path) -> None:
    for name in ("a.jpeg", "b.bin"):
        (tmp_path / name).write_bytes(name.encode())
    paths = ["--photo", f"{tmp_path}/a.jpeg", "--more", f"{tmp_path}/b.bin", "--more", f"{tmp_path}/a.jpeg"]
    ran = upload(cli, "--content-type", "multipart/form-data", *paths, "--count", "2")
    assert (ran.status, ran.err, ran.out.encode()) == (0, "", b"\x00kept")
    content = ran.requests[0].content
    assert content.count(b'filename="a.jpeg"\r\nContent-Type: image/jpeg\r\n\r\na.jpeg') == 2
    assert b'filename="b.bin"\r\nContent-Type: application/octet-stream\r\n\r\nb.bin' in content
    assert b'name="count"\r\n\r\n2\r\n' in content


@pytest.mark.parametrize(
    ("media_type", "arguments", "content"),
    [
        ("application/json", ["--text", "a", "--tags", "b"], b'{"text":"a","tags":["b"]}'),
        ("application/x-www-form-urlencoded", ["--text", "a", "--tags", "b", "--tags", "c"], b"text=a&tags=b,c"),
        ("text/plain", ["--body", "123"], b"123"),
        ("application/octet-stream", ["--body", "-"], b"\xff"),
    ],
)
def test_a_body_goes_out_as_the_media_type_that_is_chosen(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, media_type: str, arguments: list[str], content: bytes
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\xff")))
    ran = upload(cli, "--content-type", media_type, *arguments)
    assert (ran.status, ran.err) == (0, "")
    assert (ran.requests[0].headers["Content-Type"], ran.requests[0].content) == (media_type, content)


def test_a_broken_rule_of_a_part_is_told_by_option(cli: Cli) -> None:
    ran = upload(cli, "--content-type", "multipart/form-data", "--count", "4", "--text", "a")
    assert (ran.status, ran.requests) == (2, [])
    assert [line.split(":")[0].strip() for line in ran.err.splitlines()] == ["error", "--photo", "--count", "--text"]


def test_an_answer_that_is_a_file_is_saved(cli: Cli, tmp_path: Path) -> None:
    ran = upload(cli, "--text", "a", "--out", f"{tmp_path}/kept.bin")
    assert (ran.status, ran.out) == (0, f"{tmp_path}/kept.bin\n")
    assert (tmp_path / "kept.bin").read_bytes() == b"\x00kept"


def test_a_file_that_could_not_be_shown_is_not_asked_for(cli: Cli) -> None:
    ran = upload(cli, "--text", "a", "--json")
    assert (ran.status, ran.requests) == (2, [])
    assert ran.err == "error: the answer may be a file: say with --out where to save it\n"


def show(cli: Cli, answer: Any, *arguments: str, files: tuple[httpx.Response, ...] = (PNG,)) -> Any:
    answers = (httpx.Response(200, json=answer), *files)
    return cli("addresses", "albums", "show", "--album", "a", *arguments, answers=answers)


def test_every_address_of_an_answer_is_downloaded(cli: Cli, tmp_path: Path) -> None:
    answer = {"url": "/1", "cover": "/2", "pages": ["/3"], "back": None, "title": "/no", "inner": [{"back": "/4"}]}
    ran = show(cli, answer, "--out", f"{tmp_path}/page.png")
    assert [request.url.path for request in ran.requests[1:]] == ["/1", "/2", "/3", "/4"]
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.split() == [f"{tmp_path}/page-{number}.png" for number in range(1, 5)]


def test_an_answer_whose_files_can_not_be_had_is_printed(cli: Cli, tmp_path: Path) -> None:
    answer = {"url": "/1", "cover": "/2", "back": "/3"}
    ran = show(cli, answer, "--out", f"{tmp_path}/page.png", files=(httpx.Response(404), PNG, httpx.Response(500)))
    assert (ran.status, ran.err.count("error: ")) == (1, 2)
    assert ran.out.startswith(f"{tmp_path}/page-2.png\n")
    assert json.loads(ran.out.partition("\n")[2]) == answer


def test_an_answer_without_an_address_is_saved_itself(cli: Cli, tmp_path: Path) -> None:
    ran = show(cli, {"title": "ü"}, "--out", f"{tmp_path}/album.json")
    assert json.loads((tmp_path / "album.json").read_bytes()) == {"title": "ü"}
    assert len(ran.requests) == 1


def test_a_place_that_is_not_there_is_refused_before_anything_is_sent(cli: Cli, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none" / "page.png"):
        ran = show(cli, {}, "--out", str(place))
        assert (ran.status, ran.requests) == (2, [])


def test_an_answer_is_printed_to_be_read_or_as_json(cli: Cli) -> None:
    answer = {"title": "ü \u009b1m", "more": 1}
    assert show(cli, answer).out == '{\n  "title": "ü \\u009b1m",\n  "more": 1\n}\n'
    assert show(cli, answer, "--json").out == '{"title": "\\u00fc \\u009b1m", "more": 1}\n'


def test_http_needs_a_base_url_of_http(cli: Cli) -> None:
    assert show(cli, {}, "--http").status == 0
    ran = show(cli, {}, "--http", "--base-url", "https://albums.example")
    assert (ran.status, ran.err, ran.requests) == (2, "error: --http is for a --base-url of http\n", [])


def test_a_warning_is_told_and_the_request_sent(cli: Cli) -> None:
    ran = show(cli, {}, "--query-timeout", "10", "--validate", "warn")
    assert (ran.status, len(ran.requests)) == (0, 1)
    assert ran.err == "warning: query parameter timeout: 10 is greater than the maximum of 9\n"


@pytest.mark.parametrize("before", [True, False])
def test_the_token_goes_out_and_is_not_shown(cli: Cli, before: bool) -> None:
    token, command = ["--token", "s3cret-t0ken"], ["things", "list"]
    answer = httpx.Response(200, json=[{"name": "s3cret-t0ken"}])
    arguments = [*token, *command] if before else [*command, *token]
    ran = cli("operations", *arguments, "--json", answers=(answer,))
    assert ran.out == '[{"name": "***"}]\n'


def test_credentials_come_from_the_environment_that_help_names(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(cli("credentials", "--help").out.split())
    monkeypatch.setenv("CREDENTIALS_KEY", "k3y-of-mine")
    assert "CREDENTIALS_KEY" in text
    assert cli("credentials", "default", "either").requests[0].headers["X-Key"] == "k3y-of-mine"


def test_a_missing_token_is_told_with_its_option(cli: Cli) -> None:
    ran = cli("credentials", "default", "token")
    assert (ran.status, ran.requests) == (2, [])
    assert ran.err.endswith("On the command line it is --token.\n")


def test_a_client_that_can_not_be_made_is_no_traceback(cli: Cli) -> None:
    ran = show(cli, {}, "--retries", "-1")
    assert (ran.status, ran.err) == (2, "error: retries can't be -1; it is a number of at least 0\n")


def test_text_of_the_document_is_no_markup(cli: Cli) -> None:
    text = cli("addresses", "albums", "show", "--help").out
    assert "Which [one]. Required." in text


def test_the_help_of_a_group_imports_no_operation_and_no_model(client: Importer, packages: Path) -> None:
    client("addresses")
    code = "import runpy, sys; sys.argv[1:] = ['albums', '--help']\n"
    code += "try: runpy.run_module('client_of_addresses', run_name='__main__')\n"
    code += "except SystemExit: print([name for name in sys.modules if '.models.' in name or '.api.' in name])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=packages, capture_output=True, text=True, check=True)
    assert "Commands" in ran.stdout
    assert ran.stdout.endswith("\n[]\n")


def test_help_has_a_panel_for_each_media_type_with_the_rules_of_each_part(cli: Cli) -> None:
    lines = [
        re.sub("[│╭╮]", " ", line).split() for line in cli("bodies", "default", "upload", "--help").out.split("\n")
    ]
    text = " ".join(word for line in lines for word in line)
    assert "--photo FILE What it shows. Required. --more FILE... At most 2 items." in text
    assert "─ --content-type application/x-www-form-urlencoded ─" in text
