"""How Dutch speaks of days that hang on the day of writing, of calls, and of what counts until now.

A phrase is written as embassy.desk.reading.patterns reads it.
"""

import re

UNITS = {
    "dag": "day", "dagen": "day", "weken": "week", "week": "week", "maand": "month", "maanden": "month",
    "jaar": "year", "jaren": "year", "kwartalen": "quarter", "semesters": "half",
}  # fmt: skip
SHORT_UNITS = {"dagen": "day", "weken": "week", "maanden": "month", "weekends": "week"}
PERIODS = {
    "week": "week", "weekend": "week", "weekeinde": "week", "maand": "month", "kwartaal": "quarter",
    "trimester": "quarter", "semester": "half", "jaar": "year", "kalenderjaar": "year", "begrotingsjaar": "year",
    "werkjaar": "school", "academiejaar": "school", "schooljaar": "school", "lente": "spring", "voorjaar": "spring",
    "zomer": "summer", "herfst": "autumn", "najaar": "autumn", "winter": "winter", "seizoen": "school",
    "oogstseizoen": "school", "regenseizoen": "school", "plantseizoen": "school", "zomervakantie": "summer",
    "jaareinde": "year", "maandag": "weekday", "dinsdag": "weekday", "woensdag": "weekday", "donderdag": "weekday",
    "vrijdag": "weekday", "zaterdag": "weekday", "zondag": "weekday", "januari": "named-1", "februari": "named-2",
    "maart": "named-3", "april": "named-4", "mei": "named-5", "juni": "named-6", "juli": "named-7",
    "augustus": "named-8", "september": "named-9", "oktober": "named-10", "november": "named-11",
    "december": "named-12",
}  # fmt: skip
AMOUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "anderhalf": 1.5, "enkele": None, "paar": None, "wat": None,
    "verscheidene": None, "meerdere": None, "verschillende": None, "ettelijke": None, "luttele": None,
}  # fmt: skip

RELATIVE = {
    "this": (
        "deze|dees|dit <period>", "in de loop van dit <period>", "het|de lopende <period>",
        "deze|dit lopende <period>",
        "het|de huidige <period>",
    ),
    "end-of-this": (
        "voor|vóór|tegen|rond het einde|eind van het jaar", "tegen|rond het jaareinde", "voor|vóór het jaareinde",
        "voor|vóór het jaar om|voorbij|ten is", "nog voor het einde|eind van het jaar",
    ),
    "next": (
        "volgend|volgende <period>", "komend|komende <period>", "het|de komende <period>",
        "de|het aankomende <period>",
        "aankomend|aankomende <period>", "aanstaande <period>", "<period> aanstaande", "a . s . <period>",
        "<period> a . s .", "eerstkomende|eerstkomend <period>", "de eerstkomende <period>",
    ),
    "next-told": ("het|de volgende <period>", "de volgende <units>", "begin|eind|midden van het volgende <period>"),
    "last": (
        "vorig|vorige <period>", "afgelopen <period>", "het|de afgelopen <period>", "voorbije <period>",
        "het|de voorbije <period>", "verleden <period>", "<period> jongstleden", "<period> jl", "<period> j . l .",
        "jongste <period>", "de pas afgelopen <period>", "het pas afgelopen <period>",
    ),
    "recent": (
        "onlangs", "recentelijk", "kortgeleden", "kort geleden", "niet lang geleden", "nog niet zo lang geleden",
        "niet zo lang geleden", "kort voordien is", "zopas", "zonet", "zojuist", "daarnet", "daarstraks",
        "pas geleden",
        "nog maar pas", "nog maar net", "zo net", "zeer recent nog", "heel recent nog",
        "de jongste tijd", "eergisteren", "gisteravond", "vers van de pers", "een poosje|tijdje geleden",
    ),
    "since-recently": (
        "de|het laatste tijd", "in de laatste tijd",
        "de|het voorbije|afgelopen|laatste|jongste (<amount>) <units>","sinds|sedert kort|onlangs|recent|gisteren",
        "sinds|sedert heel|zeer kort", "nu sinds kort"),
    "if-past": ("recent", "recente", "gisteren", "laatst nog", "pas nog", "kersvers", "kersverse"),
    "ago": (
        "<amount> <unit> geleden", "een <amount> <unit> geleden", "een goede|kleine|dikke|ruime <unit> geleden",
        "sinds|sedert <amount> <unit>", "sinds|sedert een <amount> <unit>", "al sinds <amount> <unit>",
        "een <unit> of <amount> geleden",
    ),
    "soon": (
        "binnenkort", "weldra", "spoedig", "eerlang", "eerstdaags", "dra", "straks", "in de nabije toekomst",
        "in een nabije toekomst", "binnen afzienbare tijd", "een dezer dagen|weken", "op zeer korte termijn",
        "zeer|heel binnenkort", "nog even geduld", "over afzienbare tijd", "over een tijdje|poosje", "in aantocht",
        "de|het komende feestdagen|verkiezingen|vakantie|uren", "de|het komende|eerstkomende (<amount>) <units>",
        "komende <units>", "nog enkele <units> geduld",
        "in het verschiet", "staat|staan voor de deur", "voor de deur staat", "overmorgen", "vanavond", "morgenavond",
        "morgenvroeg", "ligt|liggen in het verschiet",
    ),
    "ahead": ("over <amount> <unit>", "over een <amount> <unit>", "over een goede|kleine|dikke <unit>"),
    # These say nothing of the day of writing.
    "": (
        "een|elk|elke|ieder|iedere|haar|zijn|hun volgende <period>", "het|de vorige <period>",
        "over <amount> <unit> praten|spreken|gesproken|gepraat|schrijven",
        "het|de daaropvolgende <period>", "zo|even|hoe spoedig", "zo spoedig mogelijk", "zo recent mogelijk",
        "meest|minst recente", "meest|minst recent", "van|uit recente|recent datum", "voor straks", "tot straks",
        "straks verder", "hoe recenter", "elk jaar opnieuw", "uit|in <period> van vorige eeuw", "vorige eeuw",
        "aan dit <period>", "deze week na", "op|van dit seizoen",
    ),
}  # fmt: skip

