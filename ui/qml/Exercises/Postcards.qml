pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// The postcards from the future, read aloud one at a time: a card comes with its picture in front and turns over.
Scene {
    id: scene

    readonly property var postcard: body.postcard ?? null
    readonly property string shownId: postcard ? postcard.id : ""
    readonly property int count: body.count ?? 0
    readonly property string dated: postcard ? month(postcard.dated) : ""
    readonly property real cardWidth: canvas.wide ? Math.min(1240, width * 0.66) : Math.min(1180, width - 2 * canvas.margin - 60)
    readonly property real cardHeight: Math.min(height - 90, cardWidth * 0.62)

    // The heart turns the postcards: its focus' page is which one is read.
    subtitle: postcard ? qsTr("Postkort %1 af %2").arg((body.index ?? 0) + 1).arg(count) : ""

    property string drawing: ""

    onShownIdChanged: if (shownId) turn.restart()
    onPostcardChanged: look()
    Component.onCompleted: look()

    function look() {
        drawing = postcard && postcard.drawing ? room.drawing(postcard.drawing) : "";
    }

    Connections {
        target: scene.room

        function onPicture_came(id: string) {
            if (scene.postcard && id === scene.postcard.drawing)
                scene.look();
        }
    }

    function month(dated: string): string {
        const day = Date.fromLocaleString(Qt.locale("C"), dated + "-01", "yyyy-MM-dd");
        const text = isNaN(day.getTime()) ? "" : day.toLocaleDateString(canvas.locale, "MMMM yyyy");
        return text.charAt(0).toUpperCase() + text.slice(1);
    }

    Item {
        id: pair

        /// 0 when the card comes with its picture, 1 when it lies with its writing up.
        property real turned: 1

        anchors.fill: parent
        visible: scene.postcard !== null

        PostcardFront {
            dated: scene.dated
            height: width * 0.667
            path: scene.drawing
            rotation: -5 * pair.turned
            // In 4:3, and on a larger card, the writing would cover half of the words.
            wordsShown: scene.canvas.wide && !back.long ? 1 : 1 - pair.turned
            width: scene.cardWidth * (0.66 + 0.24 * (1 - pair.turned))
            // It comes in the middle and ends up peeping out behind the writing.
            x: resting + ((scene.width - width) / 2 - resting) * (1 - pair.turned)
            y: (scene.height - height) / 2 - 120 * pair.turned

            readonly property real resting: scene.canvas.margin * (scene.canvas.wide ? 0.9 : 0.3)
        }

        PostcardBack {
            id: back

            dated: scene.dated
            largest: Qt.size(scene.canvas.wide ? scene.width * 0.8 : scene.width - 2 * scene.canvas.margin, scene.height - 50)
            opacity: Math.min(1, pair.turned * 3)
            postcard: scene.postcard ?? ({})
            rotation: 1
            unit: scene.unit
            usual: Qt.size(scene.cardWidth, scene.cardHeight)
            x: scene.width - width - scene.canvas.margin * (scene.canvas.wide ? 1.2 : 0.7)
            y: (scene.height - height) / 2 + (long ? 0 : scene.canvas.wide ? 6 : 20)

            transform: Scale { origin.x: back.width / 2; xScale: Math.max(0.02, pair.turned) }
        }

        SequentialAnimation {
            id: turn

            PropertyAction { property: "turned"; target: pair; value: Theme.reducedMotion ? 1 : 0 }
            PauseAnimation { duration: Theme.reducedMotion ? 0 : 900 }
            NumberAnimation { duration: 400; easing.type: Easing.InOutCubic; property: "turned"; target: pair; to: 1 }
        }
    }

    EmptyNote {
        text: qsTr("Skriv hjem fra den dag, det er lykkedes. Hvad ser I omkring jer?")
        title: scene.count === 0 ? qsTr("Et postkort fra fremtiden")
            : scene.count === 1 ? qsTr("1 postkort er skrevet") : qsTr("%1 postkort er skrevet").arg(scene.count)
        unit: scene.unit
        visible: scene.postcard === null
    }
}
