pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Projector
import Theme

/// The trail from post to post as on a drawn map, and how many teams have been at each. Nothing of what they answered.
Item {
    id: trail

    property var posts: []
    property var teams: []
    property int page: 0
    property real unit: 1
    /// Real pixels in one of the canvas.
    property real factor: 1

    readonly property real cellWidth: 400 * unit
    readonly property real cellHeight: 330 * unit
    readonly property real ground: height - 60 * unit
    readonly property int fitAcross: Math.max(1, Math.floor(width / cellWidth))
    readonly property int fitDown: Math.max(1, Math.floor(ground / cellHeight))
    readonly property int aPage: fitAcross * fitDown
    readonly property int pages: Math.max(1, Math.ceil(posts.length / aPage))
    readonly property int first: page * aPage
    readonly property int count: Math.max(0, Math.min(aPage, posts.length - first))
    // Few posts still make a road that turns.
    readonly property int down: count === 0 ? 1 : Math.max(Math.ceil(count / fitAcross), count > 3 && fitDown > 1 ? 2 : 1)
    readonly property int across: Math.max(1, Math.ceil(count / down))
    readonly property int home: teams.filter(team => posts.length > 0 && team.done >= posts.length).length

    /// Where the post at a place of this page stands: to the right, then back again on the row below.
    function spot(place: int): point {
        const row = Math.floor(place / across), along = place % across;
        const column = row % 2 === 0 ? along : across - 1 - along;
        const wide = width / across, tall = ground / down;
        const sway = (along % 2 === 0 ? -1 : 1) * Math.min(54, Math.max(0, (tall - cellHeight) / 2));
        return Qt.point(wide * (column + 0.5), tall * (row + 0.5) + (across > 1 ? sway : 0));
    }

    function path(): string {
        if (count < 2)
            return "M 0 0";
        const points = Array.from({ length: count }, (_, place) => spot(place));
        let made = "M " + points[0].x + " " + points[0].y;
        for (let at = 1; at < points.length; at++) {
            const from = points[at - 1], to = points[at], turn = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
            const side = turn ? (from.x > width / 2 ? 1 : -1) * Math.min(150, width / across / 3) : 0;
            const midX = (from.x + to.x) / 2;
            made += turn ? " C " + (from.x + side) + " " + from.y + " " + (to.x + side) + " " + to.y + " " + to.x + " " + to.y
                : " C " + midX + " " + from.y + " " + midX + " " + to.y + " " + to.x + " " + to.y;
        }
        return made;
    }

    // Two hills, as a map draws them.
    Repeater {
        model: trail.count > 0 ? 8 : 0

        Rectangle {
            required property int index
            readonly property bool west: index < 4
            readonly property real wide: 620 - (index % 4) * 140

            antialiasing: true
            border.color: Theme.room.line
            border.width: 3
            color: "transparent"
            height: wide * 0.52
            opacity: 0.7
            radius: height / 2
            rotation: west ? -8 : 12
            width: wide
            x: trail.width * (west ? 0.26 : 0.76) - width / 2 + index % 4 * 16
            y: Math.max(0, Math.min(trail.ground - height, trail.ground * (west ? 0.66 : 0.32) - height / 2))
        }
    }

    // Trees, always at the same places: what tells a map from a table.
    Repeater {
        model: trail.count > 0 ? 34 : 0

        Shape {
            id: tree

            required property int index
            readonly property real tall: 30 + 22 * Theme.seeded("tall" + index)

            opacity: 0.5
            preferredRendererType: Shape.CurveRenderer
            // Steps of the golden ratio: spread evenly, and in no pattern.
            x: trail.width * (0.02 + 0.96 * (index * 0.618034 % 1))
            y: tall + (trail.ground - tall) * ((0.1 + index * 0.7548777) % 1)

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: Theme.room.mechanismLine
                joinStyle: ShapePath.RoundJoin
                strokeColor: Theme.room.mechanismLine
                strokeWidth: 6

                PathMove { x: 0; y: -tree.tall }
                PathLine { x: tree.tall * 0.42; y: 0 }
                PathLine { x: -tree.tall * 0.42; y: 0 }
                PathLine { x: 0; y: -tree.tall }
            }
        }
    }

    RoadGround {
        anchors.fill: parent
        factor: trail.factor
        path: trail.path()
        visible: trail.count > 1
    }

    Repeater {
        model: trail.posts.length

        Item {
            id: post

            required property int index
            readonly property var told: trail.posts[index] ?? ({})
            readonly property point at: trail.spot(index - trail.first)
            readonly property int been: told.been ?? 0
            /// A dot a team, as far as there is room; each then stands for more than one.
            readonly property int dots: Math.max(0, Math.min(trail.teams.length, Math.floor((words.width + 8) / 32)))
            readonly property int filled: Math.round(been * dots / Math.max(1, trail.teams.length))
            readonly property real wide: Math.min(trail.width / trail.across - 70, 430 * trail.unit)

            height: label.y + label.height
            visible: index >= trail.first && index < trail.first + trail.count
            width: wide
            x: at.x - width / 2
            y: Math.max(0, Math.min(trail.ground - height, at.y - height / 2))

            PaperCard {
                id: label

                height: words.height + 44 + flag.size * 0.5
                seed: post.told.id ?? ""
                width: post.width
                y: flag.size * 0.5

                Column {
                    id: words

                    spacing: 8
                    width: parent.width - 48
                    x: 24
                    y: flag.size * 0.5 + 16

                    BodyText {
                        color: Theme.room.cardInk
                        elide: Text.ElideRight
                        font.pixelSize: 34 * trail.unit
                        horizontalAlignment: Text.AlignHCenter
                        maximumLineCount: 3
                        strong: true
                        text: post.told.place || qsTr("Post %1").arg(post.told.number)
                        width: parent.width
                    }

                    BodyText {
                        color: Theme.room.cardInkSoft
                        elide: Text.ElideRight
                        font.pixelSize: 28 * trail.unit
                        horizontalAlignment: Text.AlignHCenter
                        maximumLineCount: 1
                        text: post.been === 0 ? qsTr("ingen har været her") : post.been === 1 ? qsTr("1 hold har været her") : qsTr("%1 hold har været her").arg(post.been)
                        width: parent.width
                    }

                    Row {
                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: 8

                        Repeater {
                            model: post.dots

                            Rectangle {
                                required property int index
                                readonly property bool there: index < post.filled

                                antialiasing: true
                                border.color: there ? "#DB9A12" : Theme.desk.line
                                border.width: 2
                                color: there ? Theme.desk.gold : "transparent"
                                height: 24
                                radius: 12
                                width: 24

                                Behavior on color { ColorAnimation { duration: Theme.travel } }
                            }
                        }
                    }
                }
            }

            ORunMarker {
                id: flag

                number: post.told.number ?? 0
                size: 84 * trail.unit
                x: (post.width - width) / 2
            }
        }
    }

    BodyText {
        color: Theme.room.ink
        elide: Text.ElideRight
        font.pixelSize: 34 * trail.unit
        maximumLineCount: 1
        strong: true
        text: trail.home === 1 ? qsTr("1 af %1 hold har været hele vejen rundt").arg(trail.teams.length) : qsTr("%1 af %2 hold har været hele vejen rundt").arg(trail.home).arg(trail.teams.length)
        visible: trail.count > 0 && trail.teams.length > 0
        width: parent.width - (trail.pages > 1 ? 320 * trail.unit : 0)
        wrapMode: Text.NoWrap
        y: parent.height - height + 12
    }
}
