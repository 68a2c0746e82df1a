import QtQuick
import Theme

/// A field with its name above it. Content is what is typed in.
Column {
    id: labelled

    property string label: ""
    property string hint: ""

    spacing: 5

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.ink
        font.pixelSize: 15
        strong: true
        text: labelled.label
        visible: text !== ""
        width: parent.width
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 14
        text: labelled.hint
        visible: text !== ""
        width: parent.width
    }
}
