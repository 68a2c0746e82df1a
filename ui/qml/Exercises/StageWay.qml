pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// One way in: a QR code and, beside it or `below` it, the same for who types.
Item {
    id: way

    property int number: 0
    property string title: ""
    property string note: ""
    property string picture: ""
    property var lines: []
    property real code: 300
    property real space: 800
    property real unit: 1
    property bool below: false
    /// What stands beside or below the code.
    readonly property alias wordsHeight: words.height
    /// It is the only way, and has the room to itself.
    property bool large: false

    height: below ? words.y + words.height : Math.max(qr.height, words.height)
    width: space

    Rectangle {
        id: badge

        antialiasing: true
        color: Theme.desk.forest
        height: 64
        radius: 32
        visible: way.number > 0
        width: visible ? 64 : 0
        x: way.below ? -20 : 0
        y: way.below ? -20 : (qr.height - height) / 2
        z: 1

        TitleText {
            anchors.centerIn: parent
            color: Theme.desk.forestInk
            font.pixelSize: Math.max(36, 28 * way.unit)
            text: way.number
        }
    }

    QrCode {
        id: qr

        picture: way.picture
        size: way.code
        x: badge.visible && !way.below ? badge.width + 28 : 0
    }

    Column {
        id: words

        spacing: 4
        width: way.space - x
        x: way.below ? 0 : qr.x + qr.width + 36
        y: way.below ? qr.height + 34 : Math.max(0, (qr.height - height) / 2)

        TitleText {
            font.pixelSize: way.large ? 60 : 46
            text: way.title
            width: parent.width
        }

        Repeater {
            model: way.lines

            Column {
                id: line

                required property var modelData
                readonly property bool labelled: modelData.label !== ""
                /// A name or a password is not broken: with little room it has the lines to itself.
                readonly property bool apart: labelled && way.below && whole.advanceWidth > words.width - label.implicitWidth - told.spacing

                visible: modelData.value !== ""

                TextMetrics {
                    id: whole

                    font: value.font
                    text: line.modelData.value
                }

                BodyText {
                    color: label.color
                    font: label.font
                    text: label.text
                    visible: line.apart
                }

                Row {
                    id: told

                    spacing: 12

                    BodyText {
                        id: label

                        anchors.baseline: value.baseline
                        color: Theme.room.inkSoft
                        font.pixelSize: Math.max(32, 28 * way.unit)
                        text: line.modelData.label
                        visible: line.labelled && !line.apart
                        wrapMode: Text.NoWrap
                    }

                    TitleText {
                        id: value

                        font.pixelSize: fit.size
                        // Broken after all, an address is so at its port.
                        text: line.modelData.value.replace(/[:_]/g, "$&\u200b")
                        weight: 700
                        width: Math.min(implicitWidth, fit.room)

                        WordFit {
                            id: fit

                            font.family: Theme.titleFace
                            font.variableAxes: ({ wght: 700, opsz: 96, wdth: 100 })
                            largest: line.modelData.value.length > 24 ? smallest : Math.max(way.large ? 48 : 38, 28 * way.unit)
                            room: words.width - (label.visible ? label.width + told.spacing : 0)
                            smallest: 28 * way.unit
                            words: line.modelData.value
                        }
                    }
                }
            }
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: Math.max(30, 28 * way.unit)
            text: way.note
            topPadding: 8
            visible: text !== ""
            width: parent.width
        }
    }
}
