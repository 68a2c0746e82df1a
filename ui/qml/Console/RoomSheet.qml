import QtQuick
import Theme

/// The room: how far away the back row sits, and what the projector's picture is like. The preview shows it at once.
Sheet {
    id: sheet

    required property var preferences
    readonly property int depth: preferences.room_depth
    readonly property real larger: preferences.smallest_text / 28

    function told(figure: real): string {
        return Number(figure).toLocaleString(Qt.locale(sheet.preferences.lang === "en" ? "en_GB" : "da_DK"), "f", 1);
    }

    first: metres.field
    title: qsTr("Lokale og lærred")

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height

        Column {
            id: column

            spacing: 18
            width: parent.width

            Labelled {
                hint: qsTr("Gå fra lærredet og ned til de bageste stole. Et langt skridt er knap en meter.")
                label: qsTr("Hvor langt er der til bageste række?")
                width: parent.width

                Item {
                    height: 4
                    width: 1
                }

                Row {
                    spacing: 12

                    Counter {
                        id: metres

                        most: 40
                        name: qsTr("Meter til bageste række")
                        value: sheet.depth

                        onChosen: n => sheet.preferences.seat_back_row(n)
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.desk.ink
                        font.pixelSize: 17
                        text: sheet.depth > 0 ? qsTr("meter") : qsTr("meter (ikke målt)")
                    }
                }
            }

            Panel {
                height: meaning.height + 28
                width: parent.width

                Column {
                    id: meaning

                    spacing: 8
                    width: parent.width - 32
                    x: 16
                    y: 14

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.ink
                        font.pixelSize: 17
                        strong: true
                        text: sheet.larger > 1 ? qsTr("Mindste tekst bliver %1 gange så stor").arg(sheet.told(sheet.larger))
                            : qsTr("Teksten er, som den er tegnet")
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.inkSoft
                        font.pixelSize: 15
                        text: sheet.larger > 1 ? qsTr("Der er færre kort på hver side, og flere sider. QR-koderne bliver så store, som der er plads til.")
                            : qsTr("Den kan læses fra %1 m, når billedet er 1,8 m højt.").arg(Math.floor(sheet.preferences.readable_from))
                        width: parent.width
                    }

                    BodyText {
                        Accessible.name: text
                        Accessible.role: Accessible.StaticText
                        color: Theme.desk.warning
                        font.pixelSize: 15
                        text: qsTr("Større bliver den ikke. Fra %1 m skal billedet være mindst %2 m højt; er det ikke det, så ryk de bageste frem.").arg(sheet.depth).arg(sheet.told(sheet.preferences.picture_height))
                        visible: sheet.preferences.picture_height > 1.85
                        width: parent.width
                    }
                }
            }

            Panel {
                height: looks.height + 12
                width: parent.width

                Column {
                    id: looks

                    spacing: 4
                    width: parent.width - 12
                    x: 6
                    y: 6

                    CheckLine {
                        hint: qsTr("Mørk baggrund på lærredet, når lokalet er mørkt, og det lyse blænder. Dit eget vindue er, som det er.")
                        name: qsTr("Mørkt lærred")
                        on: sheet.preferences.dark_room
                        width: parent.width

                        onChosen: on => sheet.preferences.darken_room(on)
                    }

                    CheckLine {
                        hint: qsTr("Kort og karameller er med det samme, hvor de hører til. Vælg det, hvis nogen bliver utilpas af det, der flytter sig.")
                        name: qsTr("Ingen bevægelse")
                        on: sheet.preferences.reduced_motion
                        width: parent.width

                        onChosen: on => sheet.preferences.reduce_motion(on)
                    }
                }
            }
        }
    }
}
