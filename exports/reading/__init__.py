"""The document as it is read: its parts in order with their words and pictures, of no format."""
