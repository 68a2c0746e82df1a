import QtQuick
import Theme

/// A future's picture, whatever it is made as: strokes, a photo, a picture card, or a sign of what lies on the table.
Item {
    id: picture

    required property var scenario
    required property var room
    property real textSize: 28
    /// What is on no shown page is not unpacked.
    property bool shown: true

    property string path: ""
    property string photo: ""
    readonly property string card: scenario.card ?? ""
    /// A card of a name that is none of ours: the name is all there is to show.
    readonly property string name: card === "" && scenario.medium === "picture_card" ? scenario.card_name ?? "" : ""
    /// There is more to look at than a sign.
    readonly property bool whole: path !== "" || photo !== "" || card !== ""
    readonly property var icons: ({ paper: "paper.svg", photo: "photo.svg", picture_card: "picture.svg", drawing: "paper.svg" })

    onScenarioChanged: look()
    Component.onCompleted: look()

    /// Ask for the own picture alone: of hundreds, each comes by itself.
    function look() {
        path = scenario.drawing ? room.drawing(scenario.drawing) : "";
        photo = scenario.photo ? room.photo(scenario.photo) : "";
    }

    Connections {
        target: picture.room

        function onPicture_came(id: string) {
            if (id === picture.scenario.drawing || id === picture.scenario.photo)
                picture.look();
        }
    }

    Drawing {
        anchors.fill: parent
        anchors.margins: 10
        path: picture.path
        visible: picture.path !== ""
    }

    Image {
        Accessible.ignored: source === ""
        Accessible.name: picture.card ? picture.scenario.alt ?? "" : qsTr("Foto af en tegning")
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        mipmap: true
        source: picture.shown ? picture.card || picture.photo : ""
        // Drawn as sharp as a large canvas needs; a photo is no larger than this itself.
        sourceSize: picture.card ? Qt.size(800, 600) : undefined
        visible: source !== "" && picture.path === ""
    }

    Image {
        anchors.centerIn: parent
        fillMode: Image.PreserveAspectFit
        height: parent.height * 0.8
        mipmap: true
        source: Qt.resolvedUrl("../Theme/images/" + (picture.icons[picture.scenario.medium] ?? "paper.svg"))
        sourceSize: Qt.size(360, 270)
        visible: !picture.whole && picture.name === ""
        width: parent.width * 0.8
    }

    CardText {
        anchors.centerIn: parent
        color: Theme.desk.ink
        elide: Text.ElideRight
        font.pixelSize: picture.textSize
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 3
        strong: true
        text: picture.name
        visible: text !== ""
        width: parent.width - 24
    }
}
