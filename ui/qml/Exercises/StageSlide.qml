pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// A slide: a picture as large as it can be with its words beside it, or a fact alone, and where it is known from.
Scene {
    id: scene

    readonly property string key: body.picture ? body.activity + "@" + body.picture : ""
    readonly property bool pictured: key !== ""
    readonly property string words: body.text ?? ""
    readonly property real edge: canvas.margin * 1.4
    /// Beside each other where there is room for both, else the words below.
    readonly property bool beside: pictured && words !== "" && canvas.wide
    property string photo: ""
    /// From under the title to above the source.
    readonly property real ceiling: title.y + title.height + 26
    readonly property real clear: below.y - 20 - ceiling

    bare: true
    pages: text.pages

    onKeyChanged: look()
    Component.onCompleted: look()

    function look() {
        photo = key ? room.photo(key) : "";
    }

    Connections {
        target: scene.room

        function onPicture_came(id: string) {
            if (id === scene.key)
                scene.look();
        }
    }

    BodyText {
        id: title

        color: Theme.room.goldInk
        elide: Text.ElideRight
        font.pixelSize: 40 * scene.unit
        maximumLineCount: 2
        strong: true
        text: scene.body.title ?? ""
        width: parent.width - 2 * x
        x: scene.edge
        y: 54
    }

    Item {
        id: frame

        // A picture that stands upright leaves more to the words.
        readonly property real share: image.sourceSize.height > 0 ? image.sourceSize.width / image.sourceSize.height : 1.5

        height: scene.beside || scene.words === "" ? scene.clear : scene.clear * 0.62
        visible: scene.pictured
        width: scene.beside ? Math.min((parent.width - 2 * scene.edge) * 0.58, (height - 28) * share + 28) : parent.width - 2 * scene.edge
        x: scene.edge
        y: scene.ceiling

        PaperCard {
            anchors.centerIn: parent
            height: image.paintedHeight + 28
            visible: image.status === Image.Ready
            width: image.paintedWidth + 28
        }

        Image {
            id: image

            Accessible.ignored: source === ""
            Accessible.name: scene.body.alt ?? ""
            Accessible.role: Accessible.Graphic
            anchors.fill: parent
            anchors.margins: 14
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            mipmap: true
            source: scene.photo
        }

        // Until it comes, and where it can't be had: what it shows, in words.
        BodyText {
            anchors.centerIn: parent
            color: Theme.room.inkSoft
            elide: Text.ElideRight
            font.pixelSize: 34 * scene.unit
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 6
            text: scene.body.alt ?? ""
            visible: image.status !== Image.Ready
            width: parent.width * 0.8
        }
    }

    Rectangle {
        color: Theme.room.gold
        height: text.height
        radius: 5
        visible: scene.words !== "" && !scene.pictured
        width: 10
        x: scene.edge
        y: text.y
    }

    PagedText {
        id: text

        readonly property var sizes: (scene.pictured ? [64, 56, 48, 40] : [120, 104, 88, 76, 64, 54, 46]).map(size => size * scene.unit)

        colour: scene.pictured ? Theme.room.ink : Theme.room.forest
        face: scene.pictured ? Theme.textFace : Theme.titleFace
        page: scene.page
        room: scene.pictured && !scene.beside ? scene.clear * 0.38 - 26 : scene.clear
        text: scene.words
        textSize: sizes.find((size, at) => (fits.itemAt(at) as Text)?.implicitHeight * 1.06 <= room) ?? sizes[sizes.length - 1]
        visible: scene.words !== ""
        width: parent.width - x - scene.edge
        x: scene.beside ? frame.x + frame.width + 56 : scene.pictured ? scene.edge : scene.edge + 56
        y: scene.pictured && !scene.beside ? frame.y + frame.height + 26 : scene.ceiling + Math.max(0, (room - height) / 2)

        Repeater {
            id: fits

            model: text.sizes

            BodyText {
                required property real modelData

                font.pixelSize: modelData
                text: scene.words
                visible: false
                width: text.width
            }
        }
    }

    BodyText {
        id: below

        color: Theme.room.inkSoft
        elide: Text.ElideRight
        font.pixelSize: 30 * scene.unit
        maximumLineCount: 1
        text: scene.body.source ? qsTr("Kilde: %1").arg(scene.body.source) : ""
        width: parent.width - 2 * x
        x: scene.edge
        y: parent.height - height - 30
    }
}
