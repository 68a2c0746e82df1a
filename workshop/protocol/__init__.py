"""What goes over the wire, typed; docs/protocol.md tells it in words, and `/api/openapi.json` is made from these types.

Times are milliseconds since 1970 in UTC, from the heart's own clock, unless a name says otherwise.
"""
