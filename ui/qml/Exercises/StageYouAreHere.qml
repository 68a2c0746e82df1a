pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// Where in the year this day lies: the process as a road that winds across the wall, and a flag on today.
Scene {
    id: scene

    subtitle: qsTr("Her er vi i forløbet")

    readonly property var steps: body.process ?? []
    readonly property int across: Math.max(1, Math.min(steps.length, Math.floor((width - 2 * canvas.margin) / (320 * unit))))
    readonly property int rows: Math.max(1, Math.ceil(steps.length / across))
    readonly property int shownRows: Math.max(1, Math.min(rows, Math.floor((height - 40) / (250 * unit))))
    // The road's turns need room outside the last stop.
    readonly property real pitch: (width - 2 * canvas.margin - 120) / across
    readonly property real drop: Math.min(360, (height - 100) / shownRows)
    readonly property real firstY: Math.max(96, (height - drop * (shownRows - 1)) / 2 - 70)
    readonly property int first: page * shownRows * across
    readonly property var shown: steps.slice(first, first + shownRows * across)

    pages: Math.ceil(rows / shownRows)

    /// The road turns at each end, so every other row runs from right to left.
    function stopX(number: int): real {
        const row = Math.floor(number / across), column = number % across;
        return canvas.margin + 60 + pitch * ((row % 2 ? across - 1 - column : column) + 0.5);
    }

    function stopY(number: int): real {
        return firstY + drop * Math.floor(number / across);
    }

    function road(): string {
        let path = "";
        for (let i = 0; i < shown.length; i++) {
            const x = stopX(i), y = stopY(i);
            if (i === 0)
                path = first === 0 ? `M ${x} ${y}` : `M ${x - pitch / 2} ${y} L ${x} ${y}`;
            else if (i % across === 0)
                path += ` C ${x + turn(i)} ${y - drop} ${x + turn(i)} ${y} ${x} ${y}`;
            else
                path += ` L ${x} ${y}`;
        }
        return path || "M 0 0";
    }

    function atTurn(number: int): bool {
        return number % across === 0 || number % across === across - 1;
    }

    function turn(number: int): real {
        return Math.floor(number / across) % 2 ? pitch * 0.94 : -pitch * 0.94;
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.room.sand
            strokeWidth: 44

            PathSvg { path: scene.road() }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            dashPattern: [0.1, 3.4]
            fillColor: "transparent"
            strokeColor: Theme.room.sandDots
            strokeStyle: ShapePath.DashLine
            strokeWidth: 6

            PathSvg { path: scene.road() }
        }
    }

    Repeater {
        model: scene.shown

        Item {
            id: stop

            required property var modelData
            required property int index
            readonly property bool today: modelData.state === "here"
            // Between the road's turn and the neighbour.
            readonly property real wide: scene.rows > 1 && scene.atTurn(index) ? scene.pitch * 0.84 : scene.pitch - 24

            x: scene.stopX(index)
            y: scene.stopY(index)

            Rectangle {
                anchors.centerIn: parent
                antialiasing: true
                border.color: stop.today ? Theme.desk.forestDeep : Theme.desk.forest
                border.width: stop.modelData.state === "ahead" ? 5 : 0
                color: stop.today ? Theme.room.gold : stop.modelData.state === "past" ? Theme.desk.forest : Theme.desk.paper
                height: width
                radius: width / 2
                width: stop.today ? 60 : 38
            }

            Shape {
                preferredRendererType: Shape.CurveRenderer
                visible: stop.today

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    strokeColor: Theme.desk.forestDeep
                    strokeWidth: 8

                    PathMove { x: 0; y: 0 }
                    PathLine { x: 0; y: -86 }
                }

                ShapePath {
                    fillColor: Theme.desk.gold
                    strokeColor: "transparent"

                    PathMove { x: 3; y: -88 }
                    PathLine { x: flagText.width + 64; y: -88 }
                    PathLine { x: flagText.width + 44; y: -59 }
                    PathLine { x: flagText.width + 64; y: -30 }
                    PathLine { x: 3; y: -30 }
                }
            }

            TitleText {
                id: flagText

                color: Theme.desk.ink
                font.pixelSize: Math.max(36, 28 * scene.unit)
                text: qsTr("I er her")
                visible: stop.today
                wrapMode: Text.NoWrap
                x: 20
                y: -59 - height / 2
            }

            Column {
                spacing: 4
                width: stop.wide
                x: -width / 2
                y: 46

                BodyText {
                    color: stop.modelData.state === "past" ? Theme.room.inkSoft : Theme.room.ink
                    elide: Text.ElideRight
                    font.pixelSize: fit.size
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 3
                    strong: stop.modelData.state !== "past"
                    text: stop.modelData.title
                    width: parent.width

                    WordFit {
                        id: fit

                        largest: (stop.today ? 36 : 32) * scene.unit
                        room: stop.wide
                        smallest: 28 * scene.unit
                        words: stop.modelData.title
                    }
                }

                BodyText {
                    color: Theme.room.inkSoft
                    elide: Text.ElideRight
                    font.pixelSize: 28 * scene.unit
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 1
                    text: scene.dates(stop.modelData.dates ?? [])
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }

    function dates(days: var): string {
        return days.map(day => Date.fromLocaleString(Qt.locale("C"), day, "yyyy-MM-dd"))
            .map(day => day.toLocaleDateString(canvas.locale, "d. MMM")).join(" · ");
    }

    EmptyNote {
        text: qsTr("Årets forløb er ikke skrevet ind endnu.")
        title: qsTr("Vi er på vej")
        unit: scene.unit
        visible: scene.steps.length === 0
    }
}
