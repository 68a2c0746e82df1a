import QtQml
import QtQuick.Dialogs

/// The system's dialog for a file. While it is open no key is the window's: what is typed in it is its alone.
FileDialog {
    Component.onDestruction: if (visible) KeyList.ours = true
    onVisibleChanged: KeyList.ours = !visible
}
