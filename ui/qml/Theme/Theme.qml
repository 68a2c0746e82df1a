pragma Singleton
import QtQuick

/// Paper, forest and gold: every colour, face and pace of the windows. Items ask here and keep none of their own.
QtObject {
    id: theme

    /// The room in the dark: for a hall whose projector would blind it. The desk stays light.
    property bool darkRoom: false
    /// Nothing moves, everything is at once where it belongs.
    property bool reducedMotion: false

    /// The facilitator's window.
    readonly property Colours desk: Colours {}
    /// What the room sees.
    readonly property Colours room: theme.darkRoom ? theme.night : theme.desk
    readonly property Colours night: Colours {
        paper: "#14211D"
        paperDeep: "#0E1815"
        line: "#3B4B44"
        ink: "#F6EFDD"
        inkSoft: "#B8C4BD"
        forest: "#8CC4AE"
        forestDeep: "#0A1A15"
        goldInk: "#FFD36B"
        warning: "#FFC65C"
        card: "#F4ECD8"
        cardInkSoft: "#4A5751"
        mechanism: "#1F3A31"
        mechanismLine: "#4F7F6D"
        mechanismInk: "#E3F0EA"
        sand: "#5B5238"
        sandDots: "#CFC096"
        label: "#26382F"
        ribbonDone: "#5E8373"
        ribbonNext: "#22382F"
        waiting: "#2A2717"
        waitingLine: "#8A743A"
    }

    /// Goals 1 to 5 as the house has them; the ten after keep apart from all others for colour-blind eyes too
    /// (CIE76 of 18 or more under protanopia, deuteranopia and tritanopia). A goal is always colour *and* number.
    readonly property list<color> goals: [
        "#2473AD", "#B9471F", "#1F7A5C", "#7D4E9E", "#B33A67",
        "#0E0E43", "#97C07C", "#490808", "#53C6BA", "#5F35D9",
        "#E98AE0", "#371B31", "#4C0F8A", "#7E2F1B", "#323C67"
    ]

    readonly property string textFace: "Atkinson Hyperlegible"
    readonly property string titleFace: "Bricolage Grotesque"
    readonly property string handFace: "Caveat"

    /// Paces in ms: a small change, and a thing that travels.
    readonly property int quick: theme.reducedMotion ? 0 : 220
    readonly property int travel: theme.reducedMotion ? 0 : 360

    /// The colour of a seat by its index, round again after the last.
    function goal(index: int): color {
        const count = theme.goals.length;
        return theme.goals[((index % count) + count) % count];
    }

    /// What is written on a goal's colour: white, or ink where the colour is light.
    function goalInk(index: int): color {
        const colour = theme.goal(index);
        const light = 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
        return light > 0.19 ? theme.desk.ink : "#FFFFFF";
    }

    /// A goal's colour where it is written with on a white card: a light one is darkened until it can be read.
    function goalText(index: int): color {
        return Qt.colorEqual(theme.goalInk(index), "#FFFFFF") ? theme.goal(index) : Qt.darker(theme.goal(index), 1.9);
    }

    function linear(part: real): real {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// A number from 0 to 1 that is always the same for the same id, so that a card keeps its tilt.
    function seeded(id: string): real {
        let sum = 7;
        for (let i = 0; i < id.length; i++)
            sum = (sum * 31 + id.charCodeAt(i)) % 9973;
        return sum / 9972;
    }

    /// How much a card lies askew, in degrees, at most 1.5 either way.
    function tilt(id: string): real {
        return theme.seeded(id) * 3 - 1.5;
    }
}
