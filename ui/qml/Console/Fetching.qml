import QtQuick
import Theme

/// Said until the day is here.
TitleText {
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.desk.inkSoft
    font.pixelSize: 28
    text: qsTr("Henter dagen …")
}
