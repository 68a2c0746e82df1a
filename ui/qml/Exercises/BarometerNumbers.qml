import QtQuick

/// How numbers are told: 6,5 in Danish, with no more decimals than they have.
QtObject {
    property var locale: Qt.locale("da_DK")

    function told(number: real): string {
        const decimals = [0, 1].find(count => Math.abs(number - Number(number.toFixed(count))) < 1e-9) ?? 2;
        return Number(number).toLocaleString(locale, "f", decimals);
    }

    /// Give the numbers to write along a scale: whole ones, as many as there is room for with `least` between them.
    function ticks(ends: var, width: real, least: real): var {
        const span = ends.max - ends.min;
        const even = Number.isInteger(ends.min) && Number.isInteger(ends.max) && span <= 1000;
        const most = Math.max(1, Math.floor(width / least));
        let parts = even ? Math.min(span, most) : 1;
        // So many equal parts that each end is at a whole number, and both ends of the scale are told.
        while (even && span % parts !== 0)
            parts -= 1;
        return Array.from({ length: parts + 1 }, (_, at) => ends.min + span * at / parts);
    }

    /// Give how far along a scale a mark is, from 0 to 1.
    function share(ends: var, mark: real): real {
        return Math.max(0, Math.min(1, (mark - ends.min) / (ends.max - ends.min)));
    }
}
