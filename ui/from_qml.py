"""What QML hands over, as plain JSON."""

from typing import Any

from PySide6.QtQml import QJSValue


def plain(value: Any) -> Any:
    """A value of QML as plain JSON: whole numbers are whole, whatever JavaScript took them for."""
    if isinstance(value, QJSValue):
        return plain(value.toVariant())
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value
