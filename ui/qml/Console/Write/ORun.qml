pragma ComponentBehavior: Bound
import QtQuick
import Theme
import ".."

/// What a team has written on paper at a post. Teams go across the groups: those with people of the chosen group are first.
WriteForm {
    id: form

    readonly property var view: JSON.parse(day.body)
    readonly property bool running: view.activity === activity && view.newest !== undefined
    readonly property var posts: running ? view.posts ?? [] : []
    readonly property var teams: {
        const all = running ? view.teams ?? [] : [];
        const ours = team => team.members.some(one => one.group_id === group);
        return [...all.filter(ours), ...all.filter(team => !ours(team))];
    }
    property string teamId: ""
    property string postId: ""
    property string choice: ""
    readonly property var team: teams.find(one => one.id === teamId) ?? teams[0]
    readonly property var post: posts.find(one => one.id === postId) ?? posts[0]
    readonly property var answer: team && post ? team.answers[post.id] ?? null : null
    // As text they are the same when another answer comes in: the keyboard stays where it is.
    readonly property string teamChoices: JSON.stringify(teams.map(one => ({ key: one.id, text: called(one) })))
    readonly property string postChoices: JSON.stringify(posts.map(one => ({
        key: one.id, text: one.number + (one.place ? " · " + one.place : "") + (team && team.answers[one.id] ? " ✓" : "")
    })))
    readonly property string options: JSON.stringify((post?.question?.options ?? []).map((one, at) => ({
        key: one.id, text: String.fromCharCode(65 + at) + " · " + one.text
    })))
    readonly property string about: (team?.id ?? "") + "/" + (post?.id ?? "")

    command: team && post && (choice || code.text.trim() || reflection.text.trim()) ? {
        kind: "o_run.answer",
        payload: Object.assign({
            activity: form.activity, team: team.id, post: post.id, code_entered: code.text, reflection: reflection.text,
            seen: form.begunWith
        }, choice ? { choice: choice } : {})
    } : null
    first: asked

    property string begunWith: ""

    onAboutChanged: begin()
    Component.onCompleted: begin()

    /// What the team has answered already is where it begins.
    function begin() {
        choice = answer?.choice ?? "";
        code.text = answer?.code_entered ?? "";
        begunWith = answer?.reflection ?? "";
        reflection.text = begunWith;
    }

    function clear() {
        const at = posts.findIndex(one => post && one.id === post.id);
        if (at >= 0 && at + 1 < posts.length)
            postId = posts[at + 1].id;
        else
            begin();
    }

    function called(one: var): string {
        return (one.name ? qsTr("%1 · %2").arg(one.number).arg(one.name) : qsTr("Hold %1").arg(one.number))
            + (posts.length > 0 && Object.keys(one.answers).length >= posts.length ? " ✓" : "");
    }

    BodyText {
        color: Theme.desk.inkSoft
        font.pixelSize: 16
        text: !form.running ? qsTr("Svar kan skrives ind, mens dagen er ved løbet.") : qsTr("Lav først holdene.")
        visible: !form.team
        width: form.width
    }

    Labelled {
        label: qsTr("Hold")
        visible: form.teams.length > 0
        width: form.width

        Choices {
            chosen: form.team?.id ?? ""
            name: qsTr("Hold")
            options: JSON.parse(form.teamChoices)
            width: form.width

            onPicked: key => {
                form.edited();
                form.teamId = key;
            }
        }
    }

    Labelled {
        label: qsTr("Post")
        visible: form.teams.length > 0 && form.posts.length > 0
        width: form.width

        Choices {
            id: asked

            chosen: form.post?.id ?? ""
            name: qsTr("Post")
            options: JSON.parse(form.postChoices)
            width: form.width

            onPicked: key => {
                form.edited();
                form.postId = key;
            }
        }
    }

    Labelled {
        label: form.post?.question?.text ?? ""
        visible: form.team !== undefined && (form.post?.question ?? null) !== null
        width: form.width

        Choices {
            chosen: form.choice
            name: qsTr("Svar")
            options: JSON.parse(form.options)
            width: form.width

            onPicked: key => {
                form.edited();
                form.choice = form.choice === key ? "" : key;
            }
        }
    }

    DeskArea {
        id: reflection

        label: form.post?.reflection || qsTr("En tanke fra posten")
        visible: form.team !== undefined && form.post !== undefined
        width: form.width
    }

    DeskField {
        id: code

        hint: qsTr("Som det står på sedlen, også hvis det er stavet forkert.")
        label: qsTr("Kodeord")
        visible: form.team !== undefined && (form.post?.has_code ?? false)
        width: form.width

        onEntered: form.entered()
    }
}
