pragma Singleton
import QtQuick

/// What somebody is called everywhere in the windows: by the name they chose, or by what they can be told apart by.
QtObject {
    function of(alias: string, number: int, onPaper: bool): string {
        return alias ? alias : (onPaper ? qsTr("Person %1") : qsTr("Telefon %1")).arg(number);
    }
}
