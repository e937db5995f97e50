"""Spanish words for numbers, shares, currencies and how exact a number is."""

# fmt: off
NUMBERS = {
    "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciséis": 16, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
    "veintiún": 21, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidós": 22, "veintidos": 22,
    "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200,
    "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
    "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700,
    "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}
MULTIPLIERS = {
    "mil": 1000, "millón": 10**6, "millon": 10**6, "millones": 10**6, "mill": 10**6, "mm": 10**6, "millardo": 10**9,
    "millardos": 10**9, "billón": 10**12, "billones": 10**12, "decena": 10, "decenas": 10, "docena": 12,
    "docenas": 12, "veintena": 20, "treintena": 30, "cincuentena": 50, "centena": 100, "centenas": 100,
    "centenar": 100, "centenares": 100, "millar": 1000, "millares": 1000, "siglo": 100, "siglos": 100,
    "década": 10, "décadas": 10, "decenio": 10, "decenios": 10, "lustro": 5, "lustros": 5,
}
ALONE = {"mil"}  # multipliers that need no number before them
COMPOUND_JOINERS = set()  # inside a word
JOINERS = {"y"}  # between two words of a number
ARTICLES = {"un", "una", "uno"}  # numbers only before a multiplier
ENDINGS = {}
ORDINALS = {
    stem + ending: value
    for stem, value in {
        "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "séptim": 7, "octav": 8, "noven": 9,
        "décim": 10, "undécim": 11, "decimoprimer": 11, "duodécim": 12, "decimosegund": 12, "decimotercer": 13,
        "decimocuart": 14, "decimoquint": 15, "decimosext": 16, "decimoséptim": 17, "decimoctav": 18,
        "decimonoven": 19, "vigésim": 20, "vigesimoprimer": 21, "vigesimosegund": 22, "vigesimotercer": 23,
        "vigesimocuart": 24, "vigesimoquint": 25, "vigesimosext": 26, "vigesimoséptim": 27, "vigesimoctav": 28,
        "vigesimonoven": 29, "trigésim": 30, "cuadragésim": 40, "quincuagésim": 50, "sexagésim": 60,
        "septuagésim": 70, "octogésim": 80, "nonagésim": 90, "centésim": 100,
    }.items()
    for ending in ("o", "a", "os", "as")
} | {"cincuentenario": 50, "centenario": 100, "sesquicentenario": 150, "bicentenario": 200, "tricentenario": 300}
ORDINAL_ENDINGS = {"º", "ª", "°", "er", "ero", "era", "do", "da", "to", "ta", "mo", "ma", "ra", "ro", "vo", "va", "no"}
HALF_BEFORE = {"medio": "0.5", "media": "0.5"}  # of a multiplier
HALF_TO = set()
HALF_AFTER = {("y", "medio"), ("y", "media")}
HALF_ENDINGS = ()
SHARES = {
    ("mitad",): "50", ("un", "tercio"): "33.33", ("un", "cuarto"): "25", ("un", "quinto"): "20", ("un", "décimo"): "10",
    ("tercera", "parte"): "33.33", ("cuarta", "parte"): "25", ("quinta", "parte"): "20",
}
PARTS = {  # after a number: "dos tercios"
    ("tercio",): 3, ("tercios",): 3, ("terceras", "partes"): 3, ("tercera", "parte"): 3, ("cuarto",): 4,
    ("cuartos",): 4, ("cuarta", "parte"): 4, ("cuartas", "partes"): 4, ("quinto",): 5, ("quintos",): 5,
    ("quinta", "parte"): 5, ("quintas", "partes"): 5, ("sexta", "parte"): 6, ("sextas", "partes"): 6,
    ("séptima", "parte"): 7, ("octava", "parte"): 8, ("décima", "parte"): 10, ("décimas", "partes"): 10,
    ("décimo",): 10, ("décimos",): 10,
}
OUT_OF = {("de", "cada"), ("por", "cada"), ("sobre",), ("de", "los"), ("de", "las"), ("entre", "cada")}
PERCENT = {("%",), ("por", "ciento"), ("por", "cien"), ("porciento",), ("puntos", "porcentuales")}
MINUTES = {
    ("cuarto", "de", "hora"): 15, ("media", "hora"): 30, ("tres", "cuartos", "de", "hora"): 45,
    ("hora", "y", "cuarto"): 75, ("hora", "y", "media"): 90,
}
HOURS = {("h",), ("hrs",), ("hs",), ("horas",), ("am",), ("pm",), ("a", "m"), ("p", "m"),
         ("de", "la", "mañana"), ("de", "la", "tarde"), ("de", "la", "noche"), ("de", "la", "madrugada")}  # after 14.30 or 19
CURRENCIES = {
    "euro": "EUR", "euros": "EUR", "€": "EUR", "eur": "EUR", "dólar": "USD", "dólares": "USD", "$": "USD",
    "us$": "USD", "usd": "USD", "sol": "PEN", "soles": "PEN", "s/": "PEN", "s/.": "PEN", "pen": "PEN",
    "boliviano": "BOB", "bolivianos": "BOB", "bob": "BOB", "bs": "BOB", "bs.": "BOB", "franco": "BEF",
    "francos": "BEF", "bef": "BEF",
}
BEFORE_CURRENCY = {"de", "nuevos"}
BEFORE_NOUN = {"de"}  # between a number and what it counts
ABOUT = {
    "unos", "unas", "cerca de", "alrededor de", "aproximadamente", "casi", "en torno a", "entorno a", "cosa de", "algo así como", "poco menos de",
    "más o menos", "por lo menos", "a unos", "a unas", "como", "prácticamente", "aproximadamente a", "alrededor",
    "cerca del", "alrededor del", "en torno al", "estimado en", "estimada en", "estimados en", "hacia", "redondeando",
    "un promedio de",
}
MORE = {
    "más de", "más del", "al menos", "como mínimo", "no menos de", "por encima de", "por encima del", "poco más de",
    "algo más de", "un mínimo de", "mínimo", "por lo menos", "superior a", "superiores a", "sobre los", "por sobre", "desde",
}
LESS = {
    "menos de", "menos del", "como máximo", "a lo sumo", "no más de", "por debajo de", "por debajo del",
    "apenas", "un máximo de", "máximo", "algo menos de", "inferior a", "inferiores a", "solo", "sólo",
}
TIMES = {"veces"}  # "dos veces mil"
CENTURY = {"siglo", "siglos"}
# fmt: on
