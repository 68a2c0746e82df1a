import QtQuick

/// What someone wrote, on a card; where there is no room for all of it, it ends in "…".
BodyText {
    color: Theme.room.cardInk
    elide: Text.ElideRight
}
