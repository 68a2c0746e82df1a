pragma ComponentBehavior: Bound
import QtQuick
import Theme

/// What to try when the phone does not come, the most likely first, and the way out where the net itself is in the way.
Column {
    id: advice

    /// "windows", "macos" or "linux".
    required property string system
    required property int port
    readonly property var firewall: ({
        windows: qsTr("Windows lukker for telefonerne uden at spørge, når du ikke er administrator. Giv it-afdelingen it-arket: Guldkaramel skal have lov at modtage på TCP-port %1.").arg(port)
                 + "\n" + qsTr("Er du selv administrator, så åbn “Tillad en app gennem Windows Firewall”, og sæt flueben ved Guldkaramel under Privat. Står nettet som Offentligt, så gør det til Privat under Indstillinger, Netværk og internet."),
        macos: qsTr("Åbn Systemindstillinger, Netværk, Firewall. Enten er den slået fra, eller også skal Guldkaramel stå til at tillade indgående forbindelser, og “Bloker alle indgående forbindelser” være slået fra."),
        linux: qsTr("Er der en firewall, så luk op for port %1. Med ufw: sudo ufw allow %1/tcp. Med firewalld: sudo firewall-cmd --add-port=%1/tcp").arg(port)
    })
    readonly property var parts: [
        {
            title: qsTr("1. Er telefonen på det rigtige net?"),
            text: qsTr("Se, at den er på det samme Wi-Fi som computeren, og slå mobildata fra. Siger den “intet internet”, så bliv på nettet.")
        },
        {
            title: qsTr("2. Lukker firewallen på computeren?"),
            text: firewall[system]
        },
        {
            title: qsTr("3. Holder nettet telefoner og computere adskilt?"),
            text: qsTr("Det gør mange gæstenet (det kaldes client isolation). Kan telefonen komme på internettet, men ikke herhen, er det nok det. Kun dem, der driver nettet, kan ændre det.")
        },
        {
            title: qsTr("Så brug jeres eget net"),
            text: qsTr("Et lille adgangspunkt (en router, også uden internet) bærer hele salen: sæt computeren og telefonerne på det.")
                  + "\n" + qsTr("Et hotspot fra en telefon eller fra computeren bærer kun omkring 5–8 telefoner. Så er én telefon ved hvert bord den rette måde.")
        }
    ]

    spacing: 10

    Heading {
        text: qsTr("Kommer telefonen ikke frem?")
        width: parent.width
    }

    Repeater {
        model: advice.parts

        Panel {
            id: part

            required property var modelData

            height: words.height + 28
            width: advice.width

            Column {
                id: words

                spacing: 4
                width: parent.width - 32
                x: 16
                y: 14

                BodyText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: Theme.desk.ink
                    font.pixelSize: 16
                    strong: true
                    text: part.modelData.title
                    width: parent.width
                }

                BodyText {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: Theme.desk.inkSoft
                    font.pixelSize: 15
                    text: part.modelData.text
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
