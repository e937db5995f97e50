"""How French speaks of now, of what is to come, and of how something ended."""

from embassy.desk.words.patterns import Words

WHEN = r"(?:la fin de |le début de )?%(year)s"

WORDS = Words(
    now=["actuellement", "aujourd’hui", "maintenant", "en cours", "cette année", "encore"],
    past=["était", "étaient", "avait", "avaient", "devait", "voulait", r"\w+(?:èrent|aient)"],
    to_come=[rf"\bd’ici\s{WHEN}", rf"\ben\s{WHEN},?\s\w+\s\w+(?:ra|ront|rons)\b"],
    ended=[rf"\b(?:s’est terminé|s’est achevé|a pris fin)e?\b.{{0,40}}?\b(?:en|à)\s{WHEN}"],
    until=[rf"\bjusqu’en\s{WHEN}"],
)
