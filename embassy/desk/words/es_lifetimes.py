"""How Spanish says that something begins, ends and lasts, and names what does: regular expressions, and sets of words."""

# {gap} stands for a few words of the same clause.
BEGINS = (
    r"puntapié inicial|primera piedra|cortó la cinta|emprendió|la luz del día|comenz(?:ó|aron|ará|arán|aría|ado|ar(?:se)?|ara)|comienza(?:n)?|empez(?:ó|aron|ará|arán|aría|ado|ar(?:se)?|ara)|empieza(?:n)?"
    r"|inici(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an|ara)|arranc(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an)|arranque(?:n)?"
    r"|part(?:ió|ieron|irá|irán|e|en|ía)|lanz(?:ó|aron|ado|ada|ará|a)|se lanza|nac(?:ió|ieron|ido|ida|e|erá)|vio la luz"
    r"|(?:verá|ve|visto) la luz|ver la luz|en marcha|a andar|dio comienzo|(?:dará|da|dar|dado) comienzo|dio inicio"
    r"|(?:dará|da|dar|dado) inicio|sus primeros pasos|(?:alz|levant|sub)\w+{gap}el telón|surg(?:ió|ido|ida)|se crea|creó|cread[oa]|fundó|fundad[oa]"
    r"|inauguró|inaugurad[oa]|inaugurará|abr(?:ió|irá|e|ir(?:se)?) sus (?:puertas|oficinas)|abr(?:ió|irá|e|ir(?:se)?){gap}sus (?:puertas|oficinas)"
    r"|abrió oficinas|se abr(?:ió|irá)|abrirá|entró en vigor|entró en (?:funciones|funcionamiento|ejecución)|echó a{gap}rodar"
    r"|se remonta|se remontan|remontaba|data(?:n)?|databa(?:n)?|se estrenó|estrenó|dio el primer paso|despeg(?:ó|ará|ue|ado)"
    r"|se puso a trabajar|se instaló|establec(?:ió|ido|ida)|se sumó|vigente|tenía fecha de inicio|originó"
)
BEGIN_VERBS = frozenset("comenzar empezar iniciar arrancar partir lanzar nacer emprender despegar".split())
END_VERBS = frozenset(
    "terminar concluir finalizar acabar culminar cerrar clausurar expirar cesar vencer caducar".split()
)
LAST_VERBS = frozenset("durar seguir continuar permanecer prolongar extender".split())
BEGIN_NOUNS = (
    "inicio", "comienzo", "arranque", "lanzamiento", "puesta en marcha", "principio", "nacimiento", "creación", "llegada", "instalación",
    "fecha de inicio", "primer día", "año de inicio", "fecha de arranque", "apertura", "inauguración", "entrada en vigor",
)  # fmt: skip
ENDS = (
    r"el telón (?:cae|cayó|caerá|baja|bajó)|la cortina|punto final|sus últimos pasos|desmont(?:ó|ado|ada)|el cierre definitivo|se apagó|a la meta|pasó a la historia|termin(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an|e|en)|conclu(?:yó|yeron|irá|irán|iría|ido|ida|ir(?:se)?|ye|yen|ya|yan)"
    r"|finaliz(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an)|finalice(?:n)?|acab(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an|e)"
    r"|culmin(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?|a|an|e)|cerr(?:ó|aron|ará|arán|aría|ado|ada|ar(?:se)?)|cierra(?:n)?"
    r"|claus(?:uró|uraron|urará|urado|urada|urar|ura)|expir(?:ó|ará|ado|a|e|aron)|ces(?:ó|ará|ado|a)|extingui(?:ó|rá|do|eron)"
    r"|a su fin|a su término|a su final|su fin|su término|fin a|término a|puso fin|pusieron fin|pondrá fin|puesto fin"
    r"|se despid(?:ió|e|irá|ieron)|despedid[oa]|(?:bajó|bajará|cayó|baja){gap}el telón|venc(?:ió|erá|ido|e)|caduc(?:ó|a|ará)"
    r"|sus puertas|se liquid(?:ó|ará)|liquidado|complet(?:ó|ará|ado|ada|ara)|dej(?:ó|ará) de (?:funcionar|existir|operar)"
    r"|se disolvió|agotó su plazo|tocó a su fin|toca a su fin|dio por (?:concluid|terminad|cerrad|finalizad)[oa]"
    r"|dar por (?:concluid|terminad|cerrad|finalizad)[oa]|dará por (?:concluid|terminad|cerrad|finalizad)[oa]|sus actividades"
    r"|sus labores|sus operaciones|adiós|se retir(?:ó|ará)|interrumpió"
)
END_NOUNS = (
    "fin", "final", "cierre", "clausura", "término", "conclusión", "terminación", "finalización", "culminación",
    "fecha de cierre", "fecha de término", "fecha final", "último día", "última actividad", "últimas actividades", "última sesión", "último acto", "fecha de finalización", "último año", "último mes",
    "fecha de conclusión", "fecha de fin", "despedida", "ocaso", "extinción",
)  # fmt: skip
LASTS = (
    r"(?:va|van|irá|iba)(?= del? )|dur(?:ó|aron|ará|arán|aría|ado|ar(?:se)?|a|an|aba)|prolong(?:ó|aron|ará|arán|ado|ada|ar(?:se)?|a|an|aba)|extend(?:ió|ieron|erá|erán|erse|ido|er(?:se)?|ía)"
    r"|extiende(?:n)?|ejecut(?:ó|aron|ará|arán|ado|ada|ar(?:se)?|a|an|aba)|desarroll(?:ó|aron|ará|arán|ado|ada|ar(?:se)?|a|an|aba)"
    r"|funcion(?:ó|ará|ado|a|an|aba|ar(?:se)?)|oper(?:ó|ará|ado|a|an|aba|ar(?:se)?)|sigu(?:ió|e|en)|seguirá|continu(?:ó|ará|ado|a|aba|úa|úan)"
    r"|trabaj(?:ó|ará|ado|a|an|aba|aron|ar(?:se)?)|rig(?:ió|e)|regirá|vigente|vigencia|en marcha|activ[oa]|presente|presencia|está(?:n)?"
    r"|estuvo|estará|existe|existió|avanza|llega|llegará|abarc(?:ó|a|ará|aba)|permanec(?:e|ió|erá)|mantien(?:e|en)|mantuv(?:o|ieron)"
    r"|se sostuv(?:o|ieron)|sostuv(?:o|ieron)|cooper(?:a|an|ó|aron|aban|arán|ado)|colabor(?:a|an|ó|aron)|prevista?|previst[oa]s?"
    r"|programad[oa]|planificad[oa]|planead[oa]|ampliad[oa]|prorrog(?:ó|ado|ada)|lleva|llevaba|se realiz(?:ó|ará|a)|realizad[oa]"
    r"|implement(?:ó|ará|a|ado|ada)|transcurr(?:ió|e|irá)|corr(?:ió|e|erá)|apoy(?:ó|a|ará)|acompañ(?:ó|a|ará)|concebid[oa]"
    r"|dispone|pensad[oa]|ha funcionado|proyectad[oa]|cuenta|contar"
)
LIFE_NOUNS = (
    "duración",
    "vigencia",
    "periodo",
    "período",
    "plazo",
    "ejecución",
    "periodo de ejecución",
    "plazo de ejecución",
    "período de ejecución",
)
RUNS = (
    r"dura|ejecuta|se ejecutó|desarrolla|funciona|opera|sigue|rige|vigente|en marcha|activ[oa]|presente|existe|está|estuvo|cooper(?:a|an|ó|aron|aban)"
    r"|vigencia|colabor(?:a|an|ó|aron)|trabaja|comenz(?:ó|ado)|avanza"
)
DATES_FROM = r"data(?:n)?|databa(?:n)?|se remonta|se remontan|remontaba"
ARRIVES = (
    r"primera (?:oficina|sede)|primer (?:proyecto|cooperante)|pis(?:ó|aron)|presente|presencia|activ[oa]s?|trabaj(?:a|an|ó|aron|aba|ado|ando)|está|estuvo|lleg(?:ó|aron|ada|ado|a)|se instal(?:ó|aron|ada)"
    r"|instalad[oa]s?|se estableci(?:ó|eron)|establecid[oa]s?|se asentó|llegada|instalación|arrib(?:ó|o)|desembarc(?:ó|o)"
    r"|ejerce|opera|operó|operando|aterrizó|empezó|comenzó|inició|abrió|funciona|labora|actúa"
)
# Words that bring what begins or ends after a preposition: "puso fin a su cooperación".
GOVERNS = r"contar|punto final|fin a|término a|(?:puso|pusieron|pondrá|puesto) fin|el telón|(?:dio|da|dar|dará|dado) (?:comienzo|inicio)|adiós|despidió"
GOVERNED = frozenset({"a", "al", "sobre", "con"})
PARTICIPLES = (
    r"iniciad[oa]|comenzad[oa]|empezad[oa]|terminad[oa]|concluid[oa]|finalizad[oa]|culminad[oa]|cerrad[oa]|clausurad[oa]"
    r"|presente|vigente|activ[oa]|lanzad[oa]|nacid[oa]|cread[oa]|arrancad[oa]|programad[oa]|planificad[oa]|previst[oa]|ejecutad[oa]"
    r"|desarrollad[oa]|instalad[oa]|establecid[oa]|fundad[oa]|puest[oa]|planead[oa]"
)
COOPERATES = r"trabaj(?:an|aron|aban) junt[oa]s|gubernamental(?:es)?|bilateral(?:es)?|al lado de|de la mano|cooper(?:a|an|ó|aron|aban|ación|ado|arán|ar(?:se)?)|colabor(?:a|an|ó|aron|ación)|país socio"
BOTH_COUNTRIES = (
    r"(?:ambos|los dos|nuestros|entre los|dos) (?:países|gobiernos|estados)|entre (?:ambos|los dos|estados|gobiernos)"
    r"|los gobiernos de|los estados de|gobiernos de bélgica"
)
THE_COUNTRY = r"el país|este país|ese país|dicho país|estado plurinacional|peruan[oa]s?|bolivian[oa]s?|ecuatorian[oa]s?|andes peruanos"
GOVERNMENTAL = (
    r"(?:inter)?gubernamental|bilateral|oficial|directa|de gobierno a gobierno|de estado a estado|estatal|entre (?:los dos |ambos |los )?"
    r"(?:estados|gobiernos|países)|país socio|entre bélgica y|entre bruselas y|de los gobiernos"
)
DONOR = r"bélgica|belgas?|bruselas"
DONOR_WORDS = frozenset({"belgica", "belga", "belgas", "bruselas"})
ALSO = r"también|además|asimismo|igualmente|se incorporó|incorporaron|recién de veras"
FIRST_PLANS = (
    r"inicialmente|originalmente|en un principio|en principio|al principio se|primero se pensó|habría(?:n)? (?:de|debido)"
    r"|plan inicial|preliminar"
)
THEN = frozenset({"así", "entonces", "después", "luego"})  # the moment that was named before
# "En 2016 empezó a construir", "se detuvo temporalmente", "trabajó solo en Anta": not its begin, end, or life.
TAKES_UP = r"con (?:la|el|las|los|su|sus)|a (?!trabajar|operar|funcionar|cooperar)\w+[aei]r"
PAUSES = r"(?:termin|acab|dej)\w+ de (?!funcionar|existir|operar|trabajar)\w+[aei]r|temporalmente|por un tiempo|provisionalmente|parcialmente|en parte|casi|por poco"
ONLY = r"solo|sólo|solamente|únicamente|sobre todo|aún no|todavía no|junto con"
COUNTS_ON = r"cont(?:ar|ará|arán|amos)|dispon\w+|tendr\w+|a su lado"  # "hasta 2029 los productores pueden contar con el programa"
CARRIES_OUT = r"ejecut(?:ó|a|ará|aron|ado)|implement(?:ó|a|ará)|financ(?:ió|ia|iará)"
GIVES = r"(?:dio|dieron|da|dará|dado){gap}(?:inicio|comienzo|arranque|puntapié)"
DATE_NOUNS = (
    "duración", "vigencia", "fecha de cierre", "fecha de inicio", "fecha de término", "fecha de fin", "fecha de finalización",
    "periodo de ejecución", "período de ejecución", "plazo de ejecución",
)  # fmt: skip
FIELD_PREPOSITIONS = frozenset({"sobre", "para", "contra"})
NEGATED = r"ya no|no hay|no hubo|ning[uú]n|ninguna|nunca|no (?:existe|cuenta|tiene|recibe|financia)(?:n)?"
PARTNER_COUNTRY = r"país(?:es)? socios?"
ELAPSED = r"ya|lleva(?:n)?|llevaba|desde hace|hace|cumpl(?:e|ió|irá)|hoy|atrás"
PART_OF_DURATION = (
    r"(?:primer(?:os|as|a|o)?|últim(?:os|as|o|a)|siguientes?|próxim(?:os|as)|segund[oa]s?|otros|otras|cada|a los|dentro de"
    r"|esos|aquellos|todos los|antes de|menores de|mayores de|garantía (?:es )?de|vigencia de unos|cuyos)"
)
DISTANCE = frozenset("transcurridos después antes más tras luego atrás".split())
AGO = r"hace|atrás"
WITHIN = r"tras|después de|al cabo de|en"
WHOLE = (
    r"en total|en su conjunto|de (?:la )?primer[ao]? {gap}a (?:la )?últim[ao]?|de principio a fin|de comienzo a fin|todo su recorrido"
    r"|su recorrido|la historia entera|desde su inicio hasta su fin"
)
ENDURES = (
    r"dur(?:ó|aron|ará|arán|aría|ado|ar(?:se)?|a|an|aba)|extend(?:ió|ieron|erá|erse|ido|er(?:se)?)|extiende|prolong(?:ó|ará|ado|a)|abarc(?:ó|a|ará|aba)"
    r"|se ejecut(?:ó|ará|a)|ejecutó|ejecutado|se desarroll(?:ó|ará|a)|desarrolló|transcurr(?:ió|e|irá)|vigencia|concebido|previsto"
    r"|programado|planificado|pensado|lleva|llevaba|presente|presencia|existe|cooper(?:a|an|ó|aron|aban)|sostuvieron|mantuvieron"
    r"|está|dispone|cuenta|sostuvo|mantuvo"
)
YEARS_OF = r"(?:ininterrumpidos )?de (?:presencia|existencia|vida|actividad|funcionamiento|trabajo|labor|experiencia|andadura|duración)"
ANNIVERSARY = r"cumpl(?:e|ió|irá|ido|en)|aniversario|celebra"
DONOR_SUBJECT = r"bélgica|bruselas|el (?:estado|gobierno) belga|belga"
FOR_DURATION = r"a lo largo de|durante|por|bast(?:ó|aron)|con|en (?:solo|apenas|unos|casi|tan solo)"