SIGNS = {
    "": ("gesloten omslag|envelop|enveloppe", "achter gesloten deuren", "nog niet", "open brief", "in de open lucht"),
    "habit": (
        "elk|ieder <period>", "elke|iedere <period>", "om de <amount> <unit>", "jaarlijks", "jaarlijkse",
        "maandelijks",
        "maandelijkse", "wekelijks", "wekelijkse", "telkens", "altijd", "meestal", "gewoonlijk", "doorgaans",
        "steeds",
        "normaal gezien", "normaliter", "traditiegetrouw", "traditioneel", "in de regel", "het hele jaar door",
        "het hele jaar", "van elk|ieder jaar", "permanent", "doorlopend", "dagelijks", "vaak", "soms",
        "vroeg of laat",
        "jaar na jaar", "keer op keer", "op elk moment", "te allen tijde", "wanneer u wil|wilt", "zonder einddatum",
    ),
    "condition": ("als", "indien", "tenzij", "mocht u", "mocht je", "stel dat", "ingeval", "voor het geval"),
    "generic": (
        "wie", "zodra", "wanneer", "al wie", "iedereen die", "zij die", "degenen die", "mensen die", "personen die",
        "diegenen die", "hebt u", "heeft u", "heb je", "bent u", "ben je", "voor wie", "ieder die", "eenieder die",
        "elke|iedere", "elk|ieder", "telkens", "burgers die", "reizigers die", "belgen die", "komt u", "wilt|wil u",
    ),
    "back": (
        "destijds", "indertijd", "toenmalig", "toenmalige", "toentertijd", "toen", "oorspronkelijk",
        "oorspronkelijke",
        "aanvankelijk", "aanvankelijke", "weleer", "ooit", "vroeger", "vroegere", "dan toe", "achteraf",
        "in die tijd|jaren|dagen|periode", "bij de start", "bij aanvang", "volgens het plan van", "in het plan van",
        "gold|golden", "het plan was", "de bedoeling was", "het was de bedoeling", "het doel was", "beloofd",
        "beloofde",
    ),
    "call": (
        "<call>", "geef|geeft je|u", "in te|dienen|schrijven|zenden|sturen|leveren", "schrijf|schrijft",
        "meld|meldt", "dien|dient",
        "stuur|stuurt|sturen", "mail|mailt", "bezorg|bezorgt|bezorgen", "solliciteer|solliciteert|solliciteren",
        "kandideren|kandidaat", "zich aan te melden", "zich op te geven", "uw bod|plaats", "geef|geeft", "reageren",
        "reageer|reageert", "doe|doet mee", "mee te dingen", "dingen mee", "meedingen", "meedoen",
        "reserveer|reserveren",
        "registreer|registreren", "intekenen", "teken in", "deelnemen", "mee te doen", "deel te nemen", "nomineren",
        "voordragen", "uploaden", "aan te vragen", "vraag|vraagt", "opgeven", "aan te melden", "in te schrijven",
        "we|wij zoeken", "zoekt|zoeken een|naar", "werft|werven aan", "werft|werven een", "aanleveren", "toesturen",
        "te solliciteren", "voor te dragen", "bestellen", "tickets", "toegangskaarten", "te bestellen",
        "opgeven", "over te maken", "neerleggen", "neer te leggen", "de kans om", "een kans",
    ),
    "open": (
        "open", "opengesteld", "geopend", "loopt nog", "lopen nog", "lopend", "lopende", "nog", "welkom",
        "nog altijd|steeds",
        "staat|staan open", "nog tijd", "zopas geopend", "nu", "alvast", "geopend",
    ),
    "may": (
        "kan", "kunt", "kunnen", "mag", "mogen", "is|zijn mogelijk", "heeft|hebben|hebt de tijd", "verwachten",
        "verwacht",
        "aanvaard", "aanvaarden", "aanvaardt", "ingewacht", "ontvangen", "loopt", "lopen", "binnen zijn", "moet",
        "moeten",
        "dient", "dienen", "te dienen", "bereiken", "bezorgen", "toekomen", "wachten", "krijgt de tijd", "vragen",
        "zoeken",
    ),
    "closing": (
        "sluit", "sluiten", "verstrijkt", "verstrijken", "vervalt", "vervallen", "eindigt", "eindigen", "afloopt",
        "aflopen", "loopt af", "wordt|worden afgesloten", "sluit af", "uiterste <deadline>", "uiterste datum|dag",
        "deadline", "<deadline>", "laatste dag|kans", "ten laatste|uiterlijk", "valt op|in",
    ),
    "closed": (
        "afgesloten", "voorbij", "verlopen", "gesloten", "achter de rug", "niet meer", "niet langer",
        "geen <call> meer",
        "geen nieuwe", "is|zijn ingevuld", "vervuld", "gegund", "toegekend", "verstreken", "afgelopen", "beëindigd",
        "te laat", "laattijdig", "laattijdige",
    ),
    "planned": (
        "gepland", "geplande", "voorzien", "voorziene", "verwacht", "verwachte", "op de agenda", "op het programma",
        "komt|komen eraan", "wil", "willen", "moet", "moeten", "in de steigers", "aankomende", "aanstaande",
        "eerstvolgende", "noteer", "blokkeer", "alvast",
        "op til", "in het vooruitzicht", "volgende", "belooft", "beloven", "hopelijk", "naar verwachting", "allicht",
        "wellicht", "vermoedelijk",
        "van harte welkom", "iedereen (is) welkom", "volgende|nieuwe afspraak", "op komst", "in voorbereiding",
        "geprogrammeerd", "aangekondigd", "aangekondigde", "gepland staat", "op stapel", "de planning is", "planning",
        "mikt|mikken|plant|plannen|verwacht|verwachten|hoopt|hopen|hopen we", "streefdatum", "streeft|streven",
        "toekomstig", "toekomstige", "nog te", "kijken uit", "kijkt uit", "uit naar", "op naar",
        "volgende <edition>", "streefdatum",
    ),
    "edition": ("<edition>",),
    "invites": (
        "iedereen (is) welkom", "van harte welkom", "toegang gratis|vrij", "gratis|vrije toegang", "inkom gratis",
        "gratis inkom",
        "wees welkom", "vooraf inschrijven", "inschrijven verplicht", "tot dan", "we zien u|je graag", "allen welkom",
    ),
    "stretch": (
        "week", "weken", "weekend", "helft", "dagen", "avond", "ochtend", "namiddag", "voormiddag", "nacht", "dag",
        "loop",
        "middag", "zaterdag", "zondag", "vrijdag", "namiddagen", "avonden",
    ),
    "lasting": (
        "te bezichtigen|bezoeken|zien|bewonderen|koop|huur|verkrijgen|bekijken|horen|ontdekken|raadplegen", "nog tot",
        "open tot", "blijft|blijven", "geldig", "loopt|lopen", "duurt|duren",
    ),
    "of-data": (
        "cijfers", "gegevens", "uitslag", "resultaten", "periode", "statistieken", "archief", "foto's", "beelden",
        "verslag", "verslagen",
        "lijst",
        "overzicht", "jaarverslag", "tijdlijn", "kaart", "grafiek", "tabel", "rapport", "rapporten", "brieven",
        "opnames",
    ),
    "until-now": (
        "tot nu toe", "tot nog toe", "tot nu", "tot op heden", "tot heden", "tot dusver", "tot dusverre",
        "tot hiertoe",
        "tot (op) vandaag", "tot op de dag van vandaag", "tot op dit ogenblik|moment", "tot en met vandaag",
        "tot zover",
        "tot op deze dag", "vooralsnog", "tot op het ogenblik", "totnogtoe", "tot op dit uur", "tot hier toe",
        "tothiertoe",
        "stand vandaag", "stand van zaken vandaag", "tot aan vandaag", "tot op de huidige dag", "tot dan vandaag",
        "tot de dag van vandaag", "tot op de dag vandaag", "voorlopig", "voorlopige balans|tussenstand|stand",
    ),
    "so-far": (
        "al", "reeds", "inmiddels", "intussen", "ondertussen", "momenteel", "vandaag", "nu", "anno nu", "thans",
        "op dit moment|ogenblik", "teller", "tussenstand", "meanwhile", "tegenwoordig", "heden",
    ),
    "governmental": (
        "gouvernementele samenwerking|ontwikkelingssamenwerking|hulp|steun", "bilaterale samenwerking|hulp|steun",
        "overheidssamenwerking", "belgische overheidshulp", "van|tussen regering tot|en regering",
        "van staat tot staat",
        "belgische overheid|staat|regering",
        "belgische gouvernementele|bilaterale samenwerking|ontwikkelingssamenwerking",
        "officiële belgische hulp|samenwerking|ontwikkelingssamenwerking", "van overheid tot overheid",
        "rechtstreekse bilaterale",
        "directe bilaterale samenwerking|hulp", "belgische ontwikkelingssamenwerking|samenwerking", "staatshulp",
    ),
}  # fmt: skip

