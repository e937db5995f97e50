"""Dutch words that tell when a sentence speaks, and of what."""

NO_VERBS = {"gemeenten", "inwoners", "toen", "zoals", "allen", "beiden", "velen", "boven", "binnen", "buiten", "tegen",
            "tussen", "heren", "dieren", "gezinnen", "middelen", "vrouwen", "mannen", "kinderen", "samen", "eigen",
            "open", "gratis", "maanden", "leden", "recent", "heden", "sinds", "zeven", "negen", "oren", "ogen"}  # fmt: skip
MORE_VERBS = {"passen", "ronden", "afronden", "coördineren", "cofinancieren", "subsidiëren", "monitoren", "spitsen", "toespitsen",
              "voltooien", "openen", "evolueren"}  # fmt: skip
PARTICLES = {"aan", "achter", "achterna", "af", "binnen", "bij", "bijeen", "door", "deel", "dicht", "goed", "heen", "in",
             "klaar", "kwijt", "los", "mee", "mede", "mis", "na", "neer", "om", "op", "over", "open", "plaats", "rond",
             "samen", "stand", "stil", "stop", "tegemoet", "tegen", "terug", "teweeg", "thuis", "toe", "tot", "uit",
             "uiteen", "vast", "voor", "vooruit", "voort", "vooraf", "vol", "vrij", "waar", "weg", "weer", "voorbij",
             "bloot", "gade", "rechtop", "vooraan", "omhoog", "omlaag", "tekort", "tewerk", "ten", "onder"}  # fmt: skip
ENDINGS = {}

