pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What is chosen in the programme, to be written in.
FocusScope {
    id: inspector

    required property var plan
    readonly property var part: plan.selected
    readonly property bool isBlock: part.part === "block"
    /// What is shown is read from its top.
    readonly property string shown: part.id ?? ""
    readonly property string where: (part.id ?? "") + "|" + (part.editor ?? "")

    function take() {
        title.field.forceActiveFocus(Qt.TabFocusReason);
    }

    function change(changes: var) {
        plan.change(part.part, part.id, changes);
    }

    onShownChanged: scroll.goToTop()
    onWhereChanged: loadEditor()
    Component.onCompleted: loadEditor()

    function loadEditor() {
        editor.setSource("");
        if (part.editor)
            editor.setSource(Qt.resolvedUrl(part.editor), { plan: plan, activity: part });
    }

    Connections {
        target: inspector.plan

        function onLeaving() {
            if (inspector.activeFocus)
                rest.forceActiveFocus();
        }
    }

    Item {
        id: rest
    }

    PlanScroll {
        id: scroll

        anchors.fill: parent
        fields: column

        Column {
            id: column

            spacing: 14
            width: scroll.availableWidth - 12

            Heading {
                text: inspector.isBlock ? qsTr("Programpunkt") : inspector.part.kind_word ?? ""
                width: parent.width
            }

            PlanField {
                id: title

                label: qsTr("Titel")
                plan: inspector.plan
                value: inspector.part.title ?? ""
                width: parent.width

                onCommitted: text => inspector.change({ title: text })
            }

            Row {
                spacing: 8
                width: parent.width

                PlanField {
                    label: qsTr("Begynder")
                    plan: inspector.plan
                    value: inspector.part.start ?? ""
                    visible: inspector.isBlock
                    width: (parent.width - 16) / 3

                    onCommitted: text => inspector.plan.time(inspector.part.id, "start", text)
                }

                PlanField {
                    label: qsTr("Slutter")
                    plan: inspector.plan
                    value: inspector.part.end ?? ""
                    width: (parent.width - 16) / 3

                    onCommitted: text => inspector.isBlock ? inspector.plan.time(inspector.part.id, "end", text)
                                                           : inspector.plan.time_activity(inspector.part.id, "end", text)
                }

                PlanField {
                    label: qsTr("Minutter")
                    plan: inspector.plan
                    value: inspector.part.minutes ?? ""
                    width: (parent.width - 16) / 3

                    onCommitted: text => inspector.isBlock ? inspector.plan.time(inspector.part.id, "minutes", text)
                                                           : inspector.plan.time_activity(inspector.part.id, "minutes", text)
                }
            }

            Choices {
                chosen: inspector.part.must ?? true ? "must" : "may"
                name: qsTr("Skal eller kan")
                options: [{ key: "must", text: qsTr("Skal med") }, { key: "may", text: qsTr("Kan springes over") }]
                width: parent.width

                onPicked: key => inspector.change({ must: key === "must" })
            }

            CheckLine {
                hint: qsTr("Det bliver stående, når andet flyttes.")
                name: qsTr("Fast tidspunkt")
                on: inspector.part.fixed ?? false
                visible: inspector.isBlock
                width: parent.width

                onChosen: on => inspector.change({ fixed: on })
            }

            CheckLine {
                hint: qsTr("Øvelsen bliver i planen, men køres ikke i dag.")
                name: qsTr("Spring over i dag")
                on: inspector.part.skipped ?? false
                visible: !inspector.isBlock
                width: parent.width

                onChosen: on => inspector.change({ skipped: on })
            }

            Column {
                spacing: 6
                visible: inspector.isBlock
                width: parent.width

                BodyText {
                    color: Theme.desk.ink
                    font.pixelSize: 15
                    strong: true
                    text: qsTr("Slags")
                }

                Choices {
                    chosen: inspector.part.kind ?? ""
                    name: qsTr("Slags")
                    options: [
                        { key: "talk", text: qsTr("Oplæg") }, { key: "group_work", text: qsTr("Gruppearbejde") },
                        { key: "break", text: qsTr("Pause") }, { key: "lunch", text: qsTr("Frokost") },
                        { key: "closing", text: qsTr("Afslutning") }
                    ]
                    width: parent.width

                    onPicked: key => inspector.change({ kind: key })
                }
            }

            PlanField {
                label: qsTr("Hvem taler?")
                plan: inspector.plan
                value: inspector.part.speaker ?? ""
                visible: inspector.isBlock && inspector.part.kind === "talk"
                width: parent.width

                onCommitted: text => inspector.change({ speaker: text })
            }

            Loader {
                id: editor

                width: parent.width

                Binding {
                    property: "activity"
                    target: editor.item
                    value: inspector.part
                    when: editor.item !== null && inspector.part.editor
                }
            }

            PlanArea {
                hint: qsTr("Vises på lærredet og telefonerne.")
                label: qsTr("Note til alle")
                least: 52
                plan: inspector.plan
                value: inspector.part.note ?? ""
                visible: inspector.isBlock
                width: parent.width

                onCommitted: text => inspector.change({ note: text })
            }

            PlanArea {
                hint: inspector.isBlock ? qsTr("Kun til dig.") : ""
                label: qsTr("Noter til dig selv")
                least: 76
                plan: inspector.plan
                value: (inspector.isBlock ? inspector.part.own_note : inspector.part.note) ?? ""
                width: parent.width

                onCommitted: text => inspector.change(inspector.isBlock ? { own_note: text } : { note: text })
            }

            Repeater {
                model: inspector.part.phases ?? []

                PlanArea {
                    id: phase

                    required property var modelData

                    label: qsTr("Noter: %1").arg(phase.modelData.title)
                    least: 52
                    plan: inspector.plan
                    value: (inspector.part.notes ?? {})[phase.modelData.id] ?? ""
                    width: parent.width

                    onCommitted: text => {
                        const notes = Object.assign({}, inspector.part.notes);
                        notes[phase.modelData.id] = text;
                        inspector.change({ notes: notes });
                    }
                }
            }

            Row {
                spacing: 8

                DeskButton {
                    key: KeyList.cap("plan.copy")
                    leftPadding: 12
                    textSize: 15
                    text: qsTr("Kopiér")

                    onClicked: inspector.plan.duplicate()
                }

                DeskButton {
                    key: KeyList.cap("plan.remove")
                    leftPadding: 12
                    textSize: 15
                    text: qsTr("Tag ud")

                    onClicked: inspector.plan.remove(inspector.part.part, inspector.part.id)
                }
            }
        }
    }
}
