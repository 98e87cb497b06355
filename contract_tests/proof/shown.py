"""Turns a rule that no field shows into a parameter of tests, with the bodies that show it."""

from dataclasses import dataclass, field

from contract_tests.finding.found import Found
from contract_tests.judging.ruling import Rule
from contract_tests.ledger import rule_name
from contract_tests.reading.operation import Variant


@dataclass(frozen=True)
class Shown:
    variant: Variant
    rule: Rule
    found: Found = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        return rule_name(self.variant, self.rule)
