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
FIRST_PLANS = (
    r"aanvankelijk|oorspronkelijk(?! akkoord)|eerst zou|was eerst|in eerste instantie|initieel|voorlopige|ontwerpplan"
)
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
ABOUT_PARTS = frozenset({"van", "voor", "rond", "over", "inzake", "rondom", "tegen", "tot", "aan", "met", "in", "ter"})
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
IS_KIND_OF = r"(?:gaat|ging) om een|het (?:is|was|wordt|betreft) een"
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
