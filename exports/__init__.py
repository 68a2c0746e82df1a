"""What leaves the room: a pure model of a report, and the documents that are made from it."""
