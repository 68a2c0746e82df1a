import QtQuick

/// How a mark is typed: `6,5` or `6.5`, `-` for no mark, and after a space, if one likes, the reason.
QtObject {
    property var locale: Qt.locale(qsTr("da_DK"))

    /// Give `{mark, comment}` of what is typed, the mark null for none; null where it is neither.
    function read(typed: string): var {
        const text = typed.trim();
        const number = text.match(/^([0-9]+(?:[.,][0-9]+)?)(?:\s+(.*))?$/);
        if (number)
            return { mark: parseFloat(number[1].replace(",", ".")), comment: (number[2] ?? "").trim() };
        const none = text.match(/^[-–—−](?:\s+(.*))?$/);
        return none ? { mark: null, comment: (none[1] ?? "").trim() } : null;
    }

    /// Give a mark as it is typed; nothing where there is none yet.
    function told(row: var): string {
        if (!row || !row.answer)
            return "";
        return typeof row.mark === "number" ? figure(row.mark) : "–";
    }

    function figure(number: real): string {
        const decimals = [0, 1].find(count => Math.abs(number - Number(number.toFixed(count))) < 1e-9) ?? 2;
        return Number(number).toLocaleString(locale, "f", decimals);
    }

    /// Give the command that sets a row's mark as it was read.
    function command(statement: string, row: var, read: var): var {
        const whose = row.author ? { author: row.author } : { group: row.group };
        return Object.assign({ statement: statement, mark: read.mark }, whose, read.comment ? { comment: read.comment } : {});
    }
}
