import QtQuick

/// One golden caramel, as wide as it is told and in its own shape.
Image {
    fillMode: Image.PreserveAspectFit
    height: width * 56 / 96
    // Twice the size it is drawn for, so that a large canvas still gets a sharp one; shared by all that are alike.
    source: Qt.resolvedUrl("images/caramel.svg")
    sourceSize: Qt.size(288, 168)
    smooth: true
    mipmap: true
    width: 48
}