PROGRAMME_NOUNS = frozenset({"programa", "proyecto", "iniciativa", "intervención"})
# What is done of a record, and lasts as long as that: "la ejecución del programa".
CARRYING_OUT = frozenset("ejecución implementación actividades trabajos labores tareas".split())
FUNDING = frozenset("financiamiento financiación aporte".split())  # of a donor, for a programme
WE = frozenset({"nosotros", "nosotras"})
WHAT_IT_IS = frozenset({"trata", "de", "constituye", "era", "consiste"})
PARTNER_NOUNS = frozenset({"fundación", "ong", "ongd", "asociación", "organización", "entidad", "federación"})
COOPERATION_NOUNS = frozenset("cooperación ayuda apoyo asistencia colaboración".split())
OWN_ADJECTIVES = frozenset(
    "belga propio propia mismo misma citado citada mencionado mencionada gubernamental bilateral oficial gran nuevo nueva"
    " ambicioso todo toda actual presente entero directa estatal cancelado suspendido referido larga vieja".split()
)
OTHER_ADJECTIVES = frozenset(
    "alemán alemana suizo suiza danés danesa francés francesa español española neerlandés holandés italiano italiana"
    " canadiense japonés japonesa estadounidense sueco noruego luxemburgués europeo europea flamenco flamenca valón"
    " peruano peruana boliviano boliviana ecuatoriano ecuatoriana otro otra anterior siguiente segundo segunda tercer"
    " tercero tercera primer primera último última vecino vecina similar piloto sanitario paralelo pequeño pequeña"
    " cultural regional nacional británico inglés chino brasileño finlandés austríaco austriaca comunitaria universitario"
    " universitaria académica científica militar técnica hermano afín multilateral descentralizada delegada parecido".split()
)
DEFINITE = frozenset("el la los las este esta ese esa dicho dicha aquel aquella nuestro nuestra ambos ambas lo".split())
POINTERS = frozenset("este esta ese esa dicho dicha aquel aquella".split())
INDEFINITE = frozenset(
    "un una unos unas algún alguna algunos algunas ningún ninguna cada varios varias muchos muchas otro otra otros otras"
    " dos tres cuatro cinco seis siete ocho nueve diez doce todos todas".split()
)
POSSESSIVES = frozenset({"su", "sus"})
PRONOUNS = frozenset({"este", "esta", "ese", "esa", "él", "ella", "aquel", "aquella"})
RELATIVES = frozenset({"que", "cual", "cuyo", "cuya", "quien"})
CONJUNCTIONS = frozenset({"y", "e", "pero", "o", "u", "sino", "mas"})
SUBORDINATORS = frozenset("cuando mientras donde porque aunque pues como si según luego".split())
PREPOSITIONS = frozenset(
    "de en a con por para sobre desde hasta entre sin según tras ante bajo contra durante hacia mediante del al".split()
)
CONTRACTIONS = frozenset({"del", "al"})
FUNCTION_WORDS = frozenset(
    "se ya no también aún todavía luego después entonces así además solo recién pues hoy ahora antes aquí allí allá muy"
    " más menos apenas casi oficialmente definitivamente finalmente fue fueron es son era eran ha han había habían será"
    " serán sido está están estuvo hay hubo habrá va van iba debía debe debían puede podía quedó queda lo le les fecha"
    " total corría definitiva año mes día fin poco tarde temprano realmente nunca ni siempre previsto".split()
)
STARTERS = frozenset(
    "quien quienes qué cómo cuándo sí actualmente antiguamente posteriormente asimismo total durante cada ambos ambas"
    " varios varias muchos muchas algunos algunas todos todas nadie nada algo".split()
)
ABOUT_PARTS = frozenset({"de", "del", "para", "sobre", "contra", "en", "a", "al", "con", "por"})
RESTRICTIVE = frozenset({"de", "del", "para", "sobre", "contra"})
WITH = frozenset({"con", "entre"})
OF = frozenset({"de", "del"})
YEAR_OF = frozenset({"año", "fecha", "día", "momento", "mes"})
# "Tras el cierre del programa": a moment elsewhere in the clause is not that of the end.
TIME_WORDS = frozenset("tras después antes hasta desde luego con durante para al hacia".split())
CLOSING_OBJECTS = frozenset(
    "tarea misión cometido puertas actividades labores trabajos operaciones oficinas recorrido trabajo tareas telón vida marcha luz puesta ciclo".split()
)
LEAVES_SUBJECT_OUT = True
PLANNED_FOR = frozenset({"para"})  # before the day on which something is to be, and not the last one possible
ADJECTIVES_FOLLOW = True
ADVERB_ENDINGS = ("mente",)
CLAUSE_OPENERS = frozenset()
NEAR_PRONOUNS = frozenset({"este", "esta", "ese", "esa", "aquel", "aquella"})
AS = frozenset({"como"})
IN = frozenset({"en"})
BY_MEANS_OF = frozenset({"mediante", "través", "medio"})
# Words that hardly mean anything but the begin or the end of a whole.
STRONG_BEGINS = r"comenz\w+|comienz\w+|empez\w+|empiez\w+|inici\w+|arran\w+|lanz\w+|en marcha|a andar|primer(?:os)? (?:día|pasos)|primera piedra"
STRONG_ENDS = r"termin\w+|término|conclu\w+|finali\w+|acab\w+|culmin\w+|(?:fin|final) del?|cierre|claus\w+|punto final|el telón|último día|sus puertas|a su fin"
LENGTH_NOUNS = r"tomará|tomó|repartid[oa]s?|un programa de|decenio|década|duración|vigencia|plazo|tiempo de|per[ií]odo|dur(?:a|ó|ará|aría|ado)|bienal|trienal|quinquenal|de vida|se trata de"
LENGTHS = r"a lo largo de|por espacio de|durante|llev\w+|abarc\w+|extend\w+"
ELAPSED_THEN = r"llevaban?|entonces|cumplía"
FIELDS = frozenset("sobre materia ámbito campo área temas".split())  # before what a cooperation is about
IS_KIND_OF = r"se trata(?:ba)? de un[a]?|(?:es|era|será|fue) un[a]?"
STRONG_LASTS = r"dur\w+|extend\w+|extiend\w+|prolong\w+|seguir\w+|sigue\w*|continu\w+|continú\w+|trabaj\w+|funcion\w+|apoy\w+|acompañ\w+"
PARTS = (
    r"fases?|etapas?|componentes?|contratos?|mandatos?|estudios?|evaluaci(?:ón|ones)|cursos?|talleres|año escolar|campañas?|temporadas?"
    r"|cosechas?|concursos?|licencias?|permisos?|proyectos? piloto|subproyectos?|licitaci(?:ón|ones)|tramos?|formulación|preparación|preparativos|negociaci(?:ón|ones)|construcción|mediciones"
)
COUNTS_FROM = (
    r"(?:años?|mes|meses|semanas?|días) (?:antes|después|más tarde|siguiente|previo|atrás)|antes (?:de|del|que)|después (?:de|del|que)|al año siguiente"
    r"|a mitad de|a medio camino|ya ten[ií]an?|ya llevaba"
)
PERHAPS = r"si el|si la|si se|quizás?|tal vez|iba a|habría"
BUILDING = frozenset("obra obras construcción".split())  # what begins and ends apart from the whole
OBJECTS_BEFORE = frozenset("lo la los las".split())  # a pronoun for what somebody begins or ends
