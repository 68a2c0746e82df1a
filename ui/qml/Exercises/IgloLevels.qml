pragma Singleton
import QtQuick

/// The levels of IGLO in words. Their letters spell the exercise from above.
QtObject {
    readonly property var letters: ({ individual: "I", group: "G", leadership: "L", organisation: "O" })
    readonly property var words: ({
        individual: qsTr("Individ"), group: qsTr("Gruppe"), leadership: qsTr("Ledelse"), organisation: qsTr("Organisation")
    })
    readonly property var means: ({
        individual: qsTr("Det, jeg selv gør"), group: qsTr("Det, vi gør sammen"),
        leadership: qsTr("Det, lederne gør"), organisation: qsTr("Rammer og aftaler")
    })
}
