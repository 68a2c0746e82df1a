pragma ComponentBehavior: Bound
import QtQuick
import Projector
import Theme

/// IGLO: the igloo of the goal in focus, or where none is, the gap view of all groups.
Scene {
    id: scene

    readonly property var levels: body.levels ?? []
    readonly property bool marked: body.marked ?? false
    readonly property var empty: body.empty ?? ({})
    readonly property int mostEmpty: Math.max(0, ...Object.values(empty))
    readonly property bool oneStandsOut: Object.values(empty).some(n => n < mostEmpty)
    readonly property var came: body.came ?? ({ phone: 0, paper: 0 })

    pages: focused ? bands.pages : matrix.pages
    subtitle: focused ? "" : marked ? qsTr("Hvor står der tomt, og hvem kunne gøre noget dér?") : qsTr("Hvem gør hvad, og hvornår?")

    IgloBands {
        id: bands

        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 22; bottomMargin: 18 + 38 * scene.unit }
        groups: (scene.body.groups ?? []).filter(group => group.seat === scene.room.seat.seat)
        levels: scene.focused ? scene.levels : []
        marked: scene.marked
        model: scene.focused ? scene.room.items : null
        page: scene.page
        unit: scene.unit
        visible: scene.focused
        wide: scene.canvas.wide
    }

    Item {
        anchors { fill: parent; margins: scene.canvas.margin; topMargin: 14; bottomMargin: 18 + 38 * scene.unit }
        visible: !scene.focused

        IgloMatrix {
            id: matrix

            height: parent.height - courses.height - 26
            levels: scene.levels
            marked: scene.marked
            model: scene.focused ? null : scene.room.routes
            page: scene.page
            unit: scene.unit
            width: parent.width
        }

        Row {
            id: courses

            height: (scene.canvas.wide ? 118 : 124) * scene.unit
            spacing: 20
            y: parent.height - height

            Repeater {
                model: scene.levels

                IgloCourse {
                    required property string modelData

                    empty: scene.empty[modelData] ?? -1
                    groups: matrix.count
                    height: courses.height
                    level: modelData
                    marked: scene.marked
                    most: scene.marked && scene.oneStandsOut && empty === scene.mostEmpty
                    unit: scene.unit
                    width: (courses.parent.width + courses.spacing) / scene.levels.length - courses.spacing
                }
            }
        }
    }

    Item {
        anchors { fill: parent; bottomMargin: courses.height + 56 }

        EmptyNote {
            text: qsTr("Hvem gør hvad, og hvornår? Det begynder hos den enkelte og slutter hos organisationen.")
            title: qsTr("Fire niveauer")
            unit: scene.unit
            visible: !scene.focused && matrix.count === 0
        }
    }

    BodyText {
        readonly property int all: scene.came.phone + scene.came.paper

        color: Theme.room.inkSoft
        elide: Text.ElideRight
        font.pixelSize: 28 * scene.unit
        maximumLineCount: 1
        text: scene.came.paper === 0 ? qsTr("%1 handlinger fra telefoner").arg(all)
            : qsTr("%1 handlinger: %2 fra telefoner + %3 på papir").arg(all).arg(scene.came.phone).arg(scene.came.paper)
        visible: !scene.focused && all > 0
        width: parent.width * 0.6
        wrapMode: Text.NoWrap
        x: scene.canvas.margin
        y: parent.height - height - 8
    }
}
