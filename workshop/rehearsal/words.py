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


def a_sign(chance: Chance) -> str:
    """A sign."""
    return f"{chance.pick(_WHO)} {chance.pick(_DO)}{chance.pick(_HOW)}"


def a_mechanism(chance: Chance) -> str:
    """A mechanism."""
    return f"{chance.pick(_WHEN)}, {chance.pick(_THEN)}"


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
