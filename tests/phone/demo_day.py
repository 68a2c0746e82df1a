"""The demo day with something from everybody in every exercise, so that each of its views has all that it can show."""

from tests.phone.devices import ROOT, Heart

DEMO_DAY = ROOT / "assets" / "templates" / "demo_day.yaml"
LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon, som ingen har bedt om, men som alle venter på. "
ARABIC = "الشباب يأتون قبل أن يُفتح الباب"
GROUP = "gryden"


def fill(heart: Heart, member: str) -> None:
    """Contribute as the facilitator, for the first goal's group and in all exercises; `member` is one of the group."""

    def type_in(kind: str, activity: str, group: str = GROUP, **payload: object) -> None:
        heart.command(kind, activity=activity, group=group, **payload)

    for text in ("Naboen banker på, inden maden bliver kold", ARABIC, LONG * 3, "kaffen slipper op ☕☕"):
        type_in("sign_cards.write", "act-sign", text=text)
    for text in ("Nogen kalder på dem, der bliver væk", ARABIC):
        type_in("sign_cards.write", "act-sign", "morgen", text=text)
    type_in("sign_ordering.lay", "act-order", row="T2 T1+T3")
    type_in("sign_ordering.lay", "act-order", "morgen", row="T1 T2")
    signs = [card["id"] for card in heart.view()["cards"]["goal:m1"]]
    type_in("sign_ordering.mechanism", "act-order", text="Man siger ja, når den, man kender, spørger", signs=signs[:2])
    type_in("sign_ordering.mechanism", "act-order", text=ARABIC, signs=[])
    type_in("sign_ordering.chain", "act-order", sign=signs[0], question="Banker naboen på?", method="Tæl", who="Line")
    type_in("take_home.write", "act-home", text="Vi stjæler jeres kaffe, og så skriver vi det ned " + ARABIC)
    for activity in ("act-baro", "act-baro2"):
        statement = "bar1" if activity == "act-baro" else "bar2"
        type_in("barometer.mark", activity, statement=statement, mark=6.5, comment=ARABIC, author=member)
    for group, count in (("gryden", 4), ("morgen", 2)):
        type_in("quiz.count", "act-quiz", group, question="q1", counts={"b": count, "a": 1})
        type_in("problem_sorting.count", "act-sort", group, hands={"ps1": {"tame": count, "wild": 1}})
    type_in("future_scenario.draw", "act-scen", medium="picture_card", picture_card="open_door", author=member)
    type_in("future_scenario.present", "act-scen", keywords=["langbord", ARABIC, LONG[:40]])
    type_in("iglo.write", "act-iglo", level="group", action="Vi dækker op til én for meget", who="køkkenet", when="")
    type_in("iglo.write", "act-iglo", level="leadership", action=ARABIC, who="", when="torsdag")
    type_in("postcards.send", "act-post", text="Kære Kirsten, nu spiser vi sammen. " + ARABIC, to="Kirsten")
    heart.command("plenum.write", activity="act-plen", group=GROUP, author=member, text="At vi også gør det i juli")
