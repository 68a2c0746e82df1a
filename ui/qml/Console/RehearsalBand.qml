import QtQuick
import Theme

/// Across the whole window while a rehearsal runs: nobody shall take it for the day.
Rectangle {
    id: band

    required property var rehearsal

    Accessible.name: words.text
    Accessible.role: Accessible.StaticText
    clip: true
    color: Theme.desk.gold
    height: 34

    // Stripes as on a barrier; drawn as turned bars, for the software renderer draws no patterns.
    Repeater {
        model: Math.ceil(band.width / 44) + 2

        Rectangle {
            required property int index

            Accessible.ignored: true
            antialiasing: true
            color: Theme.desk.goldLight
            height: 80
            rotation: 35
            width: 20
            x: index * 44 - 30
            y: -22
        }
    }

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        color: Theme.desk.goldLight
        height: parent.height
        width: line.width + 48

        Row {
            id: line

            anchors.centerIn: parent
            spacing: 18

            BodyText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.desk.ink
                font.pixelSize: 16
                strong: true
                text: {
                    const said = [qsTr("GENERALPRØVE")];
                    if (band.rehearsal.attending)
                        said.push(qsTr("%1 simulerede deltagere").arg(band.rehearsal.phones));
                    if (band.rehearsal.pace > 1)
                        said.push(qsTr("uret går %1 ×").arg(band.rehearsal.pace));
                    if (band.rehearsal.attending && band.rehearsal.auto)
                        said.push(qsTr("dagen kører selv"));
                    return said.join(" · ");
                }
                wrapMode: Text.NoWrap
            }

            DeskButton {
                anchors.verticalCenter: parent.verticalCenter
                plain: true
                text: qsTr("Hent deltagerne igen")
                visible: band.rehearsal.gone

                onClicked: band.rehearsal.fetch()
            }
        }
    }
}
