pragma ComponentBehavior: Bound
import QtQuick

/// "Side 1 af 3" with its dots; nothing where there is one page.
Row {
    id: dots

    property int page: 0
    property int pages: 1
    property real textSize: 28

    spacing: textSize * 0.4
    visible: pages > 1

    Repeater {
        // Past a handful the words alone say it better.
        model: dots.pages <= 12 ? dots.pages : 0

        Rectangle {
            required property int index

            antialiasing: true
            color: index === dots.page ? Theme.room.forest : Theme.room.line
            height: dots.textSize * 0.5
            radius: height / 2
            width: index === dots.page ? height * 2 : height
            y: (dots.height - height) / 2

            Behavior on width { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
        }
    }

    BodyText {
        color: Theme.room.inkSoft
        font.pixelSize: dots.textSize
        text: qsTr("side %1 af %2").arg(dots.page + 1).arg(dots.pages)
        wrapMode: Text.NoWrap
    }
}
