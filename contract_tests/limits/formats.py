"""What each format of JSON Schema takes, for documents whose formats are rules."""

OF_A_FORMAT: dict[str, list[str]] = {
    "date": ["2020-01-31"],
    "date-time": ["2020-01-31T12:30:00Z", "2020-01-31T12:30:00.5+01:00"],
    "duration": ["P1DT2H"],
    "email": ["a@b.example"],
    "hostname": ["a.example"],
    "idn-email": ["a@b.example"],
    "idn-hostname": ["a.example"],
    "ipv4": ["192.0.2.1"],
    "ipv6": ["2001:db8::1"],
    "iri": ["https://a.example/b"],
    "iri-reference": ["/b"],
    "json-pointer": ["/a/b"],
    "regex": ["^a+$"],
    "relative-json-pointer": ["1/a"],
    "time": ["12:30:00Z"],
    "uri": ["https://a.example/b?c=1", "urn:a:b"],
    "uri-reference": ["/b"],
    "uri-template": ["/a/{b}"],
    "uuid": ["2d9f2d5c-7a0c-4b6e-9a53-0f0f8f5f5c11"],
}
