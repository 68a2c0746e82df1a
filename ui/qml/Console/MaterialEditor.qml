import QtQuick

/// What an exercise is made of, written beside the programme. What is typed goes into the exercise that the editor was
/// opened for, also where another has been chosen meanwhile.
Column {
    id: editor

    required property var plan
    required property var activity
    property string own: ""
    readonly property int seen: plan.drafts.seen
    readonly property var settings: own ? plan.drafts.settings(own, seen) : ({})

    /// Set something; null is what is usual.
    function set(key: string, value: var) {
        plan.drafts.set(own, key, value);
    }

    /// A whole number that was typed; null where nothing was.
    function whole(text: string): var {
        const number = parseInt(text);
        return isNaN(number) ? null : number;
    }

    Component.onCompleted: own = activity.id

    spacing: 12
}
