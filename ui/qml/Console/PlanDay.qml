pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// The day's own fields.
FocusScope {
    id: form

    required property var plan
    required property var report
    readonly property var value: plan.day

    function take() {
        title.field.forceActiveFocus(Qt.TabFocusReason);
    }

    function change(changes: var) {
        plan.change("day", "", changes);
    }

    PlanScroll {
        id: scroll

        anchors.fill: parent
        fields: column

        Column {
            id: column

            readonly property real half: (width - 16) / 2

            spacing: 16
            width: Math.min(720, scroll.availableWidth - 48)
            x: (scroll.availableWidth - width) / 2
            y: 22

            PlanField {
                id: title

                label: qsTr("Dagens titel")
                plan: form.plan
                value: form.value.title ?? ""
                width: parent.width

                onCommitted: text => form.change({ title: text })
            }

            PlanArea {
                hint: qsTr("Det spørgsmål, dagen skal svare på. Det står stort på lærredet.")
                label: qsTr("Udfordringen")
                least: 70
                plan: form.plan
                value: form.value.challenge ?? ""
                width: parent.width

                onCommitted: text => form.change({ challenge: text })
            }

            Row {
                spacing: 16

                PlanField {
                    label: qsTr("Dato")
                    placeholder: "2026-12-04"
                    plan: form.plan
                    value: form.value.date ?? ""
                    width: column.half

                    onCommitted: text => form.plan.set_date(text)
                }

                PlanField {
                    label: qsTr("Hvor mange venter I?")
                    plan: form.plan
                    value: form.value.participants_expected || ""
                    width: column.half

                    onCommitted: text => form.change({ participants_expected: parseInt(text) || 0 })
                }
            }

            Row {
                spacing: 16

                PlanField {
                    label: qsTr("Sted")
                    plan: form.plan
                    value: form.value.venue ?? ""
                    width: column.half

                    onCommitted: text => form.change({ venue: text })
                }

                PlanField {
                    label: qsTr("Arrangør")
                    plan: form.plan
                    value: form.value.organiser ?? ""
                    width: column.half

                    onCommitted: text => form.change({ organiser: text })
                }
            }

            PlanField {
                hint: form.value.keep_until ? qsTr("Er datoen gået, siger startskærmen det.") : qsTr("Ikke aftalt endnu. Det, deltagerne skriver, gemmes ikke længere end nødvendigt.")
                label: qsTr("Slettes senest")
                placeholder: "2027-03-04"
                plan: form.plan
                value: form.value.keep_until ?? ""
                width: parent.width

                onCommitted: text => form.plan.set_keep_until(text)
            }

            Column {
                spacing: 6
                width: parent.width

                BodyText {
                    Accessible.ignored: true
                    color: Theme.desk.ink
                    font.pixelSize: 15
                    strong: true
                    text: qsTr("Sprog på telefoner og lærred")
                }

                Choices {
                    chosen: form.value.language ?? "da"
                    name: qsTr("Sprog på telefoner og lærred")
                    options: [{ key: "da", text: "Dansk" }, { key: "en", text: "English" }]
                    width: parent.width

                    onPicked: key => form.change({ language: key })
                }
            }

            Column {
                spacing: 6
                width: parent.width

                BodyText {
                    Accessible.ignored: true
                    color: Theme.desk.ink
                    font.pixelSize: 15
                    strong: true
                    text: qsTr("Brug planen igen")
                }

                BodyText {
                    color: Theme.desk.inkSoft
                    font.pixelSize: 14
                    text: qsTr("En dagfil er program, øvelser, mål og grupper som tekst. Uden det, der bliver skrevet på dagen.")
                    width: parent.width
                }

                DeskButton {
                    enabled: !form.report.busy
                    leftPadding: 14
                    text: qsTr("Gem planen som dagfil")
                    textSize: 15

                    onClicked: form.report.save_day_file()
                }
            }
        }
    }
}
