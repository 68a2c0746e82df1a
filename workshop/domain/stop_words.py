"""Stop words: the small words that say nothing in a word cloud, by language. Compared casefolded."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_DANISH = """
ad af alle allerede alt altid anden at bare begge blandt blev blive bliver da de dem den denne der deres det dette dig
din dine dit disse dog du efter eller ellers en end endnu er et for fordi fra før få får gerne gik gør gøre ham han
hans har have havde hen hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår i igen ikke
ind ingen intet ja jeg jer jeres jo kan kom komme kommer kun kunne lidt lige ligesom man mange med meget men mens mere
mig min mindre mine mit mod mon må måske nej nogen noget nogle nok nu når og også om op os over på samme se selv ser
sig sin sine sit skal skulle som stadig så sådan til ud under uden var ved vi vil ville vor vores være været
"""

_ENGLISH = """
a about after all also am an and any are as at be because been before being both but by can could did do does each for
from get had has have he her here him his how i if in into is it its just like may me might more most my no not now of
off on one only or other our out over own same she should so some such than that the their them then there these they
this those through to too under until up us very was we were what when where which while who why will with without would
yes you your
"""

STOP_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"da": frozenset(_DANISH.split()), "en": frozenset(_ENGLISH.split())}
)
