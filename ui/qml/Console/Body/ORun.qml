pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// The orienteering run: who goes with whom, how far each team is, what comes in, and showing the right answers.
Column {
    id: run

    required property var day
    required property var commands
    readonly property var view: JSON.parse(day.body)
    readonly property var teams: view.teams ?? []
    readonly property var posts: view.posts ?? []
    readonly property int answered: view.answers ?? 0
    readonly property bool revealed: view.revealed ?? false
    /// The team that is folded out, and how many heads a new team shall have.
    property string opened: ""
    property int size: 4

    spacing: 10

    function clock(ms: var): string {
        return ms ? new Date(ms).toLocaleTimeString(Qt.locale(qsTr("da_DK")), "HH:mm") : "";
    }

    function post(id: string): var {
        return posts.find(one => one.id === id) ?? ({});
    }

    function act(kind: string, payload: var) {
        commands.act(kind, Object.assign({ activity: view.activity }, payload));
    }

    Heading {
        text: {
            const of = run.teams.length * run.posts.length;
            const teams = run.teams.length === 1 ? qsTr("1 hold") : qsTr("%1 hold").arg(run.teams.length);
            return run.teams.length === 0 ? qsTr("Ingen hold endnu") : teams + " · " + qsTr("%1 af %2 svar er inde").arg(run.answered).arg(of);
        }
        width: parent.width
    }

    Flow {
        spacing: 12
        width: parent.width

        DeskButton {
            Accessible.description: run.revealed ? qsTr("Så kan svarene ændres igen") : qsTr("Derefter kan et valg ikke ændres")
            text: run.revealed ? qsTr("Dæk svarene til igen") : qsTr("Vis de rigtige svar")
            visible: run.view.phase === "gather" || run.revealed

            onClicked: run.act("o_run.reveal", { on: !run.revealed })
        }

        Row {
            spacing: 10
            visible: run.answered === 0

            Counter {
                id: heads

                most: 20
                name: qsTr("Personer på hvert hold")
                value: run.size

                onChosen: n => run.size = n
            }

            DeskButton {
                Accessible.description: qsTr("Blander alle, der er her, på tværs af grupperne")
                enabled: run.size >= 2 && run.size <= 20
                text: run.teams.length === 0 ? qsTr("Lav hold på %1").arg(run.size) : qsTr("Lav holdene om, %1 på hvert").arg(run.size)

                onClicked: run.act("o_run.plan", { size: run.size })
            }
        }
    }

    BodyText {
        color: Theme.desk.warning
        font.pixelSize: 15
        strong: true
        text: run.view.without_team === 1 ? qsTr("1 er ikke på et hold endnu.") : qsTr("%1 er ikke på et hold endnu.").arg(run.view.without_team)
        visible: (run.view.without_team ?? 0) > 0 && run.teams.length > 0
        width: parent.width
    }

    Grid {
        id: grid

        columnSpacing: 8
        columns: Math.max(1, Math.floor((width + 8) / 228))
        rowSpacing: 8
        width: parent.width

        Repeater {
            model: run.teams.length

            PressArea {
                id: team

                required property int index
                readonly property var told: run.teams[index] ?? ({ members: [], answers: {} })
                readonly property int done: Object.keys(told.answers).length
                readonly property string label: told.name ? qsTr("Hold %1 · %2").arg(told.number).arg(told.name) : qsTr("Hold %1").arg(told.number)
                readonly property bool there: run.posts.length > 0 && done >= run.posts.length

                Accessible.description: people.text
                checkable: true
                isOn: run.opened === told.id
                height: words.height + 20
                name: label + ", " + far.text
                width: (grid.width - (grid.columns - 1) * 8) / grid.columns

                onClicked: run.opened = run.opened === told.id ? "" : told.id

                Panel {
                    anchors.fill: parent
                    warns: run.opened === team.told.id
                    z: -1
                }

                Column {
                    id: words

                    spacing: 2
                    width: parent.width - 24
                    x: 12
                    y: 10

                    BodyText {
                        color: Theme.desk.ink
                        elide: Text.ElideRight
                        font.pixelSize: 15
                        maximumLineCount: 1
                        strong: true
                        text: team.label
                        width: parent.width
                    }

                    BodyText {
                        id: far

                        color: team.there ? Theme.desk.forest : team.done > 0 ? Theme.desk.inkSoft : Theme.desk.warning
                        elide: Text.ElideRight
                        font.pixelSize: 14
                        maximumLineCount: 1
                        text: team.done === 0 ? (team.told.start ? qsTr("begynder ved post %1").arg(team.told.start.number) : qsTr("ingen svar endnu"))
                            : qsTr("%1 af %2 poster · sidst %3").arg(team.done).arg(run.posts.length).arg(run.clock(team.told.last_at)) + (team.there ? " ✓" : "")
                        width: parent.width
                    }

                    BodyText {
                        id: people

                        color: Theme.desk.inkSoft
                        elide: Text.ElideRight
                        font.pixelSize: 14
                        maximumLineCount: 2
                        text: team.told.members.map(one => Called.of(one.alias, one.number, one.via === "paper")).join(", ") || qsTr("ingen på holdet")
                        width: parent.width
                    }
                }
            }
        }
    }

    ORunTeam {
        id: folded

        run: run
        team: run.teams.find(one => one.id === run.opened) ?? null
        visible: team !== null
        width: run.width
    }

    Heading {
        text: qsTr("Posterne")
        visible: run.posts.length > 0
        width: parent.width
    }

    Repeater {
        model: run.posts.length

        BodyText {
            required property int index
            readonly property var post: run.posts[index] ?? ({})

            Accessible.role: Accessible.ListItem
            color: Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 15
            maximumLineCount: 1
            text: {
                const parts = [post.place ? qsTr("%1 · %2").arg(post.number).arg(post.place) : qsTr("Post %1").arg(post.number)];
                if (post.code_word)
                    parts.push(qsTr("kodeord %1").arg(post.code_word));
                parts.push(qsTr("%1 af %2 hold").arg(post.been).arg(run.teams.length));
                if (post.correct)
                    parts.push(post.right === 1 ? qsTr("1 rigtig") : qsTr("%1 rigtige").arg(post.right));
                return parts.join(" · ");
            }
            width: run.width
        }
    }

    Heading {
        text: qsTr("Kommer ind")
        visible: run.answered > 0
        width: parent.width
    }

    Repeater {
        model: Math.min(20, (run.view.newest ?? []).length)

        BodyText {
            required property int index
            readonly property var told: run.view.newest[index] ?? ({})
            readonly property var at: run.post(told.post)
            readonly property var option: at.question ? at.question.options.find(one => one.id === told.choice) : undefined
            readonly property bool odd: told.code === "slip" || told.code === "wrong" || told.code === "missing"

            Accessible.role: Accessible.ListItem
            color: odd ? Theme.desk.warning : Theme.desk.ink
            elide: Text.ElideRight
            font.pixelSize: 15
            maximumLineCount: 2
            text: {
                const code = {
                    slip: qsTr("%1, slåfejl for %2").arg(told.code_entered).arg(told.meant),
                    wrong: qsTr("%1 er ikke kodeordet").arg(told.code_entered),
                    missing: qsTr("uden kodeord")
                };
                const parts = [run.clock(told.at), qsTr("hold %1, post %2").arg(told.team).arg(at.number)];
                if (option)
                    parts.push(option.text + (told.right === true ? " ✓" : ""));
                if (odd)
                    parts.push(code[told.code]);
                if (told.via === "paper")
                    parts.push(qsTr("papir"));
                if (told.reflection)
                    parts.push(qsTr("“%1”").arg(told.reflection));
                return parts.join(" · ");
            }
            width: run.width
        }
    }
}