VERB_LAST = True  # the verb of a clause after a conjunction or a relative pronoun stands at its end
VERB_SECOND = True  # one constituent stands before the verb of a main clause: the subject follows where that is another
DEFINITE = set("de het dit dat deze die ons onze hun zijn haar ieder elk dezelfde hetzelfde".split())
DETERMINERS = DEFINITE | set(
    "een 't 'n geen mijn uw je jouw zo'n enkele enige sommige veel vele weinig meer meerdere verscheidene verschillende "
    "diverse alle beide elke iedere andere ander twee drie vier vijf zes zeven acht negen tien elf twaalf honderd "
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig duizend tientallen honderden duizenden welke welk wiens wier zulke zulk heel hele geheel".split()
)
POSSESSIVE = {"ons", "onze"}
PREPOSITIONS = set(
    "aan achter behalve beneden bij binnen boven buiten conform anno dankzij door gedurende gezien in ingevolge jegens "
    "krachtens langs met middels mits na naar naast namens nabij om omstreeks omtrent onder ondanks ongeacht op over "
    "per qua rond rondom sedert sinds te ten ter tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege via "
    "volgens eind einde begin medio half midden voor voorbij vóór wegens zonder".split()
)
SUBORDINATORS = set(
    "dat omdat terwijl toen nadat voordat vooraleer eer zodat opdat als indien mits tenzij wanneer zodra zolang "
    "hoewel ofschoon alhoewel aangezien doordat of waardoor waarbij waarin waarmee waarvan waarop waaraan waarvoor "
    "waaronder waarover waaruit waarna waarnaar waartoe waarlangs waar hoe wie wat hoeveel welke sinds sedert totdat "
    "tot naarmate daar alsof".split()
)
RELATIVES = set("die dat wat wie welke".split())
CONDITIONS = set("als indien mits tenzij wanneer zodra zolang mocht stel of".split())  # what follows need not be so
COORDINATORS = {"en", "maar", "want", "of", "dus", "doch", "noch"}
PRONOUNS = set("het hij zij ze die dit dat deze dezelfde".split())  # that stand for what the sentence before is about
PEOPLE = set("ik jij je u wij we jullie men iedereen niemand iemand wie".split())
WE = {"wij", "we"}
REFLEXIVES = {
    "zich",
    "ons",
    "elkaar",
    "er",
    "hier",
    "daar",
    "ook",
    "nu",
    "dan",
    "toen",
    "nog",
    "al",
    "echter",
    "daarom",
}
NEGATIONS = set("niet geen nooit nergens niemand niets noch evenmin nimmer nauwelijks".split())
NEGATED_BY_NEXT = {"meer"}
FUTURE = {"zullen": "future", "gaan": "future"}
CONDITIONAL = {"zou", "zouden", "wou", "wouden", "wilde", "wilden"}
PERFECT = {"hebben", "zijn"}
PASSIVE = {"worden"}
PASSIVE_PRONOUN = ""
COPULAS = set("zijn blijven worden lijken schijnen heten".split())
PROGRESSIVE = set()
AUXILIARIES = set("zijn hebben worden zullen kunnen moeten mogen willen gaan blijven laten".split())
HELPERS = AUXILIARIES | PROGRESSIVE
JUST: set[str] = set()  # of what was done a moment ago, before an infinitive
# A participle that with "is" tells a state of now, where others tell what is over.
STATES = set(
    "gericht gevestigd bedoeld bestemd betrokken verbonden gebaseerd gelegen opgebouwd ingedeeld verdeeld gespreid "
    "toegespitst geconcentreerd verspreid samengesteld gekoppeld ingebed gesteund gehuisvest ondergebracht "
    "gespecialiseerd beperkt verankerd afgestemd".split()
)
RECORD_NOUNS = set(
    "programma project samenwerkingsprogramma samenwerkingsproject ontwikkelingsprogramma "
    "ontwikkelingsproject initiatief interventie programmawerking".split()
)
RECORD_ENDINGS = ("programma", "project")
RECORD_NOT = set(
    "deelproject proefproject proefprogramma deelprogramma jaarprogramma lesprogramma wetenschapsprogramma "
    "computerprogramma beurzenprogramma beurzenprogramma's vervolgprogramma vervolgproject radioprogramma "
    "televisieprogramma onderwijsprogramma regeringsprogramma voorprogramma".split()
)
COOPERATION = set("samenwerking ontwikkelingssamenwerking hulp ontwikkelingshulp steun overheidshulp".split())
# Those who carry a programme out, and what they do: with "the" alone those of the record.
WORKS = set(
    "projectteam programmateam projectploeg projectploegen projectleiding projectbureau projectkantoor programmabureau "
    "coördinatieteam projectmedewerkers programmamedewerkers projectcoördinator programmacoördinator projectleider "
    "werken bouwwerken projectactiviteiten uitvoering uitrol".split()
)
TEAM = WORKS | set(
    "team teams ploeg ploegen medewerkers medewerkster medewerker personeel staf technici technicus ingenieurs ingenieur "
    "experts expert deskundigen coördinatie coördinator werkzaamheden werkzaamheid activiteiten aanleg hydrologen "
    "sociologen agronomen vroedvrouwen vroedvrouw artsen verpleegkundigen verpleegsters consulenten adviseurs promotoren "
    "lesgevers opleiders trainers begeleiders arbeiders vrijwilligers werf werven bijdrage budget begroting kantoor "
    "kantoren bureau hoofdzetel loket leraars leerkrachten landmeters metselaars chauffeurs tolken veldwerkers wagens "
    "boswachters monitoren instructeurs kraanmachinisten machines bulldozers graafmachines cursussen lessen opleidingen "
    "workshops vormingen consultants juristen economen biologen geologen artsenteam directie directeur".split()
)
STATUS = {"status", "stand", "toestand", "statuut", "fase", "situatie", "stadium"}  # first words of a label
LEAVES_SUBJECT_OUT = False
IMPERSONAL: set[str] = set()
DONORS = {"belgië", "enabel", "btc"}
SUPPORT = {
    "steun",
    "hulp",
    "geld",
    "budget",
    "middelen",
    "bijstand",
    "financiering",
    "bijdrage",
    "fondsen",
    "expertise",
}
RARE_VERBS = {"rijen", "wijten", "varen", "wennen"}  # whose past tense is a form of a verb that is used more
NEW = {"nieuw", "nieuwe", "ander", "andere"}
THIS = {"huidige", "onderhavige", "eigen", "genoemde", "vernoemde"}  # before "the programme"
SOME = set(
    "veel vele sommige enkele verschillende een velen sommigen enkelen deel meerderheid helft twee drie vier".split()
)
# Those of whom only one carries a programme out.
RUNNERS = set(
    "directeur directrice coördinator projectleider projectleidster programmaleider leider verantwoordelijke uitvoerder "
    "projectcoördinator programmacoördinator partner partners partnerorganisatie tegenpartij beheerder".split()
)
STAGES = {"fase", "deel", "luik", "onderdeel", "uitvoering"}  # what goes on as long as the programme does
# Verbs that name with their preposition whom they are about, and not by what means something is done.
GOVERNED = {
    "met": set("vergelijken verwarren breken verbinden lachen kennismaken".split()),
    "uit": set("leren putten blijken".split()),
}
GOVERNED["van"] = set("vertellen spreken weten horen dromen houden scheiden afwijken verschillen".split())
BELONGING = {("uitmaken", "deel")}
JOINED: set[str] = set()  # before what somebody joins
ENDING = set(
    "eindigen aflopen stoppen ophouden stopzetten afsluiten beëindigen stilvallen rusten sluiten afronden voltooien "
    "onderbreken opschorten stilliggen opdoeken".split()
)  # denied, they say that something goes on
THOSE = {"die", "degenen"}  # before "of" and a name: those who work there
PROGRESSIVE_PHRASE = ("aan", "het")  # before an infinitive: what is going on
APART = {"buiten", "los"}  # before "of" and a name: not in it
CREW_ENDINGS = (
    "werker", "werkers", "werkster", "werksters", "medewerkers", "leiders", "leider", "leidster", "kundige", "kundigen", "loog", "logen",
    "gronoom", "gronomen", "eur", "eurs", "isten", "arts", "artsen", "meester", "meesters", "wachters", "bouwers", "planters", "tekenaars",
    "mannen", "vrouwen", "mensen", "lui", "lieden", "vrijwilligers", "promotor", "promotoren", "ploeg", "ploegen", "team", "teams", "dienst",
    "diensten", "loket", "fonds", "fondsen", "consultaties", "raadplegingen", "cursus", "cursussen", "opleidingen", "lessen", "workshops",
    "juf", "juffen", "begeleiders", "begeleidster", "trainers", "adviseurs", "verantwoordelijke", "verantwoordelijken", "coach", "coaches",
)  # fmt: skip
PARTS = set(
    "fase projectfase luik luiken contract mandaat studie evaluatie eindevaluatie onderzoek akkoord "
    "overeenkomst conventie bestek aanbesteding opdracht opleiding cursus campagne onderdeel deel component "
    "etappe stap ronde bouw rapport verslag subsidie financiering lening".split()
)
OF = {"van"}
ADVERBS = set(
    "momenteel vandaag thans nu tegenwoordig heden nog altijd steeds ook eerst daarna daarnaast later toen "
    "destijds toch zo intussen ondertussen inmiddels onlangs recent recentelijk binnenkort weldra straks morgen "
    "daarom daardoor daarvoor daarbij hierbij er hier daar dan vooral verder bovendien echter elders soms vaak "
    "geregeld jaarlijks maandelijks wekelijks dagelijks voortaan sindsdien eindelijk uiteindelijk aanvankelijk "
    "oorspronkelijk samen al pas reeds bijna zowat ruim".split()
)
NOT_FINITE = set("maart mei week sinds recht rechten wet kust markt dienst kracht zorg".split())
# Verb forms that are nouns as well.
NOUNS = set(
    "werken plannen boeken wegen kosten scholen bossen ploegen doelen delen lonen vissen lokalen banken palen namen "
    "bergen bronnen muren stenen putten dammen velden boeren pompen planten zaden akkoorden beelden handen koken wassen "
    "rust start feest gids bloei groei oogst vloot steunen rechten eisen resultaten fondsen partners kranen leidingen "
    "vormen opleidingen banden groepen teelten daken deuren vlechten posten besturen dromen vragen giften prijzen "
    "beurzen klassen lessen cursussen stages teams huizen bomen zaken staat staten school streek sloot steeg dreef bond bad slag spoor stal goot kool mat landen dorpen steden regels normen".split()
)
NOUN_ENDINGS = ("heid", "schap")
CERTAIN_FORMS = {"present s", "present p", "past s", "past p"}
ARTICLES = set("de een mijn zijn haar hun onze ons uw jullie".split())
CLITICS: set[str] = set()
CLITICS_TOO: set[str] = set()
PRONOUNS_TOO = set("het dit dat deze die alle allen elk".split())
INFINITIVE_IS_PLURAL = True
AGO = {"geleden", "later"}
INTENSIFIERS: set[str] = set()
ENCLITICS = ()
NO_INFINITIVES: set[str] = set()
AGO_WORDS: set[str] = set()
IDIOMS: set[tuple[str, str]] = set()
TIME_NOUNS = set(
    "jaar jaren maand maanden week weken dag dagen kwartaal trimester semester seizoen ochtend middag avond nacht "
    "zomer winter herfst najaar voorjaar lente weekend uur keer werkseizoen regenseizoen schooljaar werkjaar "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eeuw decennium ogenblik moment".split()
)


