pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// Who goes where: a tile a group, with its hosts and an arrow a pair to the goal it visits.
Item {
    id: visits

    property var routes: null
    property var ballots: ({ "in": 0, of: 0 })
    property int page: 0
    property real unit: 1
    readonly property alias pages: tiles.pages
    readonly property int count: routes ? routes.count : 0

    TileGrid {
        id: tiles

        height: parent.height - status.height - 18
        model: visits.routes
        page: visits.page
        smallestHeight: 380
        smallestWidth: 310
        // As tall as the pairs of a group, were they shared out evenly.
        tallest: Math.max(380, 230 + 66 * Math.ceil(visits.ballots.of / Math.max(1, visits.count))) * visits.unit
        unit: visits.unit
        width: parent.width

        delegate: SeatTile {
            id: tile

            grid: tiles

            Item {
                id: going

                readonly property var pairs: JSON.parse(tile.item.pairs)

                BodyText {
                    id: hosts

                    color: Theme.room.cardInkSoft
                    font.pixelSize: 28 * visits.unit
                    text: tile.item.hosts === 1 ? qsTr("1 vært bliver") : qsTr("%1 værter bliver").arg(tile.item.hosts)
                    width: parent.width
                }

                Repeater {
                    model: going.pairs

                    Item {
                        id: pair

                        required property var modelData
                        required property int index
                        readonly property real high: 66 * visits.unit
                        readonly property int rows: Math.max(1, Math.floor((going.height - hosts.height - 12) / high))
                        readonly property int columns: Math.ceil(going.pairs.length / rows)
                        readonly property bool away: modelData.badge.seat !== null && modelData.badge.seat !== undefined

                        height: high
                        width: going.width / columns - (columns > 1 ? 12 : 0)
                        x: Math.floor(index / rows) * (going.width / columns)
                        y: hosts.height + 12 + (index % rows) * high

                        BodyText {
                            id: label

                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.room.cardInk
                            font.pixelSize: 32 * visits.unit
                            strong: true
                            // In two columns the number alone is left of "Par 12".
                            text: pair.columns > 1 ? pair.modelData.number : qsTr("Par %1").arg(pair.modelData.number)
                            wrapMode: Text.NoWrap
                        }

                        Shape {
                            id: arrow

                            readonly property real from: label.width + 18
                            readonly property real to: badge.x - 16
                            readonly property real middle: pair.height / 2

                            preferredRendererType: Shape.CurveRenderer
                            visible: pair.away && to > from + 20

                            ShapePath {
                                capStyle: ShapePath.RoundCap
                                fillColor: "transparent"
                                strokeColor: Theme.desk.mechanismLine
                                strokeWidth: 5

                                PathMove { x: arrow.from; y: arrow.middle }
                                PathLine { x: arrow.to; y: arrow.middle }
                                PathMove { x: arrow.to - 14; y: arrow.middle - 12 }
                                PathLine { x: arrow.to; y: arrow.middle }
                                PathLine { x: arrow.to - 14; y: arrow.middle + 12 }
                            }
                        }

                        GoalBadge {
                            id: badge

                            anchors.verticalCenter: parent.verticalCenter
                            colour: pair.modelData.badge.colour ?? 0
                            number: pair.modelData.badge.number ?? 0
                            size: 52 * Math.min(visits.unit, 1.2)
                            visible: pair.away
                            x: pair.width - width
                        }

                        BodyText {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.room.cardInkSoft
                            font.pixelSize: 28 * visits.unit
                            text: qsTr("bliver")
                            visible: !pair.away
                            wrapMode: Text.NoWrap
                            x: pair.width - width
                        }
                    }
                }
            }
        }
    }

    BodyText {
        id: status

        color: Theme.room.ink
        font.pixelSize: 32 * visits.unit
        strong: true
        text: qsTr("%1 af %2 par har givet deres karameller").arg(visits.ballots["in"]).arg(visits.ballots.of)
        visible: tiles.visible && visits.routes !== null && visits.ballots.of > 0
        wrapMode: Text.NoWrap
        y: parent.height - height
    }

    EmptyNote {
        text: qsTr("To fra hver gruppe bliver som værter. Resten går parvis på besøg hos et andet mål.")
        title: qsTr("Snart går I på besøg")
        unit: visits.unit
        visible: visits.routes !== null && visits.ballots.of === 0
    }
}
