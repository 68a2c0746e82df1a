pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// Between the exercises: where the groups' homework is shown, it can be typed and mended for each of them.
Column {
    id: stage

    required property var day
    required property var commands
    readonly property var all: JSON.parse(day.body).homework ?? []
    property string group: ""
    readonly property var one: all.find(homework => homework.group === group) ?? null

    spacing: 10
    visible: all.length > 0

    function choose(key: string) {
        group = key;
        text.text = one?.text ?? "";
    }

    Heading {
        text: qsTr("Gruppernes hjemmeopgaver")
        width: parent.width
    }

    Choices {
        chosen: stage.group
        name: qsTr("Hvis hjemmeopgave?")
        options: stage.all.map(homework => {
            const badge = stage.day.seats.seats[homework.seat] ?? ({});
            return { key: homework.group, text: homework.name + (homework.text ? " ✓" : ""), number: badge.number, colour: badge.colour };
        })
        width: parent.width

        onPicked: key => stage.choose(key)
    }

    DeskArea {
        id: text

        label: stage.one ? qsTr("%1 har med").arg(stage.one.name) : ""
        least: 62
        visible: stage.one !== null
        width: parent.width
    }

    DeskButton {
        enabled: text.text.trim() !== "" && text.text.trim() !== (stage.one?.text ?? "")
        text: qsTr("Gem hjemmeopgaven")
        visible: stage.one !== null

        onClicked: sending.sent(stage.commands.write("homework.write", { group: stage.group, text: text.text }))
    }

    BodyText {
        Accessible.role: Accessible.AlertMessage
        color: Theme.desk.warning
        font.pixelSize: 15
        strong: true
        text: sending.answer
        visible: text !== ""
        width: parent.width
    }

    Sending {
        id: sending

        commands: stage.commands
    }
}
