"""Dutch words by which a number in a text is held against a figure of the record."""

# fmt: off
SMALL_WORDS = set(
    "de het een en of in op van voor met bij aan uit over onder tussen tot tegen door naar om te er die dat dit deze "
    "haar zijn hun per als ook nog al wel niet geen meer minder dan hogere hoger betere beter eigen".split()
)
ARTICLES = {"de", "het", "een", "die", "deze", "dit", "al", "er", "zijn", "haar", "hun"}
DEFINITE = {"de", "het", "die", "deze", "dit", "alle", "haar", "zijn", "hun", "onze"}
# Groups of words that stand for the same thing counted.
SAME = (
    {"gezinnen", "gezin", "families", "familie", "huishoudens", "huishouden"},
    {"boeren", "boer", "landbouwers", "landbouwer", "producenten", "telers", "boerinnen"},
    {"koffieboeren", "koffieboer", "koffietelers", "koffieteler", "koffieproducenten", "koffieplanters"},
    {"waterreservoirs", "reservoirs", "reservoir", "waterbekkens", "spaarbekkens", "bekkens", "wateropslagplaatsen"},
    {"drinkwater", "leidingwater", "kraantjeswater", "water"},
    {"waterplan", "waterplannen", "waterbeheersplan", "waterbeheerplan"},
    {"gemeenschappen", "gemeenschap", "dorpsgemeenschappen", "boerengemeenschappen"},
    {"hersteld", "herstelde", "herbebost", "gerestaureerd", "herstel"},
    {"bos", "bossen", "woud", "regenwoud"},
    {"hectare", "hectaren", "ha"},
    {"opgeleide", "opgeleid", "opleiding", "gevormde", "getrainde", "gediplomeerde", "geschoolde"},
    {"boswachters", "boswachter", "woudwachters", "parkwachters", "wachters"},
    {"vrouwen", "vrouw", "vrouwelijk", "vrouwelijke"},
    {"scholen", "school", "onderwijsinstellingen"},
    {"leerlingen", "leerling", "scholieren", "kinderen"},
    {"leerkrachten", "leerkracht", "leraren", "onderwijzers"},
    {"aangeslotenen", "aangesloten", "verzekerden", "leden"},
    {"ziekteverzekering", "ziekenverzekering", "gezondheidsverzekering", "zorgverzekering"},
    {"personen", "mensen", "inwoners"},
    {"opbrengst", "opbrengsten", "oogst", "rendement"},
)
# Said of a part of what is counted, or of others than the figure counts.
PART = {
    "zonder", "wachtlijst", "wachten", "ontbreekt", "ontbreken", "missen", "voordien", "voorheen", "vroeger",
    "voor het programma", "vóór het programma", "voor het project", "geen", "buurgemeente", "tekort", "stopte", "stopten",
    "daarvan", "waarvan", "hiervan", "ervan", "alleen", "gemiddeld", "andere", "overige", "resterende", "resterend",
    "bijkomende", "extra", "eerste", "laatste", "elk", "elke", "ieder", "iedere", "per", "jaarlijks", "maandelijks",
    "aanvankelijk", "halfweg", "pas", "nog eens", "van wie", "van hen", "onder wie", "daarnaast", "buiten",
    "dezelfde", "ander", "slechts", "erbij", "bovendien", "oorspronkelijk", "elders",
}
# Said of what was there before, or of what comes from others.
ANOTHER = {
    "vorige programma", "vorig programma", "vorige project", "vorig project", "vroegere", "voormalige", "oude", "eerdere", "buurland", "buurdorp", "regio", "gewest", "streekbestuur",
}
# Verbs that tell what became of some of the things counted, not how many there are.
LATER = {
    "beschadigen", "repareren", "herstellen", "bezoeken", "liggen", "missen", "vernielen", "verwoesten", "overstromen",
    "reinigen", "schoonmaken", "onderhouden", "inspecteren", "verhuizen", "sluiten", "lekken", "scheuren", "opdrogen",
    "instorten", "wachten", "ontbreken", "verdwijnen", "vernieuwen", "uitbreiden", "vergroten", "leegstaan", "begeven",
}
COUNT = {"aantal", "cijfer", "teller", "som", "totaal"}  # said before the number that counts
TOTAL = {"totaal", "totale", "samen", "algemeen", "alles", "resultaat", "balans"}
PROGRAMME = {"programma", "project", "programma's", "projectbudget", "programmabudget", "interventie", "initiatief", "samenwerkingsprogramma"}
DIFFERENCE = {"minder", "meer", "hoger", "lager"}  # after a number
THAN = {"dan"}  # "meer dan verwacht"
BUDGET = {"budget", "begroting", "totaalbudget", "kostprijs"}  # that of the record where it names no other
OWN_COUNTRY = "belgie"  # as embassy.desk.reading.places names the donor
COSTS = {
    "kost", "kostte", "kosten", "kostprijs", "budget", "begroting", "bijdrage", "bedrag", "financiering", "steun",
    "investering", "toelage", "subsidie", "trok", "trekt", "uitgetrokken", "vrijgemaakt", "vrij", "maakte", "stak",
    "steekt", "betaalde", "betaalt", "legde", "legt", "bedraagt", "bedroeg", "beloopt", "beliep", "schonk", "gaf",
    "geeft", "investeerde", "investeert", "financierde", "financiert", "verleende", "kende", "draagt", "droeg",
    "zette", "besteedde", "spendeerde", "pompte", "tafel", "goed", "budgetteerde", "reserveerde", "uit", "ter",
    "beschikking", "beschikte", "beschikt", "toegekend", "verbond",
}
PART_OF_MONEY = {
    "ander", "andere", "anderen",
    "waarvan", "daarvan", "hiervan", "ervan", "jaarlijks", "jaar", "maand", "maandelijks", "studie", "studies",
    "evaluatie", "opleiding", "opleidingen", "lonen", "extra", "bijkomende", "bijkomend", "herstel", "fase", "schijf",
    "eerste", "tweede", "laatste", "resterende", "alleen", "leidingen", "elk", "per", "alvast", "lening", "rest",
}
TARGET = {
    "zou", "zouden", "bedoeling", "kaap",
    "doel", "doelen", "doelstelling", "doelstellingen", "streefcijfer", "streefcijfers", "streefdoel", "streefdoelen",
    "streeft", "streven", "streefde", "nastreeft", "nastreven", "nagestreefd", "ambitie", "ambities", "ambieert",
    "beoogt", "beogen", "beoogde", "beoogd", "mikt", "mikken", "mikte", "mikpunt", "wil", "willen", "wilde", "wilden",
    "wou", "hoopt", "hopen", "hoopte", "moet", "moeten", "moest", "moesten", "zal", "zullen", "plant", "gepland",
    "geplande", "voorziet", "voorzien", "voorziene", "voorgenomen", "voornemen", "verwacht", "verwachten", "verwachte",
    "verwachtte", "vooropgesteld", "vooropgestelde", "voorop", "vooropstelt", "mijlpaal", "mijlpalen", "lat",
    "richtcijfer", "objectief", "target", "horizon", "engageert", "verbindt", "belooft", "beloofde", "wenst", "wensen",
    "richt", "rekent", "gelooft", "droomt", "reikt", "inzet", "uitdaging", "planning", "plan", "toekomstplan",
}
AIMS = {  # words that tell of an aim in the past tense too, whatever the preposition of its year
    "doel", "doelen", "doelstelling", "doelstellingen", "streefcijfer", "streefcijfers", "streefdoel", "streefdoelen",
    "streefde", "streefden", "nagestreefd", "ambitie", "ambities", "ambieerde", "beoogde", "beoogden", "beoogd", "mikte",
    "mikten", "mikpunt", "vooropgesteld", "vooropgestelde", "mijlpaal", "mijlpalen", "lat", "richtcijfer", "objectief",
    "target", "bedoeling", "kaap", "droom", "droomde", "hoopte", "hoopten", "engageerde", "verbond", "belofte",
}
# Whom a sentence of the record is about, and subjects that do not mean it.
OWN = {"stichting", "ambassade", "ngo", "vereniging", "organisatie", "we", "wij", "ons", "onze", "programma", "project"}
OTHERS = {
    "gemeente", "gemeenten", "gemeentebestuur", "overheid", "regering", "staat", "ministerie", "unicef", "kerk", "bedrijf",
    "bedrijven", "mijnbedrijf", "wereldbank", "wet", "naties", "zwitserland", "spanje", "duitsland", "stad",
}
# Verbs that in the past tell what became of a target; the second only beside a word for it.
SURE_OUTCOMES = {
    "halen", "behalen", "missen", "lukken", "gelukken", "mislukken", "slagen", "waarmaken", "verwezenlijken", "falen", "inlossen",
    "overtreffen", "overschrijden", "realiseren",
}
OUTCOMES = {"bereiken", "stranden", "ontbreken", "tellen", "uitkomen", "blijken", "schieten", "tekortschieten", "komen"}
TARGET_NOUNS = {
    "doel", "doelen", "doelstelling", "doelstellingen", "streefcijfer", "streefdoel", "mijlpaal", "ambitie", "lat",
    "plan", "cijfer", "belofte", "target", "objectief",
}
# fmt: on
