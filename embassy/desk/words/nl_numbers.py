"""Dutch words for numbers, shares, currencies and how exact a number is."""

# fmt: off
NUMBERS = {
    "nul": 0, "een": 1, "één": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50,
    "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
    "anderhalf": "1.5", "anderhalve": "1.5", "kwarteeuw": 25,
}
MULTIPLIERS = {
    "honderd": 100, "duizend": 1000, "miljoen": 10**6, "mln": 10**6, "mio": 10**6, "miljard": 10**9, "mld": 10**9,
    "biljoen": 10**12, "dozijn": 12,
    "eeuw": 100, "eeuwen": 100, "decennium": 10, "decennia": 10,
}
ALONE = {"honderd", "duizend"}  # multipliers that need no number before them
COMPOUND_JOINERS = {"en", "ën"}  # inside a word: "tweeëndertig"
JOINERS = set()  # between two words of a number
ARTICLES = {"een"}  # numbers only before a multiplier
# Endings of a word for a number, and what it then is: "about" so many, an "ordinal", or the number itself.
ENDINGS = {
    "tal": "about", "de": "ordinal", "ste": "ordinal", "jarig": "", "jarige": "", "daags": "", "daagse": "", "maal": "",
    "koppig": "", "koppige": "", "voudig": "", "voudige": "", "plussers": "", "plusser": "",
}
ORDINALS = {"eerste": 1, "derde": 3, "eeuwfeest": 100}
ORDINAL_ENDINGS = {"e", "de", "ste"}  # after digits
HALF_BEFORE = {"half": "0.5", "halve": "0.5", "kwart": "0.25", "driekwart": "0.75"}  # of a multiplier
HALF_TO = {"half"}  # "half drie" is half past two
HALF_AFTER = {("en", "een", "half"), ("en", "een", "halve"), ("en", "half")}
HALF_ENDINGS = ("enhalf", "enhalve", "ënhalf", "ënhalve", "eneenhalf", "eneenhalve", "ëneenhalf", "ëneenhalve")
HALVED = {"anderhalf"}
SHARES = {
    ("helft",): "50", ("kwart",): "25", ("driekwart",): "75", ("een", "derde"): "33.33", ("een", "vierde"): "25",
    ("een", "vijfde"): "20", ("een", "tiende"): "10",
}
PARTS = {  # after a number: "twee derde"
    ("derde",): 3, ("derden",): 3, ("vierde",): 4, ("vierden",): 4, ("kwart",): 4, ("vijfde",): 5, ("vijfden",): 5,
    ("zesde",): 6, ("zesden",): 6, ("zevende",): 7, ("achtste",): 8, ("achtsten",): 8, ("tiende",): 10,
    ("tienden",): 10, ("procent",): 100,
}
OUT_OF = {("op", "de"), ("op", "elke"), ("van", "de"), ("van", "elke"), ("op",)}  # "drie op de vier"
PERCENT = {("%",), ("procent",), ("percent",), ("pct",), ("ten", "honderd"), ("procentpunt",)}
MINUTES = {
    ("kwartier",): 15, ("half", "uur"): 30, ("halfuur",): 30, ("halfuurtje",): 30, ("drie", "kwartier"): 45,
    ("driekwartier",): 45, ("driekwart", "uur"): 45, ("anderhalf", "uur"): 90,
}
HOURS = {("uur",), ("u",), ("h",)}  # after 14.30 or 19
CURRENCIES = {
    "euro": "EUR", "euro's": "EUR", "euro’s": "EUR", "€": "EUR", "eur": "EUR", "dollar": "USD", "dollars": "USD",
    "$": "USD", "us$": "USD", "usd": "USD", "sol": "PEN", "soles": "PEN", "s/": "PEN", "s/.": "PEN", "pen": "PEN",
    "boliviano": "BOB", "bolivianos": "BOB", "boliviano's": "BOB", "bob": "BOB", "bs": "BOB", "bs.": "BOB",
    "frank": "BEF", "franken": "BEF", "bef": "BEF",
}
BEFORE_CURRENCY = {"belgische", "amerikaanse", "peruaanse", "boliviaanse", "nieuwe", "aan", "in"}
BEFORE_NOUN = set()  # between a number and what it counts
ABOUT = {
    "zowat", "ongeveer", "circa", "ca", "ca.", "om en bij de", "om en bij", "rond de", "rond", "omtrent", "nagenoeg",
    "bijna", "haast", "zo'n", "zo’n", "een kleine", "grofweg", "pakweg", "plusminus", "naar schatting", "vrijwel",
    "tegen de", "praktisch", "een goede", "afgerond", "bij benadering", "rond en bij",
}
MORE = {
    "meer dan", "ruim", "minstens", "minimaal", "ten minste", "tenminste", "op zijn minst", "dik", "een dikke",
    "boven de", "over de", "niet minder dan", "minimum", "goed", "vanaf",
}
LESS = {
    "minder dan", "hoogstens", "hooguit", "maximaal", "ten hoogste", "maximum", "niet meer dan", "nog geen",
    "onder de", "amper", "nauwelijks",
}
TIMES = {"keer", "maal"}  # "twee keer duizend"
CENTURY = {"eeuw", "eeuwen"}
# fmt: on
