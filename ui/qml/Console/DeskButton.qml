pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Theme

/// A button of the console. `main` is the one that the day goes on by; `plain` is a word in a sentence.
T.Button {
    id: button

    property bool main: false
    property bool plain: false
    /// Stands on the dark bar.
    property bool onDark: false
    /// The key that does the same, shown on the button.
    property string key: ""
    /// A few words under the others, about what pressing it would do to somebody.
    property string note: ""
    /// A small count at the end of a plain one.
    property string badge: ""
    /// An arrow before or after the words.
    property bool pointsBack: false
    property bool pointsOn: false
    property real textSize: main ? 18 : 16
    readonly property color ink: main ? "#FFFFFF" : onDark ? Theme.desk.forestInk : Theme.desk.forest

    Accessible.description: note
    Accessible.name: text
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    bottomPadding: plain ? 4 : 9
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(plain ? 28 : 40, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: plain ? 6 : 18
    opacity: enabled ? 1 : 0.45
    rightPadding: leftPadding
    topPadding: bottomPadding

    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    background: Rectangle {
        antialiasing: true
        border.color: button.main || button.plain ? "transparent" : button.checked ? Theme.desk.goldInk : button.ink
        border.width: button.plain ? 0 : 2
        color: button.main ? (button.down ? Theme.desk.forestDeep : Theme.desk.forest)
             : button.down || button.hovered ? (button.onDark ? Qt.rgba(1, 1, 1, 0.14) : Qt.rgba(0.09, 0.29, 0.23, 0.08))
             : button.checked ? Theme.desk.goldLight : button.plain || button.onDark ? "transparent" : "#FFFFFF"
        radius: button.plain ? 6 : 10

        Rectangle {
            anchors.fill: parent
            anchors.margins: -4
            antialiasing: true
            border.color: button.onDark ? Theme.desk.gold : Theme.desk.focus
            border.width: 3
            color: "transparent"
            radius: parent.radius + 4
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        id: content

        readonly property real extra: (cap.active ? cap.width + 10 : 0) + (before.active ? before.width + 8 : 0) + (after.active ? after.width + 8 : 0) + (count.active ? count.width + 4 : 0)

        implicitHeight: label.implicitHeight
        implicitWidth: label.implicitWidth + extra

        // What few buttons have is made for those alone: a new line of the log brings a button with it.
        Loader {
            id: before

            active: button.pointsBack
            anchors.verticalCenter: parent.verticalCenter
            x: label.x - width - 8

            sourceComponent: Arrow {
                back: true
                light: button.main
            }
        }

        BodyText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: under.active ? -9 : 0
            color: button.checked && !button.main ? Theme.desk.goldInk : button.ink
            elide: Text.ElideRight
            font.pixelSize: button.textSize
            maximumLineCount: 1
            strong: true
            text: button.text
            width: Math.min(implicitWidth, parent.width - content.extra)
            wrapMode: Text.NoWrap
            x: (before.active ? before.width + 8 : 0) + (button.plain ? 0 : (parent.width - width - content.extra) / 2)
        }

        Loader {
            id: under

            active: button.note !== ""
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 12
            width: parent.width - x - (cap.active ? cap.width + 8 : 0)
            x: label.x

            sourceComponent: BodyText {
                color: button.main ? Theme.desk.goldLight : Theme.desk.inkSoft
                elide: Text.ElideRight
                font.pixelSize: 14
                maximumLineCount: 1
                strong: true
                text: button.note
                wrapMode: Text.NoWrap
            }
        }

        Loader {
            id: count

            active: button.badge !== ""
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }

            sourceComponent: Rectangle {
                antialiasing: true
                color: Theme.desk.goldLight
                implicitHeight: 22
                implicitWidth: Math.max(22, flag.implicitWidth + 14)
                radius: 11

                BodyText {
                    id: flag

                    anchors.centerIn: parent
                    color: Theme.desk.goldInk
                    font.pixelSize: 14
                    strong: true
                    text: button.badge
                    wrapMode: Text.NoWrap
                }
            }
        }

        Loader {
            id: after

            active: button.pointsOn
            anchors.verticalCenter: parent.verticalCenter
            x: label.x + label.width + 8

            sourceComponent: Arrow { light: button.main }
        }

        Loader {
            id: cap

            active: button.key !== ""
            anchors.verticalCenter: parent.verticalCenter
            x: label.x + label.width + (after.active ? after.width + 8 : 0) + 10

            sourceComponent: KeyCap {
                key: button.key
                onDark: button.main
            }
        }
    }
}
