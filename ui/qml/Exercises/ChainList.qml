pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The chain: for each sign the question that tells whether it has come, and how, where, by whom and when it is asked.
Item {
    id: list

    property alias model: repeater.model
    readonly property int count: repeater.count
    property int colour: 0
    property int page: 0
    property real unit: 1
    readonly property real row: 168 * unit
    readonly property int aPage: Math.max(1, Math.floor((height + 20) / (row + 20)))
    readonly property int pages: Math.max(1, Math.ceil(count / aPage))

    Repeater {
        id: repeater

        PaperCard {
            id: link

            required property var item
            required property int index

            height: list.row
            visible: Math.floor(index / list.aPage) === list.page
            width: list.width
            y: (index % list.aPage) * (list.row + 20)

            NumberPill {
                id: pill

                anchors.verticalCenter: parent.verticalCenter
                colour: list.colour
                number: link.item.number ?? ""
                textSize: 36 * list.unit
                x: 32
            }

            BodyText {
                color: Theme.room.cardInk
                elide: Text.ElideRight
                font.pixelSize: 36 * list.unit
                maximumLineCount: 2
                strong: true
                text: link.item.question ?? ""
                verticalAlignment: Text.AlignVCenter
                height: parent.height
                width: parent.width * 0.54 - x
                x: pill.x + pill.width + 32
            }

            BodyText {
                color: Theme.room.cardInkSoft
                elide: Text.ElideRight
                font.pixelSize: 30 * list.unit
                height: parent.height
                maximumLineCount: 3
                text: [link.item.method, list.source(link.item.source), link.item.who, link.item.when].filter(part => part).join(" · ")
                verticalAlignment: Text.AlignVCenter
                width: parent.width - x - 32
                x: parent.width * 0.57
            }
        }
    }

    readonly property var sources: ({
        interview: qsTr("samtaler"), survey: qsTr("spørgeskema"), register: qsTr("register"),
        observation: qsTr("iagttagelse"), case_review: qsTr("sagsgennemgang")
    })

    /// The day file's own words for sources are codes; what a group writes itself stays as it is.
    function source(written: var): string {
        return sources[written] ?? written ?? "";
    }
}
