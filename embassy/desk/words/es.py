"""How Spanish speaks of now, of what is to come, and of how something ended."""

from embassy.desk.words.patterns import Words

NOT_PAST = r"(?:(?!\b(?:fue|fueron|era|eran|había|habían|cuando)\b).){0,80}?"
MONTH = "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
WHEN = (
    rf"(?:el\saño\s|(?:fines|finales|mediados|inicios|comienzos|principios)\sde\s)?"
    rf"(?:el\s)?(?:\d{{1,2}}\sde\s)?(?:{MONTH}\s(?:de|del)\s)?%(year)s"
)
IN = r"(?:en|a|hasta|para|desde|a\spartir\sde|antes\sde)"
FUTURE = r"(?:\w+(?:rá|rán)|\w+[aeid]remos)"
WANTS = (
    r"(?:quiere|quieren|queremos|espera|esperan|esperamos|prevé|prevén|planea|planean|busca|buscan|pretende|pretenden|"
    r"(?<!se\s)debe|(?<!se\s)deben|va\sa|van\sa|vamos\sa|está\sprevist[oa]|están\sprevist[oa]s)"
)
ENDS = r"(?:finaliza|finalizan|termina|terminan|concluye|concluyen|culmina|culminan|acaba|acaban)"
LASTS = r"(?:dura|duran|continúa|continúan|sigue|siguen|se\sextiende|se\sextienden)"
ENDED = (
    r"(?:finalizó|finalizaron|terminó|terminaron|concluyó|concluyeron|culminó|culminaron|acabó|acabaron|cerró|cerraron)"
)
CLOSED = r"(?:finalizad|terminad|concluid|culminad|cerrad|acabad)[oa]s?"
RAN = (
    r"(?:duró|duraron|dura|duran|funcionó|funcionaron|se\sextendió|se\sextendieron|estuvo\svigente|estuvieron\svigentes|"
    r"se\sejecutó|se\sejecutaron|se\sdesarrolló|se\sprolongó|se\sprolongaron|continuó|continuaron)"
)

WORDS = Words(
    now=[
        "actualmente",
        "hoy",
        "ahora",
        "en curso",
        "en la actualidad",
        "en este momento",
        "en estos momentos",
        "hoy en día",
        "se encuentra en ejecución",
        "está en ejecución",
        "están en ejecución",
        "está en marcha",
        "están en marcha",
        "este año",
        "todavía",
    ],
    past=[
        "fue",
        "fueron",
        "era",
        "eran",
        "había",
        "habían",
        "tenía",
        "debía",
        "quería",
        "podía",
        "esperaba",
        "preveía",
        r"\w+(?:ó|aron|ieron|aban?|ían)",
    ],
    to_come=[
        rf"\bpara\s{WHEN}",
        rf"\b{IN}\s{WHEN}{NOT_PAST}\b(?:{FUTURE}|{WANTS})\b",
        rf"\b(?:{FUTURE}|{WANTS})\b{NOT_PAST}\b{IN}\s{WHEN}",
        rf"\b(?:{ENDS}|{LASTS})\b{NOT_PAST}\b(?:en|hasta)\s{WHEN}",
    ],
    ended=[
        rf"\b(?:{ENDED}|{ENDS})\b.{{0,40}}?\b(?:en|a|hasta|el)\s{WHEN}",
        rf"\b(?:en|a|el)\s{WHEN}.{{0,30}}?\b(?:{ENDED}|{CLOSED})\b",
        rf"\b{CLOSED}\s(?:en|a|el)\s{WHEN}",
        rf"\b{RAN}\b.{{0,40}}?\bhasta\s{WHEN}",
    ],
    until=[rf"\bhasta\s{WHEN}"],
)
