import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// A postcard's written side: the greeting by hand, who it is to and from, and the next step that was promised.
/// A greeting too long for the card as it usually is gets a larger card; one too long for that too turns its own pages,
/// since the facilitator's pages are the postcards.
PaperCard {
    id: back

    required property var postcard
    required property size usual
    required property size largest
    property string dated: ""
    property real unit: 1

    readonly property bool long: least.contentHeight > usual.height - usualTop - promiseRoom - 18
    readonly property real promiseRoom: step ? 75 * unit + 44 + edge * 0.6 : edge * 0.6
    readonly property real usualTop: edge * 0.6 + 58 * unit + 6
    readonly property real split: width * (long ? 0.74 : 0.63)
    readonly property real edge: 48
    readonly property string step: postcard.next_step ?? ""
    /// Short greetings may be read from the corridor; the smallest hand still stands as high as the smallest print.
    readonly property var hands: [76, 66, 58, 50, 44, 38].map(size => size * unit)

    colour: "#FFFDF6"
    height: long ? largest.height : usual.height
    width: long ? largest.width : usual.width

    /// The greeting in the smallest hand on the usual card, to be measured only.
    HandText {
        id: least

        font.pixelSize: back.hands[back.hands.length - 1]
        lineHeight: greeting.lineHeight
        text: greeting.text
        visible: false
        width: back.usual.width * 0.63 - 2 * back.edge
    }

    HandText {
        id: date

        color: Theme.desk.inkSoft
        font.pixelSize: 44 * back.unit
        horizontalAlignment: back.long ? Text.AlignLeft : Text.AlignRight
        text: (back.postcard.dated_as_written ?? "") || back.dated
        width: back.long ? address.width : back.split - 2 * back.edge
        // A long greeting has the left side to itself.
        x: back.long ? address.x : back.edge
        y: !back.long ? back.edge * 0.6 : stamp.visible ? stamp.y + stamp.height + 20 : back.edge
    }

    HandText {
        id: greeting

        readonly property real room: promise.y - y - 18

        color: "#24395C"
        elide: Text.ElideRight
        font.pixelSize: back.hands[0]
        fontSizeMode: Text.Fit
        height: room
        lineHeight: 0.86
        minimumPixelSize: back.hands[back.hands.length - 1]
        text: back.postcard.text ?? ""
        visible: !truncated
        width: back.split - 2 * back.edge
        x: back.edge
        y: back.long ? back.edge : back.usualTop
    }

    PagedText {
        id: leaves

        colour: greeting.color
        face: Theme.handFace
        room: greeting.room - dots.height
        text: greeting.text
        textSize: back.hands[back.hands.length - 1]
        visible: greeting.truncated
        width: greeting.width
        x: greeting.x
        y: greeting.y

        onTextChanged: page = 0

        Timer {
            // As fast as it is read aloud, with a little breath.
            interval: 1000 * leaves.text.length / leaves.pages / 11
            repeat: true
            running: leaves.visible && leaves.pages > 1
            onTriggered: leaves.page = (leaves.page + 1) % leaves.pages
        }
    }

    PageDots {
        id: dots

        page: leaves.page
        pages: leaves.visible ? leaves.pages : 1
        textSize: 28 * back.unit
        x: greeting.x + greeting.width - width
        y: greeting.y + greeting.height - height
    }

    Item {
        id: promise

        height: back.step ? words.height + 44 : 0
        visible: back.step !== ""
        width: back.split - back.edge
        x: back.edge * 0.5
        y: back.height - back.edge * 0.6 - height

        Rectangle {
            anchors.fill: parent
            color: Theme.desk.goldLight
            radius: 10
        }

        BodyText {
            id: label

            color: Theme.desk.goldInk
            font.pixelSize: 28 * back.unit
            strong: true
            text: qsTr("Næste skridt:")
            wrapMode: Text.NoWrap
            x: 24
            y: 22
        }

        BodyText {
            id: words

            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 30 * back.unit
            maximumLineCount: 2
            text: back.step
            width: parent.width - x - 20
            x: label.x + label.width + 14
            y: 22
        }
    }

    Rectangle {
        color: Theme.desk.line
        height: back.height - 2 * back.edge
        width: 3
        x: back.split
        y: back.edge
    }

    Rectangle {
        id: stamp

        border.color: Theme.desk.gold
        border.width: 5
        color: Theme.desk.waiting
        height: 170
        radius: 6
        // Text for a deep room needs its place.
        visible: !back.long || back.unit < 1.2
        width: 144
        x: back.width - back.edge - width
        y: back.edge

        Caramel {
            anchors.centerIn: parent
            rotation: -18
            width: 104
        }
    }

    Shape {
        height: 150
        opacity: 0.5
        preferredRendererType: Shape.CurveRenderer
        visible: stamp.visible && x > back.split
        width: 300
        x: stamp.x - 210
        y: stamp.y + 26

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.desk.inkSoft
            strokeWidth: 4

            PathAngleArc { centerX: 60; centerY: 66; radiusX: 58; radiusY: 58; startAngle: 0; sweepAngle: 360 }
            PathAngleArc { centerX: 60; centerY: 66; radiusX: 42; radiusY: 42; startAngle: 0; sweepAngle: 360 }
            PathMove { x: 130; y: 38 }
            PathCubic { control1X: 165; control1Y: 18; control2X: 195; control2Y: 58; x: 240; y: 38 }
            PathMove { x: 130; y: 66 }
            PathCubic { control1X: 165; control1Y: 46; control2X: 195; control2Y: 86; x: 240; y: 66 }
            PathMove { x: 130; y: 94 }
            PathCubic { control1X: 165; control1Y: 74; control2X: 195; control2Y: 114; x: 240; y: 94 }
        }
    }

    Column {
        id: address

        spacing: 4
        width: back.width - back.split - 2 * back.edge + 16
        x: back.split + back.edge - 8
        y: back.long ? date.y + date.height + 16 : back.height * 0.42

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 28 * back.unit
            text: qsTr("Til")
            visible: to.text !== ""
        }

        HandText {
            id: to

            color: "#24395C"
            elide: Text.ElideRight
            font.pixelSize: (back.long ? 44 : 56) * back.unit
            lineHeight: 0.9
            maximumLineCount: 3
            text: back.postcard.to ?? ""
            visible: text !== ""
            width: parent.width
        }

        Item { height: 14; width: 1 }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 28 * back.unit
            text: qsTr("Fra")
            visible: from.text !== ""
        }

        HandText {
            id: from

            color: "#24395C"
            elide: Text.ElideRight
            font.pixelSize: (back.long ? 44 : 48) * back.unit
            lineHeight: 0.9
            maximumLineCount: 2
            text: (back.postcard.from ?? []).join(", ")
            width: parent.width
        }
    }
}
