pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// Voices and known mechanisms to hang beside a goal: they are nobody's answer, and are never counted.
FocusScope {
    id: page

    required property var plan
    property bool open: false
    readonly property var parts: plan.drafts.all_parts("inspiration", plan.drafts.seen)

    signal done

    function take() {
        shut.forceActiveFocus(Qt.TabFocusReason);
    }

    function close() {
        open = false;
        done();
    }

    visible: open

    Keys.onEscapePressed: close()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    Item {
        id: head

        height: 96
        width: parent.width

        Heading {
            color: Theme.desk.ink
            font.pixelSize: 18
            text: qsTr("Til inspiration")
            width: shut.x - x - 12
            x: 20
            y: 16
        }

        BodyText {
            color: Theme.desk.inkSoft
            font.pixelSize: 15
            text: qsTr("Stemmer udefra og mekanismer, man kender. De hænges op ved et mål, tæller ikke med og blandes ikke med det, der skrives.")
            width: shut.x - x - 20
            x: 20
            y: 44
        }

        DeskButton {
            id: shut

            anchors { right: parent.right; rightMargin: 20 }
            leftPadding: 14
            text: qsTr("Tilbage til mål og grupper")
            textSize: 15
            y: 16

            onClicked: page.close()
        }
    }

    PlanScroll {
        id: scroll

        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 20; right: parent.right; rightMargin: 10; top: head.bottom }
        fields: list

        MaterialList {
            id: list

            addText: qsTr("Nyt kort")
            fresh: () => ({ id: page.plan.drafts.new_id("inspiration", "k", 0), kind: "voice" })
            parts: page.parts
            plan: page.plan
            width: Math.min(720, scroll.availableWidth - 16)

            onWritten: parts => page.plan.drafts.put_all("inspiration", parts.filter(part => part.text))

            card: MaterialCard {
                id: card

                foldable: false
                list: list
                name: qsTr("Kort %1").arg(index + 1)
                placeholder: qsTr("Hvad bliver der sagt, eller hvad virker?")

                Item {
                    height: Math.max(kind.height, goal.height)
                    width: parent.width

                    Choices {
                        id: kind

                        chosen: card.part.kind ?? "voice"
                        name: qsTr("Hvad er kortet?")
                        options: [{ key: "voice", text: qsTr("En stemme") }, { key: "mechanism", text: qsTr("En mekanisme") }]
                        width: Math.min(270, parent.width - 90)
                        x: 42

                        onPicked: key => card.change({ kind: key })
                    }

                    PlanField {
                        id: source

                        anchors { left: kind.right; leftMargin: 8; right: goal.left; rightMargin: 8 }
                        field.Accessible.name: qsTr("Hvem siger det, eller hvor er det kendt fra?")
                        field.font.pixelSize: 15
                        placeholder: qsTr("Kilde")
                        plan: page.plan
                        value: card.part.source ?? ""
                        visible: width > 90

                        onCommitted: text => card.change({ source: text.trim() })
                    }

                    GoalChoice {
                        id: goal

                        anchors.right: parent.right
                        chosen: card.part.goal ?? ""
                        goals: page.plan.table.goals
                        name: qsTr("Målet, som kort %1 hænger ved").arg(card.index + 1)

                        onPicked: id => card.change({ goal: id || null })
                    }
                }
            }
        }
    }
}
