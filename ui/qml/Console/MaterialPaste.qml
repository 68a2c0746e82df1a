import QtQuick

/// Several at once: lines that are pasted here.
Column {
    id: paste

    property string what: ""
    property string hint: ""
    property bool open: false
    /// How many are understood.
    property int found: 0
    property alias text: area.text

    signal brought

    spacing: 8

    DeskButton {
        id: more

        checkable: true
        checked: paste.open
        leftPadding: 12
        text: qsTr("Indsæt flere")
        textSize: 15

        onClicked: {
            paste.open = !paste.open;
            if (paste.open)
                area.field.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    DeskArea {
        id: area

        hint: paste.hint
        label: paste.what
        least: 110
        visible: paste.open
        width: parent.width
    }

    DeskButton {
        enabled: paste.found > 0
        leftPadding: 12
        main: true
        text: paste.found > 0 ? qsTr("Læg %n til", "", paste.found) : qsTr("Læg til")
        textSize: 15
        visible: paste.open

        onClicked: {
            paste.brought();
            area.text = "";
            paste.open = false;
            more.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