CLASSES = {
    "edition": (
        "-oogst", "-editie", "-uitgave", "-beurs", "-festival", "-campagne", "-ronde", "-verkiezingen", "-congres",
        "-feest", "-tornooi", "-wedstrijd", "-seizoen", "-jaargang", "-top", "-conferentie", "-forum", "-gala",
        "-zomerschool", "-biënnale", "-expo", "-zaai", "-aanplant", "-regentijd", "-markt", "-marathon", "-promotie",
        "-lichting", "-reeks", "-cursus", "-cyclus", "-seminarie", "-kerstmarkt", "-receptie", "-vergadering",
        "-zitting",
    ),
    "call": (
        "-oproep", "-oproepen", "-kandidatuur", "-kandidaturen", "-aanvraag", "-aanvragen", "-inschrijving",
        "-inschrijvingen", "-aanmelding", "-aanmeldingen", "registratie", "-registraties", "-offerte", "-offertes",
        "-bieding", "-biedingen", "-inzending", "-inzendingen", "-dossier", "-dossiers", "-voorstel", "-voorstellen",
        "-sollicitatie", "-sollicitaties", "-vacature", "-vacatures", "-aanbesteding", "-aanbestedingen", "indiening",
        "-indieningsronde", "-kandidatenlijst", "-motivatiebrief", "-projectidee", "-projectideeën", "-ontwerp",
        "-ontwerpen", "-wedstrijd", "-indienen", "inschrijven", "aanmelden", "aanvragen", "insturen", "inzenden",
        "opsturen", "inleveren", "indient", "inschrijft", "aanmeldt", "aanvraagt", "instuurt", "inzendt",
        "-formulier",
        "-formulieren", "-kandidaat", "-kandidaten", "-candidaturen", "inschrijver", "inschrijvers", "-gunning",
        "-stageplaats", "-stageplaatsen", "-selectieproef", "-indientermijn", "-inschrijvingstermijn",
        "-aanmeldperiode",
        "-inschrijvingsperiode", "-cv", "curriculum", "-prijsvraag", "-tender", "-bod", "-concours", "-contest",
        "-subsidieronde", "-ronde", "-projectfiche", "-projectfiches", "-stemmen", "-abstract", "-abstracts",
        "-paper",
        "-papers", "-bijdrage", "-bijdragen", "-vrijwilligerswerk", "-selectie", "-deelnemer", "-deelnemers",
    ),
    "deadline": (
        "-deadline", "-deadlines", "-einddatum", "-sluitingsdatum", "-termijn", "-sluitingsdag", "-limiet",
        "-indieningsdatum",
        "-inschrijvingsdatum", "-afsluitdatum", "-uiterste", "-inzendtermijn", "-sluiting", "-afsluiting",
        "-inleverdatum",
    ),
}  # fmt: skip

