import QtQuick

/// An arrow that points on, or back. Drawn, since the faces we write in have none.
Image {
    property bool back: false
    property bool light: false

    height: 12
    mirror: back
    source: Qt.resolvedUrl(light ? "images/forward-light.svg" : "images/forward.svg")
    sourceSize: Qt.size(34, 24)
    width: 17
}
