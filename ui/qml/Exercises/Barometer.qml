pragma ComponentBehavior: Bound
import QtQuick
import Projector

/// A statement and where all stand by it: groups by name along a road, persons as a histogram; then why, a card each.
/// Before the marks are shown it is only told how many have set one.
Scene {
    id: scene

    readonly property var statement: body.statement ?? null
    readonly property var scale_: statement ? statement.scale : { min: 1, max: 10, step: 1, low: "", high: "" }
    readonly property bool shown: body.shown === true && statement !== null
    readonly property bool byGroup: body.unit === "group"
    readonly property var marked: body.marked ?? ({ in: 0, of: 0, phone: 0, paper: 0 })
    readonly property int standing: shown ? 1 : 0
    readonly property int picturePages: shown && byGroup && !strip.fits ? rows.pages : 1
    readonly property bool far: unit > 1.25
    readonly property bool reading: page >= picturePages
    /// The wall is laid out for as many pages as the canvas can ask for.
    readonly property int wallPages: shown && wall.count > 0 ? wall.pages : 0

    bare: statement !== null
    pages: picturePages + wallPages

    BarometerNumbers {
        id: numbers

        locale: scene.canvas.locale
    }

    BarometerHeader {
        id: header

        canvas: scene.canvas
        context: scene.statement === null ? "" : scene.statement.repeat ? qsTr("Målt igen") : (scene.body.of ?? 1) > 1 ? qsTr("Udsagn %1 af %2").arg(scene.body.number).arg(scene.body.of) : ""
        room: scene.room
        statement: scene.statement ? scene.statement.text : ""
        visible: scene.bare
        width: parent.width
    }

    Item {
        id: area

        anchors { bottom: foot.top; bottomMargin: 10; left: parent.left; leftMargin: scene.canvas.margin; right: parent.right; rightMargin: scene.canvas.margin; top: header.bottom; topMargin: 16 }

        BarometerWaiting {
            anchors.fill: parent
            ends: scene.scale_
            marked: scene.marked
            numbers: numbers
            unit: scene.unit
            visible: scene.statement !== null && !scene.shown
        }

        BarometerStrip {
            id: strip

            anchors.fill: parent
            again: (scene.body.before ?? null) !== null
            ends: scene.scale_
            model: scene.room.items
            numbers: numbers
            seat: scene.room.seat.seat ?? ""
            unit: scene.unit
            visible: scene.shown && scene.byGroup && fits && !scene.reading
        }

        BarometerRows {
            id: rows

            again: strip.again
            anchors.fill: parent
            ends: scene.scale_
            model: scene.room.items
            numbers: numbers
            page: Math.min(scene.page, pages - 1)
            seat: strip.seat
            unit: scene.unit
            visible: scene.shown && scene.byGroup && !strip.fits && !scene.reading
        }

        BarometerHistogram {
            anchors.fill: parent
            again: strip.again
            bins: scene.body.bins ?? []
            ends: scene.scale_
            figures: scene.body.figures ?? ({})
            numbers: numbers
            unit: scene.unit
            visible: scene.shown && !scene.byGroup && !scene.reading
        }

        CardWall {
            id: wall

            anchors.fill: parent
            // From far away the reasons need the room that the figures take: these stand on the pages before.
            anchors.bottomMargin: scene.far ? -foot.implicitHeight : 0
            anchors.topMargin: 12
            columnPerText: 12
            model: scene.room.notes
            page: Math.max(0, scene.page - scene.picturePages)
            sizes: [40, 34, 30, 28].map(size => size * scene.unit)
            visible: scene.shown && scene.reading

            delegate: BarometerReasonCard {
                numbers: numbers
                smallest: 28 * scene.unit
                textSize: wall.textSize
            }
        }
    }

    BarometerFigures {
        id: foot

        // Below it stand the page's dots. There is always room for them: else a page more would make the page lower.
        anchors { bottom: parent.bottom; bottomMargin: 50 * scene.unit; left: area.left; right: area.right }
        before: scene.body.before ?? null
        columns: !scene.byGroup
        figures: scene.body.figures ?? null
        height: scene.shown ? implicitHeight : 0
        marked: scene.marked
        numbers: numbers
        unit: scene.unit
        visible: scene.shown && !(scene.far && scene.reading)
    }

    EmptyNote {
        text: qsTr("Når der er et udsagn, stiller vi os, dér hvor vi er enige, fra den ene ende til den anden.")
        title: qsTr("Her kommer et udsagn")
        unit: scene.unit
        visible: scene.statement === null
    }
}
