pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// A row of the programme that is being made: the head of a block's card, or an exercise in it.
PressArea {
    id: row

    required property string key
    required property var item
    required property int index
    property bool chosen: false
    /// It is being moved: its place is empty until it is let go.
    property bool lifted: false
    property bool narrow: false
    readonly property bool isBlock: item.part === "block"
    readonly property bool quiet: isBlock && (item.kind === "break" || item.kind === "lunch" || item.kind === "closing")
    readonly property bool now: item.state === "now"
    readonly property bool endsCard: isBlock ? item.count === 0 : item.last
    readonly property real gutter: narrow ? 72 : 84
    readonly property color paper: quiet ? Theme.desk.paper : "#FFFFFF"
    readonly property real above: !isBlock ? 0 : item.air ? 34 : index > 0 ? 10 : 2
    readonly property string said: [item.title || item.kind_word, isBlock ? qsTr("%1 til %2").arg(item.start).arg(item.end) : "", item.length,
                                    item.must ? "" : qsTr("kan springes over"), item.skipped ? qsTr("springes over i dag") : "",
                                    item.fixed ? qsTr("fast tidspunkt") : "", ...item.remarks].filter(part => part).join(", ")
                                   + (now ? qsTr(", kører nu") : item.state === "done" ? qsTr(", er kørt") : "")

    signal edit
    signal makeRoom
    signal lift(y: real)
    signal dragged(y: real)
    signal letGo

    // Qt lets go of it only when the keyboard has gone on.
    activeFocusOnTab: chosen || activeFocus
    background: null
    height: above + words.height + (isBlock ? 22 : 12) + (endsCard && !isBlock ? 8 : 0)
    name: row.said

    Keys.onEnterPressed: edit()
    Keys.onReturnPressed: edit()
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    onDoubleClicked: edit()

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.inkSoft
        font.pixelSize: 14
        text: row.item.air ?? ""
        visible: row.isBlock && text !== ""
        x: row.gutter + 4
        y: 8
    }

    BodyText {
        Accessible.ignored: true
        color: Theme.desk.ink
        font.features: ({ tnum: 1 })
        font.pixelSize: 16
        strong: true
        text: row.item.start
        visible: row.isBlock
        x: row.narrow ? 18 : 24
        y: row.above + 11
    }

    // The card: its head, its middle or its end.
    Rectangle {
        id: card

        readonly property real headRound: row.isBlock ? 12 : 0
        readonly property real footRound: row.endsCard ? 12 : 0

        bottomLeftRadius: footRound
        bottomRightRadius: footRound
        color: Theme.desk.line
        height: row.height - y
        opacity: row.lifted ? 0.35 : 1
        topLeftRadius: headRound
        topRightRadius: headRound
        width: row.width - x
        x: row.gutter
        y: row.above

        Rectangle {
            bottomLeftRadius: Math.max(0, card.footRound - 1)
            bottomRightRadius: bottomLeftRadius
            color: row.paper
            height: parent.height - y - (row.endsCard ? 1 : 0)
            topLeftRadius: Math.max(0, card.headRound - 1)
            topRightRadius: topLeftRadius
            width: parent.width - 2
            x: 1
            y: row.isBlock ? 1 : 0
        }

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: row.isBlock ? 0 : 8
            anchors.rightMargin: row.isBlock ? 0 : 8
            anchors.bottomMargin: row.endsCard && !row.isBlock ? 8 : 0
            antialiasing: true
            border.color: row.visualFocus || row.chosen ? Theme.desk.gold : "transparent"
            border.width: row.visualFocus ? 3 : 2
            color: row.chosen && !row.isBlock ? Theme.desk.paper : row.hovered ? Qt.rgba(0.09, 0.29, 0.23, 0.04) : "transparent"
            radius: row.isBlock ? 12 : 8
            visible: row.chosen || row.hovered || row.visualFocus
        }

        PlanGrip {
            strong: row.chosen || row.hovered
            x: row.isBlock ? 6 : 12
            y: row.isBlock ? 6 : 3

            onPressed: event => row.lift(mapToItem(row, event.x, event.y).y)
            onPositionChanged: event => { if (pressed) row.dragged(mapToItem(row, event.x, event.y).y); }
            onReleased: row.letGo()
            onCanceled: row.letGo()
        }

        Column {
            id: words

            spacing: 3
            width: parent.width - x - 16
            x: row.isBlock ? 36 : 44
            y: row.isBlock ? 11 : 6

            Item {
                height: Math.max(title.height, length.height)
                width: parent.width

                BodyText {
                    id: at

                    color: Theme.desk.inkSoft
                    font.features: ({ tnum: 1 })
                    font.pixelSize: 14
                    text: row.item.start
                    visible: !row.isBlock
                    width: visible ? 46 : 0
                    y: 2
                }

                BodyText {
                    id: title

                    color: row.item.skipped || row.quiet ? Theme.desk.inkSoft : Theme.desk.ink
                    elide: Text.ElideRight
                    font.pixelSize: row.isBlock ? 17 : 16
                    font.strikeout: row.item.skipped ?? false
                    maximumLineCount: 2
                    strong: row.isBlock || row.now
                    text: row.item.title || row.item.kind_word
                    width: Math.min(implicitWidth, parent.width - x - marks.width - 12)
                    x: at.width
                }

                BodyText {
                    readonly property string word: row.isBlock || row.item.kind_word === row.item.title ? "" : row.item.kind_word

                    color: Theme.desk.inkSoft
                    elide: Text.ElideRight
                    font.pixelSize: 14
                    text: word
                    visible: word !== "" && width > 70 && title.lineCount === 1
                    width: marks.x - x - 12
                    wrapMode: Text.NoWrap
                    x: title.x + title.width + 12
                    y: 2
                }

                Row {
                    id: marks

                    anchors.right: parent.right
                    spacing: 8

                    Image {
                        anchors.verticalCenter: parent.verticalCenter
                        height: row.now ? 11 : 12
                        source: Qt.resolvedUrl(row.now ? "images/now.svg" : "images/check.svg")
                        sourceSize: row.now ? Qt.size(22, 22) : Qt.size(28, 24)
                        visible: row.now || row.item.state === "done"
                        width: row.now ? 11 : 14
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.forest
                        font.pixelSize: 14
                        strong: true
                        text: qsTr("kører nu")
                        visible: row.now
                        wrapMode: Text.NoWrap
                    }

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        border.color: Theme.desk.line
                        border.width: 1
                        color: Theme.desk.paper
                        height: 22
                        radius: 11
                        visible: !row.item.must
                        width: may.width + 18

                        BodyText {
                            id: may

                            anchors.centerIn: parent
                            color: Theme.desk.inkSoft
                            font.pixelSize: 13
                            text: qsTr("kan")
                            wrapMode: Text.NoWrap
                        }
                    }

                    Image {
                        anchors.verticalCenter: parent.verticalCenter
                        height: 16
                        source: Qt.resolvedUrl("images/lock.svg")
                        sourceSize: Qt.size(28, 32)
                        visible: row.item.fixed ?? false
                        width: 14
                    }

                    BodyText {
                        id: length

                        anchors.verticalCenter: parent.verticalCenter
                        color: row.isBlock ? Theme.desk.ink : Theme.desk.inkSoft
                        font.features: ({ tnum: 1 })
                        font.pixelSize: 15
                        horizontalAlignment: Text.AlignRight
                        strong: row.isBlock
                        text: row.item.length
                        width: Math.max(row.narrow ? 54 : 62, implicitWidth)
                        wrapMode: Text.NoWrap
                    }
                }
            }

            BodyText {
                color: Theme.desk.inkSoft
                elide: Text.ElideRight
                font.pixelSize: 15
                maximumLineCount: 1
                text: row.item.speaker ?? ""
                visible: text !== ""
                width: parent.width
                wrapMode: Text.NoWrap
            }

            // How the exercises fill their block.
            Item {
                height: 20
                visible: (row.item.shares ?? []).length > 0
                width: parent.width

                Row {
                    id: bar

                    readonly property real whole: Math.max(row.item.minutes ?? 0, row.item.taken ?? 0, 1)

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    width: parent.width - fits.width - 12

                    Rectangle {
                        color: Theme.desk.line
                        height: 6
                        radius: 3
                        visible: (row.item.talked ?? 0) > 0
                        width: Math.max(4, bar.width * (row.item.talked ?? 0) / bar.whole - 2)
                    }

                    Repeater {
                        model: row.item.shares ?? []

                        Rectangle {
                            required property real modelData

                            color: row.item.over ? Theme.desk.gold : Theme.desk.ribbonDone
                            height: 6
                            radius: 3
                            width: Math.max(4, bar.width * modelData / bar.whole - 2)
                        }
                    }
                }

                BodyText {
                    id: fits

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    color: Theme.desk.inkSoft
                    elide: Text.ElideRight
                    font.pixelSize: 14
                    text: row.item.fits ?? ""
                    width: Math.min(implicitWidth, parent.width * 0.6)
                    wrapMode: Text.NoWrap
                }
            }

            Repeater {
                model: row.item.remarks

                BodyText {
                    required property string modelData

                    color: Theme.desk.goldInk
                    font.pixelSize: 15
                    strong: true
                    text: modelData
                    width: words.width - (room.visible ? room.width + 8 : 0)
                }
            }
        }

        DeskButton {
            id: room

            anchors { bottom: parent.bottom; bottomMargin: 4; right: parent.right; rightMargin: 10 }
            plain: true
            textSize: 15
            text: qsTr("Gør plads")
            visible: row.isBlock && (row.item.over ?? false)

            onClicked: row.makeRoom()
        }
    }
}