# Prepositions and words between nouns that can begin a clause; the second only after a comma.
OPENERS, OPENERS_AFTER_COMMA = set(), {"of"}
ASKING = set(
    "weet weten wist wisten vraagt vragen vroeg vroegen zien nagaan onderzoekt onderzoeken beslist beslissen bepaalt bepalen "
    "beslissing vraag onzeker onduidelijk duidelijk zeker afwachten kijken bekijkt bekijken discussie twijfel".split()
)  # before "of" and what may be so or not, as a comma
ADJECTIVE_ENDINGS = ("e",)
VERBS_TOO = {"zijn"}
OTHERS = set(
    "ander andere vorig vorige eerder eerdere vroeger vroegere een geen soortgelijk volgend gelijkaardig "
    "dergelijk zo'n enkele elk ieder".split()
)  # words that make "programma" another one
ABBREVIATIONS = set(
    "bv bijv nr nrs blz p pp art o.a m.b.t d.w.z e.d ca dr ir ing prof mr mevr dhr jl ll a.u.b i.v.m t.e.m "
    "t.a.v o.m a.s vzw st jan feb febr mrt apr jun jul aug sept sep okt nov dec mln mld tel".split()
)
ORDINALS = set("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende laatste".split())

# Phrases as embassy.desk.reading.patterns reads them. "now", "on" and "over" say when; "stop" that it was halted;
# "frame" that the text tells the past as if it were now; "state" is help from state to state; "prepare" is what
# comes before a programme begins.
SIGNS = {
    "now": (
        "momenteel", "vandaag", "vandaag de dag", "thans", "nu", "tegenwoordig", "heden", "op dit moment|ogenblik",
        "dezer dagen", "nog steeds", "nog altijd", "nog", "dit|deze <time>", "anno", "de laatste|jongste jaren|tijd",
        "lopend|lopende", "huidig|huidige", "op heden", "op de dag van vandaag", "elk|elke|ieder|iedere <time>",
        "jaarlijks", "maandelijks", "wekelijks", "dagelijks", "volop", "alsmaar", "steeds", "voortdurend", "intussen",
        "per <time>", "ondertussen", "geregeld", "regelmatig", "al sinds", "stilaan", "stukje bij beetje", "in deze|dit <time>",
    ),
    "recent": ("onlangs", "recent", "recentelijk", "pas", "zopas", "kort geleden", "sinds kort", "kortgeleden",
               "niet lang geleden", "zonet"),
    "on": (
        "aan de gang", "in (volle) uitvoering", "bezig", "aan de slag", "actief", "aanwezig", "op kruissnelheid", "halfweg",
        "halverwege", "van kracht", "operationeel", "in volle gang", "op volle toeren|kracht|snelheid", "aan het werk",
        "uit de startblokken", "op schema|koers|dreef", "volgens plan|schema|planning", "in werking", "open", "lopend", "lopende",
        "van start gegaan", "uit de startblokken geschoten", "halfverwege", "zichtbaar", "in volle ontwikkeling|opbouw|bloei",
        "goed op weg", "vlot", "gestaag", "op gang", "op gang gekomen|getrokken", "in de steigers", "paraat",
        "op het terrein", "ter plaatse", "conform de planning", "blijft|blijven bestaan|lopen|doorlopen|werken|draaien", "conform planning", "onverminderd", "op zoek", "druk in de weer", "in de weer",
    ),
    "held": ("in handen van", "ter beschikking van", "voor rekening van", "onder leiding van"),
    "over": (
        "afgesloten", "voorbij", "ten einde", "afgelopen", "beëindigd", "stopgezet", "stopgezette", "opgeheven", "achter ons",
        "achter de rug", "verleden tijd", "het verleden", "geschiedenis", "verleden", "niet meer", "niet langer", "vroegere",
        "voormalige", "toenmalige", "destijds", "van toen", "indertijd", "voltooid", "afgerond", "geëindigd", "uitgedoofd",
        "opvolger", "opvolgster", "nalatenschap", "erfenis", "afgesloten|afgelopen|voltooide|beëindigde", "voltooide",
        "beëindigde", "afgeronde", "vroeger", "opgehouden", "ten eind", "gewezen", "wijlen", "eindverslag",
        "eindrapport", "na afloop van", "na het einde van", "sinds het einde van", "einde van",
        "bestaat|bestaan niet", "opgedoekt", "achter zich", "oude", "sporen", "herinnering aan", "archief|archieven",
    ),
    "stop": (
        "schorsing", "geschorst", "geschorste", "annulering", "geannuleerd", "geannuleerde", "stopgezet", "stopgezette",
        "opgeschort", "opgeschorte", "opschorting", "stilgelegd", "stilligt", "stilliggen", "stil", "stilstand", "afgeblazen",
        "gaat|gaan niet door", "on hold", "bevroren", "stopzetting", "geschrapt", "geschrapte", "afgelast", "afgelaste",
        "onderbroken", "onderbreking", "afgevoerd", "nooit", "ooit", "stillegging", "stilgevallen", "stopte",
        "niet doorgaan", "ingetrokken", "in de ijskast", "opgedoekt", "herstart", "heropstart", "hervatting", "hervat",
        "hervatten",
    ),
    "story": ("het jaar is", "we|wij schrijven", "we|wij zijn in", "we keren terug naar"),
    "begun": (
        "sinds|sedert de start|aanvang|opstart|lancering van", "sinds|sedert het begin van", "sinds|sedert zijn|haar start",
        "sinds|sedert het programma|project begon|startte|loopt|draait", "sinds het begon|startte", "na een vliegende start",
    ),
    "frame": (
         "in het <ordinal> jaar", "in de <ordinal> <time>",
        "in het <ordinal> <time>", "het <ordinal> jaar", "datzelfde jaar", "dat jaar", "een jaar later", "toen", "foto uit",
        "foto van", "op de foto", "op deze foto", "volgens het verslag|jaarverslag|rapport", "in die jaren|tijd|dagen",
        "volgens de plannen", "volgens het plan", "archieffoto",
    ),
    "state": (
        "gouvernementele (ontwikkelings) samenwerking|ontwikkelingssamenwerking|hulp|programma|programma's|project|projecten",
        "gouvernementeel programma|project|samenwerkingsprogramma", "gouvernementele",
        "bilaterale samenwerking|ontwikkelingssamenwerking|hulp|programma's|projecten|donor|donoren|donors|steun|akkoord",
        "bilateraal programma|samenwerkingsprogramma|akkoord|project", "overheidshulp", "regering tot regering",
        "overheid tot overheid", "staat tot staat", "partnerland", "partnerlanden",
        "van|tussen beide|de regeringen", "tussen de (twee|beide) regeringen|overheden|staten", "samenwerkingsprogramma",
        "indicatief|indicatieve samenwerkingsprogramma", "officiële ontwikkelingssamenwerking|ontwikkelingshulp",
        "directe bilaterale", "staatssamenwerking", "concentratieland", "prioriteitsland", "gemengde commissie",
        "officiële|directe|bilaterale|rechtstreekse|gouvernementele (belgische) hulp|steun|bijstand|samenwerking|ontwikkelingshulp|ontwikkelingssamenwerking",
        "indicatief|indicatieve samenwerkingsprogramma",
        "federale ontwikkelingssamenwerking", "regering aan regering", "overheid aan overheid", "staat aan staat",
        "samenwerking|hulp|ontwikkelingssamenwerking tussen (de) belgische|<local> en (de) belgische|<local> overheid|regering|staat",
        "samenwerkingsakkoord|samenwerkingsovereenkomst tussen beide landen|staten|regeringen|overheden",
        "belgische ontwikkelingssamenwerking|ontwikkelingshulp in|aan|met", "overheidssamenwerking", "rechtstreekse hulp|samenwerking", "directe samenwerking",
    ),
    "donor": (
        "belgische (federale) overheid|regering|staat|schatkist", "federale overheid|regering", "onze regering|overheid",
        "belgisch overheidsgeld|belastinggeld", "koninkrijk belgië", "beide staten|regeringen|overheden",
        "belgische en (de) <local> overheid|regering|staat",
    ),
    "receiver": (
        "<local> overheid|regering|staat|schatkist|autoriteiten|ministerie|ministeries", "ministerie|ministeries van",
        "<local> en (de) belgische overheid|regering|staat",
    ),
    "apart": (  # what is said of the cooperation only from outside
        "los van", "na het einde van", "in tegenstelling tot", "anders dan", "te maken met", "ten tijde van", "misverstand",
        "onderscheid", "verschil", "niet-gouvernementele", "overblijfselen", "onafhankelijk van", "opgezet door",
        "in plaats van", "ngo's", "ngo", "vzw", "vzw's", "universiteit", "universiteiten", "vakbonden", "beurzen", "bedrijven",
        "handel", "export", "uitvoer", "stedenband", "stedenbanden",
    ),
    "prepare": (
        "voorbereiding", "voorbereidingen", "voorbereidende", "voorbereiden", "voor te bereiden", "voorbereid",
        "nog niet", "nog geen", "moet|moeten nog", "zal|zullen nog", "in afwachting", "na de start", "vanaf de start",
        "straks", "toekomstig", "toekomstige", "gepland", "geplande", "voorgenomen", "toekomst", "looptijd", "op stapel",
        "tegen de tijd", "vanaf", "zodra", "pas in", "ten vroegste", "wanneer het", "als het", "plannen", "voorstel",
        "ontwerp", "bij de start", "klaar", "loket", "vragen", "aanvang",
    ),
}  # fmt: skip
MEANS = set("via middels door met bij uit vanuit binnen".split())  # before what is used or who does it
THANKS = {"dankzij", "door"}
MEANS_NOUNS = set(
    "steun hulp geld middelen fondsen bijstand kader bijdrage tussenkomst toedoen medewerking middel financiering "
    "ondersteuning begeleiding vleugels impuls inzet".split()
)
USERS = set(
    "leerlingen begunstigden deelnemers deelneemsters gebruikers bursalen beursstudenten studenten patiënten cursisten".split()
)  # of a programme
BUILDS = set(
    "inhuldigen inwijden bouwen herstellen renoveren verharden asfalteren planten zaaien boren uitrusten optrekken "
    "aanleggen uitbreiden uitbaggeren baggeren".split()
)
FRUITS = USERS | set("vruchten resultaten realisaties effecten verwezenlijkingen successen gevolgen impact".split())
ORIGIN = set("Belgisch Belgische belgisch belgische".split())
# Present tenses that look back, or tell what something is rather than what it does.
LOOKING_BACK = set(
    "zijn worden blijven behoren dateren heten gelden dienen staan liggen tonen aantonen bewijzen inspireren "
    "voortleven herinneren verdienen vormen betekenen bestaan toebehoren nalaten achterlaten eindigen aflopen stoppen "
    "ophouden ontbreken lijken schijnen verwijzen teruggaan terugblikken getuigen smaken ogen bedragen afsluiten wachten "
    "verdwijnen belichamen illustreren sieren prijken voortbestaan doorwerken weerklinken leven horen slapen spreken boeien".split()
)
# What a programme that has not begun does already.
PLANNING = set(
    "willen beogen mikken streven voorzien omvatten bestaan krijgen moeten zullen kunnen hopen verwachten plannen "
    "voorbereiden zoeken beginnen starten aanvangen houden kosten duren heten behoren passen afhangen gaan zijn "
    "worden blijven dateren komen volgen richten bedragen dienen vergen vragen vereisen wachten tellen liggen staan hebben "
    "mogen mikken rekenen vertrekken zullen toespitsen aansluiten verlopen eindigen aflopen lopen beslaan "
    "vormen heten gelden dragen inspelen uitgaan beantwoorden kaderen aanpakken kiezen wil opstarten ingaan nastreven bedoelen bestemmen".split()
)
# What was done with a programme before it began.
PREPARED = set(
    "goedkeuren ondertekenen tekenen voorstellen aankondigen plannen uitstellen ontstaan bedenken krijgen uitwerken "
    "beslissen besluiten vragen schrijven formuleren voorbereiden opstellen onderhandelen vermelden melden ontwerpen "
    "verwelkomen voorzien kiezen indienen bespreken zijn worden hebben groeien komen opnemen aanvaarden financieren toekennen "
    "begroten publiceren aanbesteden gunnen noemen heten samenstellen aanwerven rekruteren zoeken bekendmaken presenteren steunen moeten "
    "kunnen willen zullen afspreken vastleggen bepalen bezoeken verwachten beloven toezeggen inschrijven aanmelden".split()
)
TAKING_PART = set(
    "volgen afstuderen behalen meedoen deelnemen meewerken samenwerken krijgen ontvangen leren werken "
    "bijwonen opsteken gaan studeren genieten".split()
)
WORK = set(
    "bouwen verharden aanleggen werken herstellen graven vernieuwen opleiden uitvoeren verbeteren renoveren asfalteren "
    "moderniseren begeleiden planten installeren baggeren uitrusten timmeren optrekken opknappen boren verbreden "
    "verlengen afwerken rechttrekken financieren betalen".split()
)
NOT_TOLD = set(
    "evalueren bekronen onderzoeken vermelden bespreken citeren prijzen publiceren bestuderen beschrijven "
    "verschijnen noemen voorstellen herdenken vieren loven afsluiten beëindigen stopzetten opvragen analyseren "
    "doorlichten uitroepen nomineren overdragen tonen".split()
)  # what others do with it afterwards
AGENCIES = ("enabel", "btc", "ctb", "belgisch ontwikkelingsagentschap", "belgische ontwikkelingsagentschap")
OUTSIDE = set("na buiten zonder vóór sinds sedert naast tijdens uit dankzij behalve".split())  # of the cooperation
GIVING = set(
    "steunen ondersteunen helpen bijstaan financieren meefinancieren cofinancieren medefinancieren bekostigen betalen "
    "meebetalen subsidiëren bijdragen investeren schenken verlenen verstrekken toekennen uittrekken storten toevloeien vloeien "
    "krijgen ontvangen uitvoeren opleiden opzetten geven gaan samenwerken meewerken rekenen "
    "versterken begeleiden adviseren".split()
)  # of a state to another, and of those who receive
VAGUE = {"geven", "gaan"}  # advice and news as well
STATE_ACTORS = set(
    "belgië overheid staat regering regeringen ambtenaren enabel brussel agentschap minister coöperanten "
    "euro miljoen geld middelen deskundigen landen partners samenwerking hulp programma's".split()
)
BARE_COUNTRY = {"land", "republiek"}
GETTING = set("krijgen ontvangen aanvragen vragen indienen verkrijgen genieten".split())
STATE_THINGS = set(
    "partnerlanden partnerland lijst budget sectoren prioriteiten zwaartepunt zwaartepunten programma's "
    "projecten programma project samenwerking hulp kader donoren donor middelen pijlers uitvoering "
    "begroting thema's".split()
)
CONTRACTIONS: set[str] = set()  # a preposition and an article in one word
MODALS = set("kan kunnen moet moeten wil willen mag mogen hoopt hopen zal zullen dient dienen hoeft hoeven".split())
DEMONSTRATIVES = set("dat dit die deze".split())
FOREIGN = set(
    "zwitserse zwitsers duitse duits franse frans spaanse spaans italiaanse nederlandse nederlands zweedse noorse finse "
    "deense japanse koreaanse chinese amerikaanse canadese britse europese luxemburgse oostenrijkse ierse zwitserland duitsland frankrijk spanje italië "
    "nederland japan korea china zweden noorwegen finland denemarken canada luxemburg".split()
)
OWN = {"ons", "onze", "zijn", "haar", "hun"}
LOCAL = set("peruaanse ecuadoraanse boliviaanse nationale provinciale gemeentelijke regionale".split())
YES = {"ja", "jawel", "nee", "neen", "zeker", "jazeker", "inderdaad"}
GOALS = set("doel doelen doelstelling doelstellingen bedoeling opzet streefdoel ambitie opdracht taak".split())
AS = {"als"}
TO = {"te"}  # before an infinitive
WITHOUT = {"zonder"}
WHO = {"wie"}  # begins a clause that is a subject
QUESTIONS = {"wat", "waar", "hoe"}  # with which a question takes for granted what it asks about
CLAIMS = {"dat", "dit"}  # pronouns that mostly stand for what was said
RUNNING = set("lopen draaien functioneren bestaan werken doorlopen".split())
# What is built, and what is said of it while it is.
BUILDING = set(
    "bouw heropbouw wederopbouw aanleg heraanleg asfaltering verharding herstelling renovatie uitbreiding modernisering "
    "vernieuwing restauratie uitbaggering baggerwerken wegwerken wegenwerken bouwwerken graafwerken herstellingswerken "
    "werken werkzaamheden bruggenbouw wegenbouw scholenbouw beplanting herbebossing installatie plaatsing verbreding".split()
)
PROGRESS = set("vorderen opschieten verlopen doorgaan voortgaan vlotten naderen starten beginnen aanvatten".split())
BOTH = {"zowel", "evenals", "net", "evenzeer", "even"}
MEANS_IN = {"in", "aan"}  # before what somebody takes part in
LIKE = {"net", "als", "zoals", "evenals", "evenzeer"}