INFINITIVE_ENDINGS = ("en",)

AUXILIARY_REACH = 12  # how many words before a participle its auxiliary can stand
BEFORE_ATTRIBUTE = {"de", "het", "een", "dit", "deze", "die", "dat", "haar", "zijn", "hun", "onze", "ons"}
BEFORE_NOUN = {"de", "het", "een"}
PRESENT_OR_PAST = ()  # endings of forms that are both
COPULAS = {"is", "zijn", "heeft", "hebben", "bent", "hebt"}
AUXILIARIES = COPULAS | {
    "wordt", "worden", "werd", "werden", "blijft", "blijven", "bleef", "bleven", "staat", "staan", "raakt", "raken",
    "geraakt",
    "lijkt", "lijken", "ligt", "liggen", "houdt", "houden",
}  # fmt: skip
CERTAIN_PARTICIPLE = re.compile(
    r"(?:uit|in|op|af|aan|bij|mee|toe|over|terug|vast|door|na|voor|neer|goed|samen|weg)ge\w{3,}(?:[td]|en)"
)
PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her|er|mis|onder|over|voor|vol|door|om|weer|aan)|\w{2,5}(?:ge|be|ver)")
NOT_DONE = {
    "gepland", "voorzien", "verwacht", "geprogrammeerd", "bedoeld", "bestemd", "beoogd", "vastgelegd", "vastgesteld",
    "aangekondigd", "toegezegd", "beloofd", "uitgenodigd", "verplicht", "toegestaan", "gebonden",
}  # fmt: skip
PLANS = {"plannen", "voorzien", "verwachten", "inplannen"}
VERBS = {
    "lasting": {
        "lopen", "duren", "blijven", "gelden", "openblijven", "openstaan", "doorlopen", "voortduren", "doorgaan",
        "aanhouden", "voortlopen", "verderlopen", "tentoonstellen", "tonen", "hangen", "bezichtigen", "bezoeken",
        "zien",
        "exposeren", "spelen", "logeren", "verblijven", "aanvaarden", "voortzetten", "verlengen", "wachten",
    },
    "event": {
        "plaatsvinden", "plaatshebben", "reizen", "trekken", "toeren", "plaatsgrijpen", "doorgaan", "beginnen",
        "starten", "aanvangen", "openen",
        "opengaan", "eindigen", "sluiten", "verschijnen", "komen", "eraankomen", "aankomen", "vertrekken", "volgen",
        "aflopen", "afronden", "afsluiten", "houden", "organiseren", "vieren", "inhuldigen", "inwijden", "lanceren",
        "voorstellen", "voltooien", "opleveren", "verhuizen", "uitreiken", "bezoeken", "afreizen", "neerstrijken",
        "ontvangen", "verwachten", "plannen", "voorzien", "mikken", "hopen", "intrekken", "ingaan", "aantreden",
        "ondertekenen", "overhandigen", "overdragen", "overgaan", "opstarten", "hervatten", "herbeginnen",
    },
    "wish": {
        "willen", "moeten", "hopen", "plannen", "verwachten", "mikken", "streven", "beogen", "nastreven", "wensen",
        "voorzien", "rekenen", "trachten", "ambiëren", "vooropstellen", "dienen", "horen", "behoren",
    },
}  # fmt: skip
