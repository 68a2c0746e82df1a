import QtQuick
import Theme

/// A text that turns pages where it is longer than its `room`, line by whole line.
Item {
    id: paged

    property alias text: words.text
    property alias colour: words.color
    property alias face: words.font.family
    property real textSize: 42
    /// Of all the lines' height to this, as much is shown as there are whole lines for.
    property real room: 600
    property int page: 0

    // Every line as high as the highest needs to be; some scripts stand taller.
    readonly property real line: textSize * (/[\u0590-\u1fff]/.test(text) ? 1.75 : 1.28)
    readonly property int linesAPage: Math.max(1, Math.floor(room / line))
    readonly property int pages: Math.max(1, Math.ceil(words.lineCount / linesAPage))

    clip: pages > 1
    height: implicitHeight
    implicitHeight: Math.min(words.lineCount, linesAPage) * line

    BodyText {
        id: words

        font.pixelSize: paged.textSize
        lineHeight: paged.line
        lineHeightMode: Text.FixedHeight
        width: paged.width
        y: -paged.page * paged.linesAPage * paged.line
    }
}
