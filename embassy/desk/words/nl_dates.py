"""How Dutch writes days, months, seasons, years and durations."""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
OTHER_MONTHS = {}
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
    "ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6,
}  # fmt: skip
SEASONS = {
    "lente": "spring", "voorjaar": "spring", "zomer": "summer", "herfst": "autumn", "najaar": "autumn",
    "winter": "winter", "nazomer": "summer", "voorzomer": "summer",
}  # fmt: skip
SEASON_ADJECTIVES = ("europese", "belgische", "peruaanse", "zuidelijke", "noordelijke", "voorbije", "afgelopen")
DECADES = {
    "dertig": 1930, "veertig": 1940, "vijftig": 1950, "zestig": 1960, "zeventig": 1970, "tachtig": 1980,
    "negentig": 1990, "nul": 2000, "tien": 2010, "twintig": 2020,
}  # fmt: skip
DAY_PREPOSITIONS = ("op",)
DECADE_JOINS = ()
OF = ("van",)
DECADE_HEADS = ("jaren",)
BARE_DECADES = ()

# A noun before a year; "school" where it lasts into the next one.
YEAR_NOUNS = {
    "jaar": "", "jaartal": "", "kalenderjaar": "", "werkjaar": "school", "boekjaar": "", "begrotingsjaar": "",
    "academiejaar": "school", "schooljaar": "school", "seizoen": "school", "plantseizoen": "school", "periode": "",
    "looptijd": "", "duur": "", "jaren": "", "oogstjaar": "", "cyclus": "", "termijn": "",
}  # fmt: skip
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": -1}
ORDINAL_ENDINGS = ("e", "de", "ste")
FIRST_OF_MONTH = ("eerste",)
MONTHS_IN = {"kwartaal": 3, "trimester": 3, "semester": 6, "helft": 6, "jaarhelft": 6}

ARTICLES = ("de", "het", "den", "'t")
LINKS = ("van", "van het jaar", "in", "anno", ",")  # between a month and its year
AND = ("en",)
DAY_TO = ("tot", "tot en met", "t/m", "en")  # between two days of a month
RANGE_TO = ("tot", "tot en met", "tot in", "t/m", "tot aan", "tot einde", "en met")

PARTS = {
    "begin": ("begin", "begin van", "aanvang", "aanvang van", "start van", "vroeg in", "prille begin van"),
    "mid": ("midden", "midden van", "medio", "half", "halfweg", "halverwege", "midden in"),
    "end": (
        "eind", "einde", "einde van", "eind van", "slot van", "afloop van", "ultimo", "laat in", "ver in", "verloop van",
    ),
}  # fmt: skip

RELATIONS = {
    "in": (
        "in", "op", "tijdens", "gedurende", "in de loop van", "in het", "per", "anno", "in de zomer van", "nog in", "omtrent",
        "met datum van",
    ),
    "until": ("tot", "tot in", "tot en met", "t/m", "tot aan", "tot op", "tot ver in", "tot diep in", "tot ergens in", "en met"),
    "since": ("sinds", "sedert", "van kindsbeen af sinds", "al van in", "al van", "reeds van"),
    "from": ("vanaf", "met ingang van", "met ingang op", "ingaand op", "ingaande op", "van in", "te rekenen vanaf"),
    "by": ("tegen", "uiterlijk", "uiterlijk op", "uiterlijk in", "ten laatste", "ten laatste op", "ten laatste in", "niet later dan"),
    "before": ("vóór", "tot voor", "tot vóór", "eerder dan", "vroeger dan", "voorafgaand aan"),
    "for": ("voor",),
    "after": ("na", "later dan", "langer dan", "volgend op"),
    "between": ("tussen",),
    "of": ("van", "uit", "over", "sinds die van", "dan", "aan"),
}  # fmt: skip
ABOUT = ("rond", "omstreeks", "circa", "ca", "ongeveer", "ergens", "zowat", "rondom", "zo", "naar schatting")

# The year that was named last, or one counted from it.
SAME_YEAR = {
    0: ("dat jaar", "datzelfde jaar", "hetzelfde jaar", "van dat jaar", "van datzelfde jaar", "van hetzelfde jaar", "dit zelfde jaar"),
    1: (
        "het jaar daarop", "het jaar daarna", "van het jaar daarop", "het jaar nadien", "van het jaar nadien",
        "van het volgende jaar", "het daaropvolgende jaar", "het volgende jaar", "een jaar later", "één jaar later",
        "een jaar nadien", "jaar daarop", "jaar nadien", "jaar daarna", "een jaar daarna", "van het jaar erna",
        "van het jaar erop", "het jaar erop", "het jaar erna",
    ),
    -1: (
        "het jaar daarvoor", "het jaar voordien", "van het jaar daarvoor", "van het jaar voordien", "het jaar ervoor",
        "van het jaar ervoor", "een jaar eerder", "een jaar vroeger", "één jaar eerder", "het voorgaande jaar",
        "van het voorgaande jaar", "het vorige jaar", "jaar eerder", "jaar vroeger",
    ),
}  # fmt: skip
LATER = ("later", "daarna", "nadien")  # "two years later"
EARLIER = ("eerder", "vroeger", "voordien", "daarvoor", "tevoren")

