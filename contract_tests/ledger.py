"""Turns what the proof did into a count of what it reached, what it missed, and a table to read."""

from collections import Counter
from collections.abc import Iterable

from contract_tests.finding.cases import Cases, Site
from contract_tests.finding.found import Found
from contract_tests.judging.ruling import Rule
from contract_tests.limits.sizes import too_large
from contract_tests.reading.document import Document
from contract_tests.reading.operation import Variant
from contract_tests.reading.pointers import follow, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.serving.answers import described
from contract_tests.support import unsupported

ON, PAST, WITNESS, DEFAULT = "on the limit", "past the limit", "drawn", "left out and sent"
READ, ADMITTED = "read", "let in with"
UNKNOWN = "no valid value is known"
SENT, REFUSED, AGREED = "sent", "refused", "agreed"
_ENOUGH = 5
_COLUMNS = ("model", "fields", "constraints", "defaults", SENT, REFUSED, AGREED)


class Ledger:
    """Counts by (what, of what). Plain pairs of text, so that counts of several processes add up."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, what: str, of: str) -> None:
        self.counts[what, of] += 1

    def unreached(self, document: Document, cases: Cases) -> list[str]:
        """One line for each constraint, default and variant that no case reached, and for what no test is about."""
        never = [f"{of}: never {what}" for what, of in expected(document, cases) if not self.counts[what, of]]
        untried = sorted((of, count) for (what, of), count in self.counts.items() if what == UNKNOWN)
        unknown = [f"{line}: not known to these tests" for line in unsupported(document)]
        unknown += beyond(document, cases)
        return unknown + [f"{of}, so {count} tests had nothing to ask" for of, count in untried] + never

    def table(self, document: Document, cases: Cases) -> str:
        rows = [_COLUMNS, *(self._row(variant, cases) for variant in _by_name([*document.variants, *document.others]))]
        widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
        lines = [
            row[0].ljust(widths[0])
            + "".join(f"  {cell.rjust(width)}" for cell, width in zip(row[1:], widths[1:], strict=True))
            for row in rows
        ]
        return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])

    def _row(self, variant: Variant, cases: Cases) -> tuple[str, ...]:
        sites = list(cases.sites(variant))
        facts = (
            sum(len(site.model.properties) for site in sites),
            sum(1 for _ in cases.constraints(variant)) + len(_rules(variant, cases)),
            sum(len(site.model.defaults) for site in sites),
            *(self.counts[what, variant.name] for what in (SENT, REFUSED, AGREED)),
        )
        return (variant.name, *map(str, facts))


def expected(document: Document, cases: Cases) -> Iterable[tuple[str, str]]:
    """All that a run has to reach."""
    for answer in described(document):
        if not (answer.schema and cases.why_unkept(answer.schema)):
            yield READ, answer.name
    for operation in document.operations:
        yield from ((ADMITTED, f"{operation.name} {' and '.join(one)}") for one in operation.security)
    for variant in _by_name([*document.variants, *document.others]):
        yield WITNESS, variant.name
        yield from ((DEFAULT, name) for site in cases.sites(variant) if site.is_sent for name in default_names(site))
        for constraint in cases.constraints(variant):
            if constraint.too_large:
                continue
            if not cases.why_never_on(constraint):
                yield ON, constraint.name
            if constraint.has_past:
                yield PAST, constraint.name
        for rule, found in _rules(variant, cases):
            if _too_large(document, rule):
                continue
            if found.kept or not cases.why_unkept(_schema(document, rule)):
                yield ON, rule_name(variant, rule)
            if not _decides_nothing(cases, variant, rule, found):
                yield PAST, rule_name(variant, rule)


def shadow(found: Found) -> str:
    """Why no verdict hangs on a rule: what it has a part in refusing is refused for another rule too."""
    if found.decided:
        return ""
    if found.broken >= _ENOUGH and found.always_with:
        return f"in all of the {found.broken} bodies that break it, so is {_some(found.always_with)}"
    if found.blamed >= _ENOUGH and found.blamed_with:
        return f"in all of the {found.blamed} bodies refused for it, another reason is {_some(found.blamed_with)}"
    return ""


def _some(rules: Iterable[Rule]) -> str:
    return " and ".join(sorted(rule.name for rule in rules)[:2])


def shadowed(document: Document, cases: Cases) -> list[str]:
    """One line for each rule that cannot decide anything, with the reason."""
    return [
        f"{rule_name(variant, rule)}: {reason}"
        for variant in _by_name([*document.variants, *document.others])
        for rule, found in _rules(variant, cases)
        if (reason := _decides_nothing(cases, variant, rule, found))
    ]


def _decides_nothing(cases: Cases, variant: Variant, rule: Rule, found: Found) -> str:
    """Why no verdict hangs on a rule; nothing where one does, or may."""
    return shadow(found) or ("" if found.decided else cases.why_covered(variant.root, rule))


def beyond(document: Document, cases: Cases) -> list[str]:
    """One line for each limit that is so far out that no value on it is made, with the reason."""
    variants = _by_name([*document.variants, *document.others])
    found = [(one.name, one.too_large) for variant in variants for one in cases.constraints(variant)]
    rules = [(variant, rule) for variant in variants for rule, _ in _rules(variant, cases)]
    found += [(rule_name(variant, rule), _too_large(document, rule)) for variant, rule in rules]
    return [f"{name}: {reason}" for name, reason in found if reason]


def _too_large(document: Document, rule: Rule) -> str:
    return too_large(rule.keyword, follow(document.content, rule.pointer).get(rule.keyword))


def unkept(document: Document, cases: Cases) -> list[str]:
    """One line for each constraint, rule and answer that no value can keep, with the reason."""
    variants = _by_name([*document.variants, *document.others])
    constraints = [one for variant in variants for one in cases.constraints(variant)]
    places = [
        (rule_name(variant, rule), _schema(document, rule))
        for variant in variants
        for rule, found in _rules(variant, cases)
        if not found.kept
    ]
    places += [(one.name, one.schema) for one in described(document) if one.schema]
    found = [(one.name, cases.why_never_on(one)) for one in constraints]
    found += [(name, cases.why_unkept(schema)) for name, schema in places]
    return [f"{name}: {reason}" for name, reason in found if reason]


def _schema(document: Document, rule: Rule) -> Schema:
    return Schema(document.content, rule.pointer)


def _rules(variant: Variant, cases: Cases) -> list[tuple[Rule, Found]]:
    """Those of the whole body, told once: with its first variant."""
    return list(cases.rules(variant.siblings).items()) if variant == variant.siblings[0] else []


def rule_name(variant: Variant, rule: Rule) -> str:
    return f"{variant.name} {rule.name}"


def default_names(site: Site) -> list[str]:
    return [f"{site.variant.name}{pointer_of((*site.path, name))} default" for name in site.model.defaults]


def _by_name(variants: Iterable[Variant]) -> list[Variant]:
    return list({variant.name: variant for variant in variants}.values())
