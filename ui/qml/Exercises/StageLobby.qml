pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// The way in: the net, the page, the goals and how many sit there.
Scene {
    id: lobby

    readonly property bool open: room.join.open ?? false
    readonly property bool wifi: open && (room.join.wifi_picture ?? "") !== ""
    /// Who sits far away gets larger codes, and fewer words beside them.
    readonly property bool far: unit > 1.25
    /// The forest reaches this far at the top and at the bottom.
    readonly property real slantTop: width * (canvas.wide ? 0.54 : 0.53)
    readonly property real slantBottom: width * (canvas.wide ? 0.4 : 0.42)
    readonly property real wordsWidth: edgeAt(height * 0.5) - canvas.margin * 1.4 - 30
    readonly property real wayX: slantTop - (canvas.wide ? 20 : 10)

    bare: true

    function edgeAt(down: real): real {
        return slantTop + (slantBottom - slantTop) * down / Math.max(1, height);
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: Theme.desk.forest
            strokeColor: "transparent"

            PathMove { x: 0; y: 0 }
            PathLine { x: lobby.slantTop; y: 0 }
            PathLine { x: lobby.slantBottom; y: lobby.height }
            PathLine { x: 0; y: lobby.height }
        }
    }

    Item {
        id: words

        width: lobby.wordsWidth
        x: lobby.canvas.margin * 1.4
        y: 84

        BodyText {
            id: eyebrow

            color: Theme.desk.gold
            font.pixelSize: Math.max(32, 28 * lobby.unit)
            strong: true
            text: [lobby.room.day.title, lobby.date].filter(part => part).join(" · ")
            width: parent.width
        }

        TitleText {
            id: challenge

            color: Theme.desk.forestInk
            elide: Text.ElideRight
            font.pixelSize: 88
            fontSizeMode: Text.Fit
            // What the goals leave, less the invitation.
            height: goals.y - words.y - y - invitation.implicitHeight - 60
            lineHeight: 0.86
            minimumPixelSize: 40
            text: lobby.room.day.challenge ?? ""
            width: parent.width
            y: eyebrow.height + 22
        }

        BodyText {
            id: invitation

            color: Theme.desk.forestInkSoft
            font.pixelSize: Math.max(34, 28 * lobby.unit)
            text: qsTr("Find din plads, scan med telefonen, og vær med. Du behøver ingen app og intet navn.")
            width: parent.width
            y: challenge.y + Math.min(challenge.contentHeight, challenge.height) + 26
        }
    }

    readonly property string date: {
        const day = Date.fromLocaleString(Qt.locale("C"), lobby.room.day.date ?? "", "yyyy-MM-dd");
        return isNaN(day.getTime()) ? "" : day.toLocaleDateString(lobby.canvas.locale, lobby.canvas.locale.name.startsWith("en") ? "d MMMM" : "d. MMMM");
    }

    Item {
        id: goals

        readonly property int many: repeater.count
        // Many goals leave their titles to the phones: badge and count alone, four in a row.
        readonly property bool brief: many > 7 || lobby.far
        readonly property int across: !brief ? 1 : lobby.far && !lobby.canvas.wide ? 3 : 4
        readonly property real row: (brief ? 70 : many > 5 ? 56 : 74) * Math.min(lobby.unit, 1.3)

        height: Math.ceil(many / across) * row
        x: lobby.canvas.margin * 1.4
        y: lobby.height - height - 46

        Repeater {
            id: repeater

            model: lobby.room.seats

            Item {
                id: goal

                required property var item
                required property int index
                readonly property int line: Math.floor(index / goals.across)

                height: goals.row
                width: (lobby.slantBottom - goals.x - 40) / goals.across
                x: (index % goals.across) * width
                y: line * goals.row

                GoalBadge {
                    id: badge

                    anchors.verticalCenter: parent.verticalCenter
                    colour: goal.item.colour
                    number: goal.item.number
                    size: Math.min(56, goals.row * 0.78)
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.forestInk
                    elide: Text.ElideRight
                    font.pixelSize: 28 * lobby.unit
                    lineHeight: 0.95
                    maximumLineCount: goals.many > 5 ? 1 : 2
                    text: goal.item.title
                    visible: !goals.brief
                    width: seated.x - x - 20
                    x: badge.width + 20
                }

                TitleText {
                    id: seated

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.desk.gold
                    font.pixelSize: 36 * lobby.unit
                    text: goal.item.heads ?? 0
                    weight: 700
                    wrapMode: Text.NoWrap
                    x: goals.brief ? badge.width + 14 : goal.width - width
                }
            }
        }
    }

    Grid {
        id: ways

        // 4:3 has no room for words beside the codes: they stand below, and the two ways beside each other. So they do for
        // who sits far away, for then both codes are larger.
        readonly property bool abreast: lobby.wifi && (!lobby.canvas.wide || lobby.far)
        readonly property real whole: lobby.width - lobby.canvas.margin - lobby.wayX
        readonly property real space: abreast ? (whole - columnSpacing) / 2 : whole
        readonly property real tallest: people.y - y - 20
        // A long name of the net takes its room from the codes.
        readonly property real code: abreast ? Math.max(space * 0.6, Math.min(space, tallest - 34 - Math.max(net.wordsHeight, page.wordsHeight))) : lobby.wifi ? Math.min(330, space * 0.42)
            : Math.min(Math.max(Math.min(430, space * 0.62), lobby.canvas.code), lobby.height - 240 - 150 * lobby.unit)

        columnSpacing: 44
        columns: abreast ? 2 : 1
        rowSpacing: 40
        scale: Math.min(1, tallest / Math.max(1, height))
        transformOrigin: Item.TopLeft
        visible: lobby.open
        x: lobby.wayX
        y: abreast ? 90 : 56

        StageWay {
            id: net

            code: ways.code
            below: ways.abreast
            number: 1
            picture: lobby.room.join.wifi_picture ?? ""
            space: ways.space
            title: qsTr("Kom på nettet")
            unit: lobby.unit
            visible: lobby.wifi

            lines: [
                { label: qsTr("Wi-Fi:"), value: lobby.room.join.wifi ? lobby.room.join.wifi.ssid : "" },
                { label: qsTr("Kode:"), value: lobby.room.join.wifi ? lobby.room.join.wifi.password : "" }
            ]
            note: lobby.far ? "" : qsTr("Bliv på nettet, selv om telefonen siger “intet internet”.")
        }

        StageWay {
            id: page

            below: !lobby.wifi || ways.abreast
            code: lobby.wifi && !ways.abreast ? ways.code * 1.1 : ways.code
            large: !lobby.wifi
            number: lobby.wifi ? 2 : 0
            picture: lobby.room.join.picture ?? ""
            space: ways.space
            title: qsTr("Vær med")
            unit: lobby.unit
            lines: [
                { label: "", value: lobby.room.join.address ?? "" },
                { label: qsTr("Kode:"), value: lobby.room.join.code ?? "" }
            ]
            note: lobby.wifi || lobby.far ? "" : qsTr("Scan, eller skriv adressen i telefonens browser.")
        }
    }

    Row {
        id: people

        spacing: 18
        visible: lobby.open
        x: lobby.wayX
        y: lobby.height - height - 16

        TitleText {
            id: count

            color: Theme.room.forest
            font.pixelSize: 104
            text: lobby.room.counts.heads ?? 0
            wrapMode: Text.NoWrap
        }

        TitleText {
            anchors.baseline: count.baseline
            font.pixelSize: 44 * lobby.unit
            text: qsTr("er med")
            weight: 700
            wrapMode: Text.NoWrap
        }
    }

    Column {
        spacing: 26
        visible: !lobby.open
        width: ways.whole
        x: lobby.wayX
        y: (lobby.height - height) / 2

        TitleText {
            color: Theme.room.forest
            font.pixelSize: 72
            text: qsTr("Dørene åbner om lidt")
            width: parent.width
        }

        BodyText {
            color: Theme.room.inkSoft
            font.pixelSize: 38 * lobby.unit
            text: qsTr("Find din plads. Når vi åbner, kommer der en kode her, som du scanner med telefonen.")
            width: parent.width
        }
    }
}
