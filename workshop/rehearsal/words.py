"""What extra phones write: put together by chance, Danish as it is written on a phone, with the odd other language."""

from __future__ import annotations

from workshop.rehearsal.chance import Chance

_WHO = (
    "Pedellen", "flere piger", "De stille drenge", "Forældrene i 4.b", "Trænerne", "en tilfældig nabo", "SFO'en",
    "Klubben", "naboskolen", "Sundhedsplejersken", "de store elever", "Bibliotekaren",
    "Anneler (= mødrene)", "كل الأطفال (alle børn)",
)  # fmt: skip
_DO = (
    "spørger selv, om de må være med", "bliver hængende efter kl. 16", "ringer tilbage samme dag", "HILSER PÅ HINANDEN",
    "kan nævne tre navne fra en anden klasse", "kommer igen ugen efter", "låner fodbolden uden at spørge en voksen",
    "står ikke alene ved cykelskuret", "fortæller det videre derhjemme", "melder sig til at hjælpe",
)  # fmt: skip
_HOW = (
    "", "", " – vi tæller i uge 10 og 40", " (spørg Lone)", " 🙌", ", også om vinteren", ". Det ville være stort!",
    " – hver torsdag", " 😅 altså de fleste", "", ". Zobaczymy! (= vi får se)",
)  # fmt: skip
_WHEN = (
    "Når nogen kender ens navn", "Hvis der er mad", "Når den samme voksen er der hver gang", "Når de store går forrest",
    "Hvis det ikke koster noget", "Når man må komme som man er", "når der er én dør i stedet for fire",
)  # fmt: skip
_THEN = (
    "tør man komme igen", "så bliver det en vane", "siger man ja næste gang", "går rygtet af sig selv",
    "tager man en ven med", "så opdager vi det tidligere", "holder det, også når vi er væk",
)  # fmt: skip

_KEYWORDS = (
    "lys i vinduet", "nogen har gemt en plads", "dør på klem", "tid til at svare", "DUFT AF BOLLER", "én, der ringer",
    "larm på den gode måde", "cykler i en klynge", "samme ansigt hver dag", "fri fredag", "ingen skemaer", "kakao",
    "nøglen passer", "gece açık (= åbent om aftenen)", "ضحك (= latter)", "wspólny stół", "hunden er med", "🌻",
)  # fmt: skip

_QUESTIONS = (
    "Hvor mange kommer igen ugen efter?", "Hvem siger hej først?", "Hvor længe går der, før der er svar?",
    "Hvad fortæller de selv, at der er anderledes?", "Hvor mange navne kan de nævne?",
)  # fmt: skip
_METHODS = ("tælle", "spørge fem", "se efter en formiddag", "fokusgruppe", "vi skriver det op hver fredag")
_SOURCES = ("de unge selv", "fremmødet", "forældrene", "logbogen", "personalet i klubben", "")
_BY = ("Rikke", "teamet", "to fra hver skole", "pædagogerne", "os selv", "")
_AT = ("uge 10 og 40", "inden jul", "en gang om måneden", "til foråret", "")

NAMES = (
    "Lone", "Rikke", "Hassan", "Birthe", "Mads", "Aisha", "Jens Peter", "Sofie", "Thomas", "Kirsten", "Yusuf", "Mette",
    "Ole", "Line", "Agnieszka", "Søren", "Trine", "Ahmad", "Hanne", "Emil", "Gitte", "Nanna", "Per", "Fatima", "Astrid",
    "Bjarne", "Camilla", "Dorthe", "Erik", "Frida", "Henrik", "Ingrid", "Jonas", "Karen", "Lars", "Maja", "Niels",
    "Olivia", "Poul", "Signe",
)  # fmt: skip


def a_sign(chance: Chance) -> str:
    """A sign."""
    return f"{chance.pick(_WHO)} {chance.pick(_DO)}{chance.pick(_HOW)}"


def a_mechanism(chance: Chance) -> str:
    """A mechanism."""
    return f"{chance.pick(_WHEN)}, {chance.pick(_THEN)}"


def a_question(chance: Chance) -> dict[str, str]:
    """How a sign is seen: what is asked, by which method, of which source, by whom and when."""
    return {
        "question": chance.pick(_QUESTIONS),
        "method": chance.pick(_METHODS),
        "source": chance.pick(_SOURCES),
        "who": chance.pick(_BY),
        "when": chance.pick(_AT),
    }


def a_homework(chance: Chance) -> str:
    """What a group has brought from its own place of work."""
    return f"{chance.pick(_WHO)} {chance.pick(_DO)}. {chance.pick(_WHEN)}, {chance.pick(_THEN)}."


def mended(text: str, chance: Chance) -> str:
    """A text as its writer puts it right afterwards."""
    wider = chance.pick((f"{text} – hver uge", f"{text} – og det kan tælles", f"{text}, også hos os"))
    upper = f"{text[:1].upper()}{text[1:]}"
    return wider if upper == text or chance.below(2) else upper


def an_alias(number: int) -> str:
    """What the simulated phone of that number (from 1) calls itself."""
    name = NAMES[(number - 1) % len(NAMES)]
    round_ = (number - 1) // len(NAMES)
    return name if round_ == 0 else f"{name} {'BHKLMNPRST'[(round_ - 1) % 10]}."


def a_note(chance: Chance) -> str:
    """A take-home note."""
    return chance.pick(("stjæler vi!", "spørg dem", "samme hos os?", "👍", "tag det med på onsdag")) + chance.pick(_HOW)


def a_postcard(chance: Chance) -> str:
    """A postcard's text."""
    return f"Kære jer. {chance.pick(_WHO)} {chance.pick(_DO)} nu. {chance.pick(_WHEN)}, {chance.pick(_THEN)}. Kh os"


def some_keywords(chance: Chance) -> list[str]:
    """Three to five keywords for a neighbour's future, each once."""
    left = list(_KEYWORDS)
    return [left.pop(chance.below(len(left))) for _ in range(chance.between(3, 5))]
