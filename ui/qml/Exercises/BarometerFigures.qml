pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What the marks come to, and how they came.
Flow {
    id: row

    required property var figures
    required property var before
    required property var marked
    required property BarometerNumbers numbers
    property real unit: 1

    /// The empty columns are told from the full ones.
    property bool columns: false

    readonly property var told: figures === null ? [] : [
        { n: numbers.told(figures.n), words: figures.n === 1 ? qsTr("mærke") : qsTr("mærker"), was: "" },
        figures.missing > 0 ? { n: numbers.told(figures.missing), words: qsTr("uden mærke"), was: "" } : null,
        figures.n > 0 ? { n: numbers.told(figures.median), words: qsTr("median"), was: earlier("median") } : null,
        figures.n > 0 ? { n: numbers.told(figures.mean), words: qsTr("gennemsnit"), was: earlier("mean") } : null,
        before && before.up + before.down + before.same > 0 ? { n: qsTr("%1 op · %2 ned · %3 står").arg(before.up).arg(before.down).arg(before.same), words: "", was: "" } : null
    ].filter(one => one !== null)

    function earlier(name: string): string {
        return before !== null && before.n > 0 ? numbers.told(before[name]) + " →" : "";
    }

    spacing: 14 * unit

    Repeater {
        model: row.told

        Rectangle {
            id: pill

            required property var modelData

            antialiasing: true
            color: Theme.room.label
            height: 54 * row.unit
            radius: height / 2
            width: words.implicitWidth + 36 * row.unit

            Row {
                id: words

                anchors.centerIn: parent
                spacing: 10 * row.unit

                BodyText {
                    anchors.baseline: figure.baseline
                    color: Theme.room.inkSoft
                    font.pixelSize: 30 * row.unit
                    text: pill.modelData.was
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }

                BodyText {
                    id: figure

                    font.pixelSize: 34 * row.unit
                    strong: true
                    text: pill.modelData.n
                    wrapMode: Text.NoWrap
                }

                BodyText {
                    anchors.baseline: figure.baseline
                    font.pixelSize: 30 * row.unit
                    text: pill.modelData.words
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    Item {
        height: 54 * row.unit
        width: came.implicitWidth

        BodyText {
            id: came

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.room.inkSoft
            font.pixelSize: 30 * row.unit
            text: [row.marked.phone > 0 ? (row.marked.phone === 1 ? qsTr("1 telefon") : qsTr("%1 telefoner").arg(row.marked.phone)) : "",
                   row.marked.paper > 0 ? qsTr("%1 på papir").arg(row.marked.paper) : ""].filter(part => part).join(" + ")
            wrapMode: Text.NoWrap
        }
    }

    Row {
        height: 54 * row.unit
        spacing: 10 * row.unit
        visible: row.columns && row.before !== null

        Repeater {
            model: [{ full: false, words: qsTr("før") }, { full: true, words: qsTr("nu") }]

            Row {
                id: key

                required property var modelData

                anchors.verticalCenter: parent.verticalCenter
                spacing: 8 * row.unit

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    antialiasing: true
                    border.color: key.modelData.full ? Theme.room.forest : Theme.room.inkSoft
                    border.width: 3
                    color: key.modelData.full ? Theme.room.forest : "transparent"
                    height: 28 * row.unit
                    radius: 4
                    width: 22 * row.unit
                }

                BodyText {
                    color: Theme.room.inkSoft
                    font.pixelSize: 30 * row.unit
                    text: key.modelData.words
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
