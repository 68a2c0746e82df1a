import QtQuick

/// The colours of one surface by what they are for; the values here are those of paper in daylight.
QtObject {
    property color paper: "#FBF6EA"
    property color paperDeep: "#F1E7D0"
    property color line: "#DCCFB2"
    property color ink: "#1E2B27"
    property color inkSoft: "#55635D"
    property color forest: "#17493B"
    property color forestDeep: "#0F332A"
    property color gold: "#F2B632"
    property color goldLight: "#FFE3A1"
    property color goldInk: "#7A4F00"
    property color warning: "#8A5A00"
    /// Where the keyboard is, on light ground (on dark it is gold); and the edge of what can be typed in.
    property color focus: "#B36B00"
    property color edge: "#857A60"

    /// A card and what is written on it.
    property color card: "#FFFFFF"
    property color cardInk: "#1E2B27"
    property color cardInkSoft: "#55635D"
    /// A mechanism: its box, its edge, and the lines to its signs.
    property color mechanism: "#E6EFE9"
    property color mechanismLine: "#5F8C7A"
    property color mechanismInk: "#17302A"
    /// The road and the dots along it.
    property color sand: "#E2D3A6"
    property color sandDots: "#FFFDF6"
    /// A small label on the ground: when a step is expected.
    property color label: "#EADFC4"
    /// What lies on the forest's dark ground: the foot, the lobby's left half.
    property color forestInk: "#FBF6EA"
    property color forestInkSoft: "#B9CFC5"
    property color ribbonDone: "#7FA896"
    property color ribbonNext: "#2C5145"
    /// Not laid yet, not said yet: a dashed box that waits.
    property color waiting: "#FFF7E0"
    property color waitingLine: "#D9B45B"
}
