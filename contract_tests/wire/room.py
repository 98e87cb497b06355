"""Says whether parameters fit into a URL: HTTP libraries make none of more than 64 KiB."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from contract_tests.reading.pointers import Json

NO_ROOM = "no address has room for it"
_LONGEST = 60_000


def has_room(parameters: Json) -> bool:
    if not isinstance(parameters, Mapping):
        return True
    inside = {place: parameters.get(place) for place in ("path", "query")}
    return len(quote(json.dumps(inside, ensure_ascii=False).encode(errors="surrogatepass"))) < _LONGEST
