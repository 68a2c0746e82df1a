import QtQuick

/// A key of the KeyList, by its name there.
Shortcut {
    required property string name

    autoRepeat: false
    sequences: KeyList.sequences(name)
}
