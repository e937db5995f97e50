"""How Dutch speaks of now, of what is to come, and of how something ended."""

from embassy.desk.words.patterns import Words

NOT_PAST = r"(?:(?!\b(?:die|dat|wat|toen|werd|werden|was|waren|had|hadden)\b).){0,80}?"
MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
WHEN = rf"(?:(?:eind|einde|begin|midden|medio|het einde van|het begin van)\s)?(?:\d{{1,2}}\s)?(?:{MONTH}\s)?%(year)s"
WANTS = r"(?:wil|willen|zal|zullen|zult|moet|moeten|hoopt|hopen|verwacht|verwachten|plant|plannen|wordt|worden)"
RUNS = r"(?:loopt|lopen|duurt|duren|eindigt|eindigen)"
ENDED = r"(?:eindigde|eindigden|eindigt|eindigen|stopte|stopten|ophield|ophielden)"
CLOSED = r"(?:afgerond|afgesloten|beëindigd|stopgezet|voltooid|afgelopen|ten einde|geëindigd)"
RAN = r"(?:liep|liepen|loopt|lopen|gelopen|duurde|duurden|duurt|duren|geduurd)"
UNTIL = r"tot(?:\sen\smet|\sin)?"

WORDS = Words(
    now=[
        "momenteel",
        "vandaag",
        "thans",
        "nu",
        "tegenwoordig",
        "heden",
        "loopt",
        "op dit (?:moment|ogenblik)",
        "dezer dagen",
        "aan de gang",
        "dit jaar",
        "in uitvoering",
        "nog steeds",
        "is bezig",
        "zijn bezig",
    ],
    past=[
        "was",
        "waren",
        "werd",
        "werden",
        "had",
        "hadden",
        "wilde",
        "wilden",
        "wou",
        "wouden",
        "zou",
        "zouden",
        "moest",
        "moesten",
        "kon",
        "konden",
        "kreeg",
        "kregen",
        "kwam",
        "kwamen",
        "liep",
        "liepen",
        "bereikte",
        "bereikten",
        "steeg",
        "stegen",
        "daalde",
        "daalden",
        "bleek",
        "bleken",
        "ging",
        "gingen",
        "hoopte",
        "hoopten",
    ],
    to_come=[
        rf"tegen\s{WHEN}",
        rf"(?:in|vanaf|voor|vóór|uiterlijk|tot|einde?|begin)\s(?:in\s)?{WHEN}{NOT_PAST}\b{WANTS}\b",
        rf"\b{WANTS}\b{NOT_PAST}\b(?:in|vanaf|voor|vóór|uiterlijk|tot)\s(?:in\s)?{WHEN}",
        rf"\b{RUNS}\b{NOT_PAST}\b(?:in|op|{UNTIL})\s{WHEN}",
        rf"\b(?:is|zijn|staat|staan)\b{NOT_PAST}\b(?:gepland|voorzien|verwacht)\s(?:voor|in|tegen|op)\s{WHEN}",
    ],
    ended=[
        rf"\b{ENDED}\b.{{0,40}}?\b(?:in|op|{UNTIL})\s{WHEN}",
        rf"\b(?:in|op)\s{WHEN}.{{0,30}}?\b(?:{ENDED}|{CLOSED})\b",
        rf"\b{CLOSED}\s(?:in|op)\s{WHEN}",
        rf"\b{RAN}\b.{{0,40}}?\b{UNTIL}\s{WHEN}",
        rf"\b(?:liep|liepen|loopt|lopen)\s(?:in|op)\s{WHEN}.{{0,20}}?\baf\b",
        rf"\b(?:liep|liepen|loopt|lopen)\saf\s(?:in|op)\s{WHEN}",
    ],
    until=[rf"\b{UNTIL}\s{WHEN}"],
)
