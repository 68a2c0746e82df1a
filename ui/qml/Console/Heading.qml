import QtQuick
import Theme

/// The name of a part of the console.
BodyText {
    Accessible.name: text
    Accessible.role: Accessible.Heading
    color: Theme.desk.inkSoft
    elide: Text.ElideRight
    font.pixelSize: 15
    strong: true
    wrapMode: Text.NoWrap
}
