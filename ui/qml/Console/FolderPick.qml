import QtQml
import QtQuick.Dialogs

/// The system's dialog for a folder; as FilePick.
FolderDialog {
    Component.onDestruction: if (visible) KeyList.ours = true
    onVisibleChanged: KeyList.ours = !visible
}
