import QtQuick

/// A QR code on its own white paper; `picture` is one pixel a module with its quiet zone (viewmodels/qr.py).
PaperCard {
    id: code

    property string picture: ""
    property real size: 300

    colour: "#FFFFFF"
    height: size
    implicitHeight: size
    implicitWidth: size
    width: size

    Image {
        anchors.fill: parent
        // The picture's own quiet zone counts as the paper's edge.
        anchors.margins: 4
        fillMode: Image.PreserveAspectFit
        smooth: false
        source: code.picture
    }
}
