"""Turns a valid body into what is to be sent for it: defaults filled in, and nothing that only answers have."""

from contract_tests.judge import Judge
from contract_tests.pointers import Json
from contract_tests.schema import Schema


class Sending:
    """The harness's own reading of defaults. The judge says where they would break a rule of the object as a whole."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def wire(self, schema: Schema, body: Json) -> Json:
        if schema.is_union and isinstance(body, dict):
            return self.wire(schema.members[body[schema.discriminator]], body)
        if isinstance(body, dict):
            return self._object(schema, body)
        if isinstance(body, list) and schema.items and "prefixItems" not in schema.keywords:
            return [self.wire(schema.items, item) for item in body]
        if (branch := self._branch(schema, body)) is not None:
            return self.wire(branch, body)
        if schema.keywords.get("type") == "integer" and isinstance(body, float) and body.is_integer():
            return int(body)
        return body

    def _object(self, schema: Schema, body: dict[str, Json]) -> Json:
        known = schema.every_property
        if not known and (branch := self._branch(schema, body)) is not None:
            return self.wire(branch, body)
        sent = {name: self._member(schema, known, name, value) for name, value in body.items()}
        sent = {name: value for name, value in sent.items() if not _only_in_answers(known.get(name))}
        left = {name: default for name, default in schema.defaults.items() if name not in body}
        filled = sent | {name: self.wire(known[name], default) for name, default in left.items()}
        keeps = not self._judge.accepts(schema, sent) or self._judge.accepts(schema, filled)
        return filled if keeps or not schema.judged_whole else sent

    def _member(self, schema: Schema, known: dict[str, Schema], name: str, value: Json) -> Json:
        if name in known:
            return self.wire(known[name], value)
        return self.wire(schema.additional, value) if schema.additional and not schema.combined else value

    def _branch(self, schema: Schema, body: Json) -> Schema | None:
        """Where a schema is nothing but alternatives: the first that the value keeps."""
        words = schema.keywords
        for word in ("oneOf", "anyOf"):
            for index in range(len(words.get(word, []))):
                member = schema.below(word, str(index))
                if self._judge.accepts(member, body):
                    return member
        return Schema(schema.content, words["$ref"]) if "$ref" in words and words["$ref"].startswith("#/") else None


def _only_in_answers(schema: Schema | None) -> bool:
    return schema is not None and schema.keywords.get("readOnly") is True