# "nummer 2019" is no year.
NUMBERED = set(
    "nummer nr no artikel art wet decreet kamer postcode postbus lokaal toestel pagina blz bladzijde hoofdstuk route"
    " dossier referentie bus lijn vlucht zaal kantoor kavel kadasternummer telefoon tel fax resolutie iso verordening"
    " reglement richtlijn koninklijk hoogte diepte bedrag som totaal agenda visie horizon model versie"
    " agenda2030 telefoonnummer rekening rekeningnummer ruim bijna zowat meer minder zo'n hoogstens minstens liefst"
    " opgeteld samen elke alle deze die".split()
)
# "2000 gezinnen" is no year.
COUNTED = set(
    """gezinnen gezin families familie huishoudens huishouden personen persoon mensen inwoners boeren boerinnen vrouwen
    mannen kinderen jongeren meisjes jongens leerlingen studenten leerkrachten leraren onderwijzers artsen dokters
    verpleegkundigen vroedvrouwen patiënten moeders baby's baby zuigelingen burgers landbouwers koffieboeren
    quinoaboeren cacaoboeren producenten vissers ambachtslui werknemers arbeiders ambtenaren rechters vrijwilligers
    deelnemers bezoekers gasten aanwezigen leden slachtoffers gebruikers begunstigden coöperanten experts technici
    bursalen beursstudenten kandidaten aanvragen dossiers woningen huizen scholen klassen lokalen dorpen
    gemeenschappen gemeenten wijken steden districten coöperaties verenigingen bedrijven bedrijfjes ondernemingen
    bomen zaailingen planten boompjes struiken stekken koeien schapen lama's alpaca's kippen bijenkorven dieren hectare
    hectaren ha km kilometer kilometers m meter meters cm mm m² m³ km² vierkante kubieke liter liters kilo kg kilogram
    gram ton tonnen zakken euro euro's dollar dollars eur usd frank soles sol bolivianos miljoen miljard duizend
    procent % graden watt kw kwh mw megawatt volt uur uren minuten dagen weken maanden jaar jaren keer maal stuks
    exemplaren boeken bladzijden foto's stuks kaarten brieven telefoons computers putten waterputten kranen leidingen
    pompen reservoirs latrines toiletten bruggen wegen gevallen vaccins dosissen doses consultaties bevallingen
    onderzoeken plaatsen zitjes stoelen bedden voedselpakketten maaltijden opleidingen cursussen workshops beurzen
    certificaten diploma's landtitels titels eigendomstitels kredieten leningen microkredieten banen jobs arbeidsplaatsen
    stemmen soorten vogelsoorten calorieën handtekeningen aansluitingen wateraansluitingen zonnepanelen voertuigen
    fietsen tractoren terrassen percelen akkers boerderijen dossier stappen treden kamers""".split()
)

NUMBERS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien negentien twintig"
).split()
TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
HUNDREDS = {"honderd": 100}
OTHER_NUMBERS = {
    "één": 1,
    "eén": 1,
    "anderhalf": 1.5,
    "anderhalve": 1.5,
    "half": 0.5,
    "halve": 0.5,
    "een half": 0.5,
    "een halve": 0.5,
    "een kwart": 0.25,
    "honderdvijftig": 150,
}
UNIT_JOINS_TEN = "en"  # vierenvijftig
TEN_AND_UNIT = ""
HALF_ENDINGS = ("ëneenhalf", "eneenhalf", "enhalf", "ëneenhalve", "eneenhalve", "enhalve")  # vierenhalf jaar
AND_HALF = ("en half", "en een half")

UNITS = {
    "jaar": ("year", 1), "jaren": ("year", 1), "jaartjes": ("year", 1), "jaartje": ("year", 1), "maand": ("month", 1),
    "maanden": ("month", 1), "week": ("week", 1), "weken": ("week", 1), "dag": ("day", 1), "dagen": ("day", 1),
    "decennium": ("year", 10), "decennia": ("year", 10), "eeuw": ("year", 100), "eeuwen": ("year", 100),
    "kwarteeuw": ("year", 25), "kwart eeuw": ("year", 25), "lustrum": ("year", 5), "lustra": ("year", 5),
    "semesters": ("month", 6), "kwartalen": ("month", 3),
}  # fmt: skip
ADJECTIVE_UNITS = {"jarig": "year", "jarige": "year", "maandig": "month", "maandige": "month"}  # vijfjarig
COUNTED_ARTICLES = ("een", "de", "die", "deze")
WHOLE_DURATIONS = {"kwarteeuw": (25, "year"), "decennium": (10, "year")}
EXACTNESS = {
    "more": (
        "meer dan", "ruim", "dik", "dikke", "goed", "langer dan", "minstens", "ten minste", "minimaal", "over de", "al meer dan",
        "een dikke", "een goede", "goede", "ruime", "niet minder dan",
    ),
    "less": ("minder dan", "bijna", "haast", "korter dan", "hoogstens", "amper", "nauwelijks", "net geen", "krap", "maximaal", "ten hoogste", "slechts"),
    "about": (
        "ongeveer", "zowat", "zo'n", "circa", "ca", "ca.", "rond de", "om en bij de", "om en nabij de", "omtrent",
        "naar schatting", "grofweg", "pakweg", "een kleine", "een tal", "zo een", "een paar",
    ),
}  # fmt: skip

NTH_ENDINGS = ("ste", "de")  # dertigste
NTH = {}
ANNIVERSARIES = ("verjaardag", "jubileum")
