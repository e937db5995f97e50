"""The words of Dutch that the desk reads with: data, and no logic. A class for each part of the reader."""

import re


class Speech:
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
    VERB_SECOND = (
        True  # one constituent stands before the verb of a main clause: the subject follows where that is another
    )
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
    PRONOUNS = set(
        "het hij zij ze die dit dat deze dezelfde".split()
    )  # that stand for what the sentence before is about
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
    KINDS = set("fonds plan campagne netwerk alliantie platform laboratorium leerstoel".split())
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
        "werken bouwwerken projectactiviteiten activiteiten uitvoering uitrol team".split()
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
        "juf", "juffen", "pleegster", "pleegsters", "pleger", "plegers", "helpster", "helpsters", "helper", "helpers", "leraar", "leraars",
    "leraren", "leerkracht", "leerkrachten", "onderwijzer", "onderwijzers", "tolk", "tolken", "jurist", "advocaat", "advocaten", "architect",
    "architecten", "therapeut", "therapeuten", "begeleiders", "begeleidster", "trainers", "adviseurs", "verantwoordelijke", "verantwoordelijken", "coach", "coaches",
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
        "oorspronkelijk samen al pas reeds bijna zowat ruim overal telkens onverkort volop".split()
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
            "volgens de|het (oorspronkelijke) plan|plannen|planning", "archieffoto",
        ),
        "state": (
            "gouvernementele (ontwikkelings) samenwerking|ontwikkelingssamenwerking|hulp|programma|programma's|project|projecten",
            "gouvernementeel", "gouvernementele",
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
            "in plaats van", "ngo's", "ngo", "vzw", "vzw's", "universiteit", "universiteiten", "vakbonden", "beurzen",
        ),
        "dealings": ("bedrijven", "handel", "export", "uitvoer", "stedenband", "stedenbanden", "belastingverdrag", "visa"),
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
        "verdwijnen belichamen illustreren sieren prijken voortbestaan doorwerken weerklinken leven horen slapen spreken boeien terugkomen terugkeren berusten".split()
    )
    # What a programme that has not begun does already.
    PLANNING = set(
        "willen beogen mikken streven voorzien omvatten bestaan krijgen moeten zullen kunnen hopen verwachten plannen "
        "voorbereiden zoeken beginnen starten aanvangen houden kosten duren heten behoren passen afhangen gaan zijn "
        "worden blijven dateren komen volgen richten bedragen dienen vergen vragen vereisen wachten tellen liggen staan hebben "
        "mogen mikken rekenen vertrekken zullen toespitsen aansluiten verlopen eindigen aflopen lopen beslaan "
        "vormen heten gelden dragen inspelen uitgaan beantwoorden kaderen aanpakken kiezen wil opstarten ingaan nastreven bedoelen bestemmen voortbouwen steunen berusten".split()
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
    SINCE = {"sinds", "sedert"}
    EXECUTION = {"uitvoering", "uitvoeringsfase", "uitgevoerd", "operationeel", "loopt"}  # behind "Status:"
    KEEPING = set(
        "uitvoeren voortzetten verderzetten financieren leiden beheren uitbouwen coördineren".split()
    )  # we, it
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


class Dates:
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


class Times:
    """How Dutch speaks of days that hang on the day of writing, of calls, and of what counts until now.

    A phrase is written as embassy.desk.reading.patterns reads it."""

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


class Lifetimes:
    """How Dutch says that something begins, ends and lasts, and names what does: regular expressions, and sets of words."""

    # {gap} stands for a few words of the same clause.
    BEGINS = (
        r"boven de doopvont|eerste (?:steen|spade|spadesteek)|op de sporen|in de steigers|gestarte|opgestarte|gelanceerde|begonnen"
        r"|(?:gaat|ging(?:en)?){gap}terug|teruggaat|terugging|(?:eerste|prille) schreden|"
        r"begin(?:t|nen)|begon(?:nen)?|start(?:te[n]?|en|t)?|gestart|opgestart|opstart(?:en|te|ten)?|startte{gap}op"
        r"|van start|een aanvang|aanvang (?:nemen|neemt|nam)|aanving(?:en)?|aangevangen|aanvangen|aanvangt|(?:vangt|ving(?:en)?){gap}aan"
        r"|(?:ziet|zag|zien|gezien){gap}het (?:levens)?licht|het (?:levens)?licht (?:ziet|zag|zien|gezien)"
        r"|in het leven (?:geroepen|riep|roept|roepen)|(?:riep(?:en)?|roept){gap}in het leven|op poten|uit de grond{gap}gestampt|uit de grond gestampt"
        r"|uit de startblokken|eerste stappen|op gang|afgetrapt|trapt{gap}af|gelanceerd|lanceer(?:t|de|den)|ontston(?:d|den)"
        r"|ontstaan|geboren|op de rails|in gang gezet|dateert|dateren|dateerde"
        r"|stamt uit|gaat terug tot|ging terug tot|teruggaat tot|teruggaan tot|zijn beslag kreeg|zijn deuren open(?:t|de|den)"
        r"|open(?:t|de){gap}de deuren|ingezet|aan de slag ging(?:en)?|(?:ging(?:en)?|gaat){gap}aan de slag|opgericht|richtte{gap}op"
        r"|in werking (?:treedt|trad|getreden)|treedt{gap}in werking|trad{gap}in werking|beginnen"
    )
    BEGIN_VERBS = frozenset("beginnen starten opstarten aanvangen aanvatten inzetten lanceren ontstaan".split())
    END_VERBS = frozenset(
        "eindigen beëindigen aflopen afronden afsluiten stopzetten stoppen voltooien ophouden verstrijken sluiten".split()
    )
    LAST_VERBS = frozenset("duren lopen doorlopen voortduren aanhouden doorgaan".split())
    BEGIN_NOUNS = (
        "begin", "start", "aanvang", "lancering", "opstart", "startdatum", "begindatum",
        "aftrap", "startschot", "startsein", "kick-off", "eerste steen", "eerste spadesteek", "oprichting", "ontstaan", "geboorte", "eerste dag", "komst", "aankomst", "vestiging", "intrede", "startjaar", "beginjaar",
    )  # fmt: skip
    ENDS = (
        r"(?:gaat|ging(?:en)?){gap}dicht|tot het verleden|verleden tijd|achter zich dicht|voor bekeken|laatste adem|zwaai(?:t|de|den){gap}af|afgezwaaid|(?:zit|zat){gap}erop|(?:trekt|trok){gap}terug"
        r"|teruggetrokken|ter ziele|ontmanteld|over en uit|afgesloten|beëindigde|afgeronde|stopgezette|uitgezongen|opgedoekt|"
        r"eindig(?:t|en|de|den)|geëindigd|beëindig(?:t|d|de|den|en)|afloop(?:t)?|aflopen|afliep(?:en)?|afgelopen"
        r"|(?:loopt|lopen|liep(?:en)?){gap}af|afgerond|afrond(?:t|de|den|en)|(?:rondt|ronden|rondde(?:n)?){gap}af|afgesloten"
        r"|afsloot|afsloten|afsluit(?:en)?|(?:sluit|sloot|sloten){gap}af|stopgezet|stop(?:te|ten|t)|gestopt|stopzet(?:te|ten)?"
        r"|zet(?:te|ten)?{gap}stop|stopzetten|voltooid|voltooi(?:de|den|t)|ten einde|tot een (?:goed )?einde|tot zijn einde"
        r"|aan zijn einde|een einde|een eind|ophoud(?:en|t)?|ophield(?:en)?|opgehouden|(?:houdt|hield(?:en)?){gap}op(?! de)"
        r"|(?:een )?punt achter|de boeken|(?:zijn|haar) deuren|de deuren|het doek|de deur dicht|deur achter zich dicht"
        r"|verstreek|verstreken|verstrijkt|verloopt|verliep|uitgedoofd|doofde{gap}uit|dooft{gap}uit|opgedoekt|opgeheven|hief{gap}op"
        r"|afscheid|uitgefaseerd|dichtgegaan|gesloten|sloot|sluit|ontbonden|vervallen|verviel|besloten met|op zijn (?:laatste )?einde"
        r"|vaarwel|zit erop|zat erop|erop zat|(?:was|is){gap}voorbij|voorbij (?:was|is)|eropzit"
    )
    END_NOUNS = (
        "einde", "eind", "slot", "afsluiting", "stopzetting", "beëindiging", "afronding", "voltooiing", "einddatum", "afloop",
        "slotdatum", "laatste dag", "laatste werkdag", "laatste activiteit", "laatste activiteiten", "laatste zitting", "laatste daad", "sluiting", "eindpunt", "slotakkoord", "eindjaar", "laatste maand",
        "laatste jaar", "doek over", "einde aan", "eind aan", "einde voor", "eindstreep",
    )  # fmt: skip
    LASTS = (
        r"(?:krijgt|kreeg|krijgen|heeft|had){gap}jaar (?:de tijd|om)|"
        r"loopt|lopen|liep(?:en)?|gelopen|duur(?:t|de|den)|duren|geduurd|voortduurt|voortduurde|werk(?:t|te|ten|en)|gewerkt|bestaat"
        r"|bestond(?:en)?|bestaan|actief|aanwezig|bezig|werkzaam|aan het werk|in uitvoering|uitgevoerd|blijf(?:t)?|bleef|blijven"
        r"|bleven|doorloopt|doorliep|standhield|standhoudt|stand hield|hield(?:en)?{gap}stand|houdt{gap}stand|aanhield|aanhoudt"
        r"|gedraaid|draai(?:t|de|den)|draaien|voortgezet|verlengd|gepland|voorzien|geprogrammeerd|ingepland|uitgetrokken"
        r"|overspan(?:t|de|den)|besloeg|beslaat|strekt(?:e|en)?{gap}uit|uitstrekt(?:e)?|bestrijkt|bestreek|gaat{gap}mee|meegaat"
        r"|van kracht|samenwerk(?:t|te|ten|en)|samengewerkt|ging{gap}door|gaat{gap}door|doorging|doorgaat|gaat{gap}voort"
        r"|ging{gap}voort|volgehouden|hield{gap}vol|rekenen"
    )
    LIFE_NOUNS = (
        "looptijd", "duur", "periode", "levensduur", "uitvoeringsperiode", "uitvoeringstermijn", "programmaperiode", "termijn",
    )  # fmt: skip
    ARRIVES = (
        r"eerste (?:kantoor|bureau|medewerkers?|project)|aanwezig|actief|werkzaam|bezig|werk(?:t|te|ten|en)|gewerkt|streek{gap}neer|streken{gap}neer|neergestreken|neerstreek"
        r"|komst|aankomst|vestig(?:t|de|den){gap}zich|gevestigd|vestiging|kwam{gap}aan|aankwam|arriveerde|zette{gap}voet"
        r"|voet aan (?:wal|de grond)|kwam{gap}naar|naar{gap}kwam|ter plaatse|thuis|present|aan de slag|aan het werk|begon|startte|aanwezigheid|is er|gevestigd"
    )

    RUNS = (
        r"loopt|lopen|gelopen|liep(?:en)?|duurt|bestaat|bestond|actief|aanwezig|bezig|in uitvoering|uitgevoerd|draait|van kracht"
        r"|samenwerk(?:t|te|ten|en)|werk(?:t|en|te|ten){gap}samen|begon(?:nen)?|aan het werk"
    )
    DATES_FROM = r"(?:gaat|ging(?:en)?){gap}terug|teruggaat|terugging|dateert|dateren|dateerde|stamt uit|gaat terug tot|ging terug tot|teruggaat tot|teruggaan tot"
    # Words that bring what begins or ends after a preposition: "er kwam een einde aan het programma".
    GOVERNS = r"(?:een )?einde?|het doek|(?:een )?punt achter|afscheid|een aanvang|het leven|startschot|startsein|de aftrap|rekenen|terug"
    GOVERNED = frozenset({"aan", "over", "achter", "voor", "op", "uit"})
    PARTICIPLES = (
        r"gestart|begonnen|opgestart|afgelopen|afgerond|afgesloten|beëindigd|gelanceerd|opgericht|ontstaan|gepland|voorzien"
        r"|aanwezig|actief|werkzaam|stopgezet|voltooid|geëindigd|lopend|geprogrammeerd|gevestigd"
    )
    COOPERATES = r"ondersteun(?:t|de)|gouvernementele|bilaterale|schouder aan schouder|aan de zijde van|samenwerk(?:en|t|te|ten|ing)|samengewerkt|werk(?:en|t|te|ten){gap}samen|partnerland"
    BOTH_COUNTRIES = r"(?:beide|de twee|onze|beider) (?:landen|regeringen|staten|overheden)|tussen (?:beide|de twee)"
    THE_COUNTRY = r"het land|dit land|dat land|peruaanse|boliviaanse|ecuadoraanse"
    GOVERNMENTAL = (
        r"(?:inter)?gouvernementele?|bilaterale?|officiële|rechtstreekse|van staat tot staat|van regering tot regering"
        r"|van overheid tot overheid|overheidssamenwerking|overheidshulp|tussen (?:beide|de twee) (?:landen|staten|regeringen)"
        r"|partnerland(?:en)?|tussen belgië en|tussen brussel en|van overheidswege"
    )
    DONOR = r"belgië|belgische|brussel"
    DONOR_WORDS = frozenset({"belgie", "belgische", "brussel", "belg"})
    ALSO = r"ook|bovendien|daarnaast|eveneens|tevens|bijkomend|extra|stapte|sloot zich aan|pas echt"
    FIRST_PLANS = r"aanvankelijk|oorspronkelijk(?! akkoord)|eerst zou|was eerst|in eerste instantie|initieel|voorlopige|ontwerpplan"
    THEN = frozenset({"zo", "dan", "toen", "daarmee", "daarna", "nadien"})  # the moment that was named before
    # "In 2016 begon het programma met de bouw", "stopte tijdelijk", "werkte alleen in Anta": not its begin, end, or life.
    TAKES_UP = r"met (?:de|het|zijn|haar)|te|aan (?:de|het|een)"
    PAUSES = r"tijdelijk|voorlopig|een tijd(?:je)?|even|gedeeltelijk|deels|stop\w*{gap}met|haast|bijna"
    ONLY = r"alleen|enkel|vooral|hoofdzakelijk|uitsluitend|slechts in|samen met|nog niet|niet"
    COUNTS_ON = r"rekenen|terecht|beschik\w*|(?:middelen|steun|hulp|bijstand) van|kunnen{gap}op"  # "tot 2029 kunnen boeren op het programma rekenen"
    CARRIES_OUT = r"uitgevoerd|voer(?:t|de|den){gap}uit|uitvoer(?:t|de|den)|gefinancierd|beheerde"
    GIVES = r"(?:gaf|geeft|gegeven|klonk|viel|valt|vond|vindt|geven){gap}(?:startschot|startsein|aftrap|kick-off)"
    DATE_NOUNS = ("looptijd", "duur", "einddatum", "startdatum", "slotdatum", "begindatum", "eindjaar", "startjaar")
    FIELD_PREPOSITIONS = frozenset({"op", "inzake", "rond", "rondom", "voor"})
    NEGATED = r"geen|niet (?:meer|langer)|nooit|niemand"
    PARTNER_COUNTRY = r"partnerland(?:en)?"
    ELAPSED = r"al|reeds|intussen|inmiddels|ondertussen|geleden|sinds|nu|sedert"
    PART_OF_DURATION = (
        r"(?:eerste|laatste|volgende|vorige|voorbije|afgelopen|tweede|komende|daaropvolgende|om de|elke|elk|iedere|ieder|per"
        r"|binnen|binnen de|(?<!gespreid )(?<!verdeeld )over|alle|daarvan|telkens|jonger dan|ouder dan|waarvan|vanaf|nog|garantie van|gebruiksrecht van)"
    )
    DISTANCE = frozenset(
        "nadat voordat vooraleer later eerder vroeger na voor vóór nadien oud oude jonger ouder daarna daarvoor voordien".split()
    )
    AGO = r"geleden"
    WITHIN = r"na|in|binnen|op"
    WHOLE = (
        r"in totaal|welgeteld|van (?:de )?(?:eerste|begin|start|bij) {gap}(?:tot|de) (?:de )?(?:laatste|einde|eind|slot)"
        r"|alles samen|van begin tot einde?|in zijn geheel|al met al"
    )
    ENDURES = (
        r"(?:krijgt|kreeg|krijgen|heeft|had){gap}jaar (?:de tijd|om)|"
        r"duur(?:t|de|den)|duren|geduurd|loopt|liep|gelopen|lopen|overspan(?:t|de|den)|besloeg|beslaat|strekt|bestrijkt|bestreek"
        r"|gedraaid|draaide|uitgetrokken|voorzien|gepland|bestaat|bestond|aanwezig|actief|mee|standhield|hield stand"
        r"|samenwerk(?:t|te|ten|en)|samengewerkt"
    )
    YEARS_OF = r"(?:van )?(?:aanwezigheid|werking|bestaan|activiteit|inzet|onafgebroken|ervaring|programmawerk)"
    ANNIVERSARY = r"verjaardag|jubileum|viert|vierde"
    DONOR_SUBJECT = r"belgië|brussel|de belgische (?:overheid|regering|staat)"
    FOR_DURATION = r"(?:\| lang|\| tijd|gedurende)"

    PROGRAMME_NOUNS = frozenset(
        "programma project initiatief interventie ontwikkelingsprogramma ontwikkelingsproject samenwerkingsprogramma"
        " samenwerkingsproject".split()
    )
    # What is done of a record, and lasts as long as that: "de uitvoering van het programma".
    CARRYING_OUT = frozenset(
        "uitvoering werking programmawerking projectwerking activiteiten projectactiviteiten werkzaamheden".split()
    )
    FUNDING = frozenset("financiering bijdrage".split())  # of a donor, for a programme
    WE = frozenset({"we", "wij"})
    WHAT_IT_IS = frozenset({"betreft", "gaat", "vormt", "om"})
    PARTNER_NOUNS = frozenset(
        {"stichting", "ngo", "vereniging", "organisatie", "vzw", "koepel", "federatie", "partnerorganisatie"}
    )
    COOPERATION_NOUNS = frozenset(
        "samenwerking hulp steun bijstand ontwikkelingssamenwerking overheidshulp ontwikkelingshulp overheidssamenwerking"
        " samenwerkingsrelatie partnerschap partnerland samenwerkingsband".split()
    )
    OWN_ADJECTIVES = frozenset(
        "totale voorziene belgische hele gehele volledige eigen huidige vermelde genoemde gouvernementele bilaterale officiële bewuste"
        " betrokken eigenlijke nieuwe grote ambitieuze geplande geschorste geannuleerde afgelopen beëindigde lopende oude"
        " gezamenlijke kleine langlopende vijfjarige zelf rechtstreekse directe jarenlange lange belgisch officieel".split()
    )
    OTHER_ADJECTIVES = frozenset(
        "duitse zwitserse deense franse spaanse nederlandse italiaanse canadese japanse amerikaanse zweedse noorse duits"
        " zwitsers deens frans spaans italiaans canadees japans luxemburgs europees vlaams luxemburgse europese vlaamse"
        " waalse waals peruaans peruaanse boliviaanse boliviaans ecuadoraanse ecuadoraans ander andere eerder eerdere vorig"
        " vorige volgend volgende tweede derde eerste ouder oudere kleiner kleinere naburige naburig vergelijkbaar"
        " vergelijkbare culturele cultureel regionale regionaal nationale nationaal soortgelijk soortgelijke britse brits"
        " engelse parallelle parallel cubaanse chinese chinees braziliaanse braziliaans finse oostenrijkse medische"
        " universitaire academische wetenschappelijke militaire technische culturele juridische verwante verwant".split()
    )
    DEFINITE = frozenset("het de dit dat die deze ons onze 't dezelfde hetzelfde heel".split())
    POINTERS = frozenset("dit dat die deze dezelfde hetzelfde".split())
    INDEFINITE = frozenset(
        "een één geen elk elke ieder iedere alle beide enkele sommige verschillende meerdere veel vele andere twee drie vier"
        " vijf zes zeven acht negen tien twaalf meeste".split()
    )
    POSSESSIVES = frozenset({"zijn", "haar", "hun", "diens", "z'n"})
    PRONOUNS = frozenset({"het", "ze", "zij", "hij", "dit", "dat", "deze"})
    RELATIVES = frozenset({"dat", "die", "welke", "waarvan"})
    CONJUNCTIONS = frozenset({"en", "maar", "of", "want", "doch", "dus"})
    SUBORDINATORS = frozenset(
        "toen nadat voordat omdat doordat terwijl waarna waarbij zodat hoewel zodra wanneer als waarin waar waarmee alvorens"
        " vooraleer aangezien".split()
    )
    PREPOSITIONS = frozenset(
        "van in op aan met voor door bij uit over onder tegen tot naar rond tussen tijdens binnen buiten sinds sedert na om"
        " per via zonder volgens dankzij namens wegens naast langs achter boven omtrent gedurende vanaf vóór ondanks".split()
    )
    CONTRACTIONS = frozenset()
    FUNCTION_WORDS = frozenset(
        "er nog al ook reeds niet wel dan toen daarna nu pas zo zich hier daar intussen uiteindelijk officieel definitief"
        " dus toch echter immers namelijk eerst vandaag vooral alleen zelf meer zeer heel erg bijna ongeveer ruim zowat"
        " werd werden wordt worden was waren is zijn heeft had hadden hebben zal zullen zou zouden kan kon moet moest mag"
        " wil wou wilde kwam komt komen kwamen ging gaat gaan gingen nam neemt nemen zag ziet zette zet viel valt maakte"
        " te om ten plan voorlopig waarschijnlijk wellicht gewoon normaal eindelijk effectief lang jaar feit".split()
    )
    STARTERS = frozenset(
        "wie wat waar waarom hoe ja nee zowel terug aangezien beide sommige vele alle enkele samen onlangs later vroeger"
        " momenteel ooit destijds aan kort lang meer einde begin".split()
    )
    ABOUT_PARTS = frozenset(
        {"van", "voor", "rond", "over", "inzake", "rondom", "tegen", "tot", "aan", "met", "in", "ter"}
    )
    RESTRICTIVE = frozenset({"voor", "rond", "over", "inzake", "rondom", "ter", "tegen"})
    WITH = frozenset({"met", "tussen"})
    OF = frozenset({"van", "voor"})
    YEAR_OF = frozenset({"jaar", "dag", "datum", "moment", "maand"})
    # "Na het einde van het programma": a moment elsewhere in the clause is not that of the end.
    TIME_WORDS = frozenset(
        "na vóór voor tot sinds sedert later vanaf vroeger eerder dan bij tijdens rond tegen met".split()
    )
    CLOSING_OBJECTS = frozenset(
        "opdracht missie leven deuren activiteiten werkzaamheden opdrachten boeken werking werk taken opdracht acties middelen punt doek".split()
    )
    LEAVES_SUBJECT_OUT = False
    PLANNED_FOR = frozenset({"voor"})  # before the day on which something is to be, and not the last one possible
    ADJECTIVES_FOLLOW = False
    ADVERB_ENDINGS = ("lijks",)
    CLAUSE_OPENERS = frozenset({"sinds", "sedert", "tot", "voor", "na"})  # "sinds het programma afliep"
    NEAR_PRONOUNS = frozenset({"die", "deze", "dit"})
    AS = frozenset({"als"})
    IN = frozenset({"in"})
    BY_MEANS_OF = frozenset({"via", "dankzij"})
    # Words that hardly mean anything but the begin or the end of a whole.
    STRONG_BEGINS = (
        r"beg[io]n\w*|start\w*|gestart|opgestart|opstart\w*|van start|aanvang|aanving\w*|aangevangen|lancer\w*|gelanceerd|aftrap|afgetrapt"
        r"|eerste (?:dag|stappen|schreden|steen)|startschot|startsein|uit de grond|in gang"
    )
    STRONG_ENDS = (
        r"eindig\w*|geëindigd|beëindig\w*|afloop|aflop\w*|afliep\w*|afgelopen|loopt{gap}af|liep{gap}af|afrond\w*|afgerond|rond\w*{gap}af|stopgezet|stopzet\w*"
        r"|stopt\w*|gestopt|zet\w*{gap}stop|einde?|slot|afsluiting|voltooi\w*|punt achter|laatste (?:dag|werkdag)|opgedoekt|opgeheven|het doek"
    )
    LENGTH_NOUNS = r"duurtijd|in beslag|gespreid|verdeeld over|decennium|goed voor|een programma van|programma (?:was|is) met|(?:voorziene )?(?:duur|looptijd|uitvoeringstermijn|levensduur|\w+periode|termijn)|duur(?:t|de|den)|duren|geduurd|\w+jarige?|meegekregen|mee"
    LENGTHS = r"lang|gedurende|loopt|liep|lopen|trekt|uitgetrokken"
    ELAPSED_THEN = r"(?:was|waren|werkte|liep|bestond|stond) (?:toen|er toen|toen al|op dat moment|al)"
    FIELDS = frozenset("aan rond inzake vlak gebied domein".split())  # before what a cooperation is about
    AGREEMENTS = r"\w*akkoord(?:en)?|\w*overeenkomst(?:en)?|verdrag(?:en)?|conventies?"
    CONCLUDES = r"sloot|sloten|sluit|sluiten|gesloten"  # an agreement, which then begins
    STRONG_LASTS = r"duur\w*|duren|loop\w*|lopen|liep\w*|doorl\w+|blijft?|blijven|bleef|bleven|werkt|werken|werkten?|actief|bezig|aan het werk|van kracht"
    PARTS = (
        r"fases?|fasen|deelproject\w*|proefproject\w*|contract\w*|mandaat|studies?|evaluaties?|eindevaluatie|cursus\w*|opleiding\w*|schooljaar"
        r"|academiejaar|campagne\w*|seizoen\w*|oogst\w*|wedstrijd\w*|vergunning\w*|huurcontract|formulering|voorbereiding\w*|onderhandeling\w*"
    )
    COUNTS_FROM = (
        r"(?:jaar|jaren|maand|maanden|week|weken|dagen) (?:voor|vóór|na|later|daarop|daarna|daarvoor|nadat|voordat|eerder|vroeger|tevoren)"
        r"|halfweg|halverwege|vóór (?:de|het)|voordat|vooraleer|nadat|na het einde|na de start"
    )
    PERHAPS = r"zou|zouden|misschien|of het|als het|indien|wanneer het"
    BUILDING = frozenset("werken bouw aanleg bouwwerken".split())  # what begins and ends apart from the whole
    OBJECTS_BEFORE: frozenset[str] = frozenset()  # a pronoun for what somebody begins or ends


class Numbers:
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


class Figures:
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


class Names:
    """How Dutch names records."""

    # A title keeps its sense without such a first word: "Andeswater" is "Stichting Andeswater".
    GENERIC_FIRST_WORDS = (
        "stichting", "vereniging", "programma", "project", "vzw", "ngo", "fonds", "koepel", "netwerk", "federatie",
        "instituut", "organisatie", "coalitie", "platform",
    )  # fmt: skip
