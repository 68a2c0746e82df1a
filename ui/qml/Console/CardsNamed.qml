import QtQuick
import Theme

/// What the typed numbers stand for, so that a slip is seen before it is saved.
BodyText {
    /// What `cards_named` gave.
    required property var named
    readonly property var unknown: named.unknown ?? []

    color: unknown.length > 0 ? Theme.desk.warning : Theme.desk.inkSoft
    font.pixelSize: 15
    strong: unknown.length > 0
    text: unknown.length > 0 ? qsTr("Her er intet kort med nummer %1.").arg(unknown.join(", ")) : (named.said ?? []).join("\n")
    visible: text !== ""
}
