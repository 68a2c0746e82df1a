import QtQuick

/// A few things of which one is chosen, under what they are about.
Labelled {
    id: choice

    property alias options: choices.options
    property alias chosen: choices.chosen

    signal picked(key: string)

    Choices {
        id: choices

        name: choice.label
        width: choice.width

        onPicked: key => choice.picked(key)
    }
}
