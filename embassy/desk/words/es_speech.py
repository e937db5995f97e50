"""Spanish words that tell when a sentence speaks, and of what."""

NO_VERBS: set[str] = set()
PARTICLES: set[str] = set()

# The endings of regular verbs: the ending of the infinitive, and the tense and number, see reading/verbs.py.
ENDINGS = {
    "a": (("ar", "ps"), ("er", "ss"), ("ir", "ss")),
    "an": (("ar", "pp"), ("er", "sp"), ("ir", "sp")),
    "amos": (("ar", "pw"), ("er", "sw"), ("ir", "sw")),
    "e": (("er", "ps"), ("ir", "ps"), ("ar", "ss")),
    "en": (("er", "pp"), ("ir", "pp"), ("ar", "sp")),
    "emos": (("er", "pw"), ("ar", "sw")),
    "imos": (("ir", "pw"),),
    "ó": (("ar", "ts"),),
    "aron": (("ar", "tp"),),
    "aba": (("ar", "ts"),),
    "aban": (("ar", "tp"),),
    "ábamos": (("ar", "tw"),),
    "ió": (("er", "ts"), ("ir", "ts")),
    "ieron": (("er", "tp"), ("ir", "tp")),
    "ía": (("er", "ts"), ("ir", "ts")),
    "ían": (("er", "tp"), ("ir", "tp")),
    "íamos": (("er", "tw"), ("ir", "tw")),
    **{
        f"{vowel}{ending}": ((f"{vowel}r", code),)
        for vowel in "aei"
        for ending, code in (
            ("rá", "fs"), ("rán", "fp"), ("remos", "fw"), ("ría", "cs"), ("rían", "cp"), ("ríamos", "cw"), ("r", "i-"),
        )
    },
    "ara": (("ar", "xs"),),
    "aran": (("ar", "xp"),),
    "ase": (("ar", "xs"),),
    "asen": (("ar", "xp"),),
    "iera": (("er", "xs"), ("ir", "xs")),
    "ieran": (("er", "xp"), ("ir", "xp")),
    "iese": (("er", "xs"), ("ir", "xs")),
    "iesen": (("er", "xp"), ("ir", "xp")),
    "ando": (("ar", "g-"),),
    "iendo": (("er", "g-"), ("ir", "g-")),
    **dict.fromkeys(("ado", "ada", "ados", "adas"), (("ar", "d-"),)),
    **dict.fromkeys(("ido", "ida", "idos", "idas"), (("er", "d-"), ("ir", "d-"))),
}  # fmt: skip

VERB_LAST = False
VERB_SECOND = False
DEFINITE = set(
    "el la los las este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros nuestras su "
    "sus dicho dicha dichos dichas mismo misma".split()
)
DETERMINERS = DEFINITE | set(
    "un una unos unas al del cada todo toda todos todas otro otra otros otras algún alguna algunos algunas ningún "
    "ninguna varios varias muchos muchas mucho mucha pocos pocas ambos ambas dos tres cuatro cinco seis siete ocho "
    "nueve diez once doce veinte treinta cien mil cuyo cuya cuyos cuyas primer primera segundo segunda tercer tercera "
    "cierto cierta ciertos ciertas demás mi mis tu tus qué cual tal tales cuántos cuántas medio media".split()
)
POSSESSIVE = {"nuestro", "nuestra", "nuestros", "nuestras"}
PREPOSITIONS = set(
    "a al ante bajo con contra de del desde durante en entre excepto hacia hasta mediante para por salvo según sin "
    "sobre tras vía".split()
)
SUBORDINATORS = set(
    "que cuando donde si aunque porque mientras como quien quienes cual cuales cuyo cuya cuyos cuyas pues "
    "conforme cuanto adonde".split()
)
RELATIVES = set("que quien quienes cual cuales".split())
CONDITIONS = set("si cuando".split())
COORDINATORS = {"y", "e", "o", "u", "pero", "ni", "sino", "mas"}
PRONOUNS = set("él ella ellos ellas este esta estos estas ese esa esto eso aquel aquella lo".split())
PEOPLE = set("yo tú usted ustedes nosotros nosotras uno nadie alguien quien quienes".split())
WE = {"nosotros", "nosotras"}
REFLEXIVES = set("se me te nos le les lo la los las".split())
NEGATIONS = set("no nunca jamás nadie nada ningún ninguna ninguno tampoco ni apenas".split())
NEGATED_BY_NEXT = set()
FUTURE = {"ir": "future"}
CONDITIONAL = set()
PERFECT = {"haber"}
PASSIVE = {"ser"}
PASSIVE_PRONOUN = "se"
COPULAS = set("ser estar parecer resultar".split())
PROGRESSIVE = {"estar", "venir", "seguir", "continuar", "ir", "andar", "llevar"}
AUXILIARIES = set("haber ser estar poder deber querer ir venir seguir continuar soler".split())
HELPERS = AUXILIARIES | PROGRESSIVE
JUST = {"acabar"}
STATES: set[str] = set()
RECORD_NOUNS = set("programa proyecto iniciativa intervención".split())
RECORD_ENDINGS = ()
RECORD_NOT: set[str] = set()
COOPERATION = set("cooperación ayuda asistencia".split())
# Those who carry a programme out, and what they do: with "the" alone those of the record.
WORKS = set("obras ejecución labores trabajos".split())
TEAM = WORKS | set(
    "equipo equipos técnico técnicos técnica técnicas ingeniero ingenieros ingeniera ingenieras personal brigada brigadas "
    "coordinación coordinador coordinadora asesor asesores asesora asesoras especialistas expertos facilitadores "
    "promotores promotoras obra trabajos actividades construcción capacitaciones hidrólogos hidrólogas "
    "agrónomos sociólogos sociólogas médicos enfermeras cuadrilla cuadrillas extensionistas docentes voluntarios "
    "oficina oficinas sede presupuesto aporte contribución trabajadores obreros parteras monitores gestores talleres "
    "temporada maestros maestras profesores topógrafos albañiles choferes intérpretes guardaparques biólogos biólogas "
    "arquitectos arquitectas arquitecto arquitecta labores faenas geólogos economistas abogados instructores máquinas maquinaria excavadoras tractores camiones directora director "
    "dirección responsables funcionarios empleados peones cursos clases capacitadores consultores consultoras "
    "delegados representantes unidades campañas".split()
)
STATUS = {"estado", "situación", "status", "fase", "etapa", "avance", "condición"}  # first words of a label
LEAVES_SUBJECT_OUT = True
IMPERSONAL = set(
    "haber hacer llover nevar amanecer anochecer existir faltar sobrar quedar tratar ser estar parecer bastar convenir caber "
    "ocurrir suceder pasar resultar importar costar valer decir llamar tener acabar terminar concluir finalizar culminar".split()
)
DONORS = {"bélgica", "enabel", "ctb"}
SUPPORT = set("apoyo ayuda dinero presupuesto recursos asistencia financiamiento aporte fondos respaldo".split())
RARE_VERBS: set[str] = set()
NEW = {"nuevo", "nueva", "otro", "otra", "nuevos", "nuevas", "otros", "otras"}
THIS = {"presente", "actual", "propio", "propia", "citado", "citada", "referido", "referida"}  # before "the programme"
SOME = set(
    "muchos muchas algunos algunas varios varias pocos pocas uno una parte mayoría mitad dos tres cuatro cinco".split()
)
# Those of whom only one carries a programme out.
RUNNERS = set(
    "director directora coordinador coordinadora jefe jefa responsable responsables contraparte contrapartes socio socia "
    "socios socias ejecutor ejecutora ejecutores entidad organismo operador operadora administrador administradora".split()
)
STAGES = set("fase etapa tramo componente implementación".split())  # what goes on as long as the programme does
# Verbs that name with their preposition whom they are about, and not by what means something is done.
GOVERNED = {
    "por": set("preguntar interesar optar velar apostar felicitar agradecer preocupar luchar votar abogar pasar".split()),
    "con": set("soñar coincidir confundir comparar relacionar contrastar contar encontrar romper acabar terminar".split()),
}
GOVERNED["del"] = GOVERNED["de"] = set(
    "hablar tratar escribir saber opinar informar quejar acordar olvidar enterar dudar despedir nacer surgir alejar".split()
)
BELONGING = {("formar", "parte")}
JOINED = {"a", "al"}  # before what somebody joins
ENDING = set(
    "terminar concluir finalizar acabar cesar parar detener descansar interrumpir suspender cerrar culminar expirar "
    "clausurar cancelar abandonar".split()
)  # denied, they say that something goes on
THOSE = {"los", "las"}  # before "of" and a name: those who work there
PROGRESSIVE_PHRASE = ()
APART = {"antes", "después", "luego", "fuera", "cerca", "lejos", "además", "partir", "aparte"}  # before "of": not in it
CREW_ENDINGS = (
    "dores", "doras", "dora", "istas", "ista", "neros", "ieros", "logos", "logas", "nomos", "nomas", "gente", "personal", "jóvenes",
    "enfermera", "enfermeras", "médicos", "médicas", "técnicos", "técnicas",
    "equipo", "equipos", "brigada", "brigadas", "cuadrilla", "cuadrillas", "servicio", "servicios", "fondo", "fondos", "taller",
    "talleres", "curso", "cursos", "consultas", "consultorio", "faenas", "faena", "jornadas", "campañas", "médico",
    "médica", "técnico", "técnica", "ingeniero", "ingeniera", "asesor", "asesora", "asesores", "asesoras", "promotor", "maestros", "maestras",
)  # fmt: skip
PARTS = set(
    "fase etapa componente contrato mandato estudio evaluación investigación acuerdo convenio licitación "
    "formación curso campaña parte tramo ronda informe subvención financiamiento préstamo".split()
)
OF = {"de", "del"}
ADVERBS = set(
    "actualmente hoy ahora acá todavía aún ya también además luego después entonces asimismo recientemente "
    "próximamente pronto siempre aquí allí ahí así".split()
)
NOT_FINITE = set(
    "cerca abajo arriba adentro afuera etc entonces cuarta quinta décima aula cabo nombre parte gente costa "
    "madera misa meta causa junta".split()
)
# Verb forms that are nouns or adjectives as well.
NOUNS = set(
    "obra ayuda forma programa cuenta mejora compra firma marcha lucha práctica consulta visita entrega muestra prueba "
    "reforma guía duda toma trata demanda pesca siembra cosecha caza cría quema tala busca historia planta cifra fecha "
    "ronda completa limpia sola firme libre activa seca alterna costa paga carga descarga oferta renta suma resta "
    "cara cama capa copia crítica danza espera fábrica falta finca función gira huelga industria licencia línea llama "
    "mezcla monta multa nota novela orden página pausa pauta pesa pieza plaza política presa pregunta protesta raya "
    "regla reserva rima rosa ruta sala sierra silla sombra tarea tierra tinta traza tropa vela venta veta zanja base "
    "clase fase frase alcance avance cierre cobre combate corte coste debate enlace enfoque informe límite margen "
    "origen paque pase peine pliegue pose resumen retoque roce saque sobre toque trance traste transporte desarrolle "
    "volumen imagen examen joven aporte apunte empuje encaje montaje".split()
)
NOUN_ENDINGS = ("ía", "era", "ura", "ase", "ara")
ARTICLES = set("el un unos su sus cada del al mi tu".split())
CERTAIN_FORMS = {"present p", "present w", "past s", "past p", "past w", "future s", "future p", "future w",
                 "conditional s", "conditional p", "subjunctive p", "past subjunctive p"}  # fmt: skip
CLITICS = set("se me te nos le les lo".split())
CLITICS_TOO = {"la", "los", "las"}  # articles as well
PRONOUNS_TOO = set(
    "este esta estos estas ese esa otros otras algunos algunas muchos muchas todos todas varios varias "
    "ambos ambas uno una pocos pocas".split()
)
INFINITIVE_IS_PLURAL = False
INTENSIFIERS = {"más", "menos", "muy", "tan", "bastante", "poco"}
ENCLITICS = ("se", "lo", "la", "los", "las", "le", "les")
NO_INFINITIVES = {"partir", "tardar", "pesar", "saber"}
AGO = {"hace", "hacía", "haga"}
AGO_WORDS = set("poco mucho tiempo siglos décadas decenios rato apenas".split())
IDIOMS = {("es", "decir"), ("o", "sea")}
TIME_NOUNS = set(
    "año años mes meses semana semanas día días trimestre bimestre semestre temporada estación mañana tarde noche "
    "verano invierno otoño primavera hora horas vez veces lunes martes miércoles jueves viernes sábado domingo siglo "
    "década quincena campaña enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
    "diciembre momento".split()
)


# Prepositions and words between nouns that can begin a clause; the second only after a comma.
OPENERS, OPENERS_AFTER_COMMA = {"mientras", "como", "según"}, set()
ASKING: set[str] = set()
ADJECTIVE_ENDINGS = ()
VERBS_TOO: set[str] = set()
OTHERS = set(
    "otro otra otros otras anterior anteriores un una unos unas ningún ninguna cada algún alguna siguiente "
    "similar semejante dos varios ambos".split()
)
ABBREVIATIONS = set(
    "sr sra srta dr dra ing lic arq prof av avda núm nro n.º art p pp pág págs aprox ej p.ej ud uds "
    "ee.uu ee s.a dpto tel ene feb mar abr jun jul ago set sept oct nov dic gral cía cnel".split()
)
ORDINALS = set("primer primera segundo segunda tercer tercera cuarto cuarta quinto quinta último última".split())

# Phrases as embassy.desk.reading.patterns reads them, see words/nl_speech.py.
SIGNS = {
    "now": (
        "actualmente", "hoy", "hoy en día", "hoy por hoy", "hoy día", "ahora", "ahora mismo", "en la actualidad",
        "en este momento", "en estos momentos", "por el momento", "de momento", "a día de hoy", "este|esta|estos <time>",
        "en curso", "todavía", "aún", "a la fecha", "al día de hoy", "cada <time>", "todos los <time>", "anualmente",
        "mensualmente", "semanalmente", "diariamente", "a diario", "entretanto", "mientras tanto", "en estos <time>",
        "vigente", "actual", "desde hace", "día y noche", "poco a poco", "paso a paso", "hoy mismo", "estos días",
        "en los últimos años", "últimamente", "sigue", "siguen", "continúa", "continúan", "ya",
        "los lunes|martes|miércoles|jueves|viernes|sábados|domingos", "día a día", "semana a semana", "mes a mes", "año a año",
    ),
    "recent": ("recientemente", "hace poco", "hace poco tiempo", "últimamente", "recién", "hace unos días",
               "hace unas semanas", "hace unos meses", "acaba|acaban de", "no hace mucho"),
    "on": (
        "en marcha", "en ejecución", "en plena ejecución|marcha|actividad", "en curso", "presente|presentes", "vigente|vigentes",
        "activo|activa|activos|activas", "en vigor", "en funcionamiento", "operativo|operativa|operativos", "a buen ritmo",
        "según lo previsto|planeado|programado", "a toda marcha|máquina", "en pleno desarrollo", "en desarrollo",
        "a la vista", "en camino", "su curso", "en pie", "a medio camino", "en construcción", "en obras", "sobre el terreno",
        "viento en popa", "avanzado|avanzada", "abierto|abierta|abiertos|abiertas", "en su segundo|tercer|cuarto|primer año", "a mitad de camino",
        "en su recta final", "actuales", "en (su|la|plena) fase|etapa de ejecución|implementación",
    ),
    "held": ("gratis", "gratuito|gratuita|gratuitos|gratuitas", "a cargo de|del", "a disposición de|del", "por cuenta de|del", "en manos de|del", "bajo la dirección|coordinación de|del"),
    "over": (
        "concluido|concluida|concluidos|concluidas", "terminado|terminada|terminados|terminadas", "finalizado|finalizada",
        "cerrado|cerrada", "culminado|culminada", "acabado|acabada", "ya no", "del pasado", "al pasado", "pasado",
        "historia", "antiguo|antigua|antiguos|antiguas", "entonces", "en su día", "extinto|extinta", "desaparecido|desaparecida",
        "sucesor|sucesora", "legado", "herencia", "heredero|heredera|herederos|herederas", "huella|huellas", "memoria", "recuerdo|recuerdos", "exoperadores",
        "archivo|archivos", "informe final|de cierre", "desde el cierre", "desde el fin", "tras el cierre|fin", "al concluir",
        "al cerrar", "al terminar", "después del", "después de la", "dejó de existir", "expirado|expirada", "caducado|caducada",
        "balance", "evaluación final", "exbecarios", "que dejó", "que dejaron", "anterior|anteriores", "cierre",
        "solo|sólo|solamente|únicamente queda|quedan|quede|queden",
    ),
    "stop": (
        "suspensión", "suspendido|suspendida|suspendidos|suspendidas", "cancelación",
        "cancelado|cancelada|cancelados|canceladas", "se canceló", "se suspendió", "anulado|anulada", "anulación",
        "paralizado|paralizada|paralizados|paralizadas", "paralización", "interrumpido|interrumpida", "interrupción",
        "detenido|detenida|detenidas", "en suspenso", "en pausa", "se anuló", "no se ejecuta", "sin efecto", "reanude",
        "reanuden", "reanudación", "reanuda|reanudan", "congelado|congelada", "nunca", "no llegó", "descartado|descartada",
        "hasta nuevo aviso", "otros fines|usos", "se disuelve", "retirado", "archivado",
    ),
    "story": ("corre el año", "corría el año", "es el año", "retrocedamos", "volvamos a"),
    "begun": (
        "desde que se puso|pusieron en marcha", "desde que empezó|comenzó|arrancó|inició|existe|funciona",
        "desde el inicio|arranque|comienzo|lanzamiento del|de", "desde su inicio|arranque|comienzo|lanzamiento",
        "desde que se inició|lanzó", "desde la puesta en marcha", "desde que está en marcha",
    ),
    "frame": (
         "en el <ordinal> año", "en la <ordinal> <time>",
        "en el <ordinal>", "ese|aquel mismo <time>", "ese|aquel <time>", "un año más tarde|después", "en la foto|fotografía",
        "foto de", "en aquellos años|días|tiempos", "según el informe", "durante el <ordinal> año", "en esos años|días",
        "en la imagen", "el <ordinal> año",
    ),
    "state": (
        "cooperación gubernamental|bilateral|oficial|estatal", "cooperación (belga) gubernamental|bilateral|oficial|estatal",
        "gobierno a gobierno", "estado a estado", "ayuda oficial|estatal|gubernamental|bilateral",
        "cooperación entre gobiernos|estados", "entre (los|ambos) dos gobiernos|estados", "entre los|ambos|dos gobiernos|estados",
        "entre el estado|gobierno", "convenio|acuerdo (general|marco) de cooperación", "cooperación directa",
        "país socio|prioritario", "países socios|prioritarios", "programa|programas|proyecto|proyectos bilateral|bilaterales",
        "programa|programas|proyecto|proyectos gubernamental|gubernamentales", "programa indicativo", "donante bilateral",
        "donantes bilaterales", "convenio|acuerdo bilateral", "convenios|acuerdos bilaterales", "comisión mixta",
        "ayuda belga oficial", "asistencia oficial", "de gobierno a gobierno", "cooperación intergubernamental",
        "proyectos convenidos", "programas convenidos", "cooperación federal belga",
        "programa|programas de cooperación entre", "ambos gobiernos|estados", "los gobiernos de", "los dos gobiernos",
    ),
    "donor": ("estado|gobierno|fisco|tesoro belga", "erario belga", "gobierno|estado federal", "reino de bélgica"),
    "receiver": ("gobierno|estado|fisco|tesoro <local>", "ministerio <local>", "ministerio|ministerios de"),
    "apart": (
        "al margen de", "sin", "tras la", "después de la", "fuera de", "a diferencia de", "antes de la", "desde el fin de",
        "además de la", "durante la", "ong", "ongs", "ngo", "universidades", "sindicatos", "becas", "no gubernamentales",
        "independiente de", "independientemente de", "unión europea", "a través de las ong", "gracias a la", "ajeno a",
        "diálogo", "consultas", "relaciones", "diplomático|diplomática|diplomáticas|diplomáticos", "comercial|comerciales", "policial",
        "judicial", "consular|consulares", "tributario|tributaria", "doble imposición", "extradición", "naciones unidas",
        "antigua", "antiguo", "nada que ver", "no gubernamental", "en lugar de", "ayudó a", "malentendido",
    ),
    "prepare": (
        "todavía no", "aún no", "por empezar", "por comenzar", "preparación", "preparativos", "preparatorio|preparatoria",
        "preliminar", "cuando arranque|empiece|comience|inicie", "a partir de", "antes de que", "futuro|futura|futuros",
        "planes", "previsto|prevista|previstos", "planificado", "formulación", "propuesta", "diseño", "avanzada",
        "inicio está", "concurso", "se elegirá", "estudio de base", "línea de base", "documento", "presupuesto", "nota de prensa",
        "inscrito", "al inicio", "forma|forman parte",
    ),
}  # fmt: skip
MEANS = set("mediante por con vía desde".split())
THANKS = {"gracias"}
MEANS_NOUNS = set(
    "apoyo ayuda fondos recursos marco medio través dinero respaldo financiamiento financiación intermedio "
    "auspicio mano cargo colaboración aporte aportes concurso gracias asistencia soporte".split()
)
USERS = set(
    "alumnos alumnas beneficiarios beneficiarias participantes usuarios usuarias becarios becarias estudiantes pacientes".split()
)  # of a programme
BUILDS = set(
    "inaugurar estrenar construir reparar rehabilitar pavimentar asfaltar plantar sembrar perforar equipar edificar "
    "levantar ampliar restaurar dragar".split()
)
FRUITS = USERS | set("frutos fruto resultados logros efectos avances impacto beneficios".split())
ORIGIN = {"belga", "belgas"}
LOOKING_BACK = set(
    "ser estar parecer resultar quedar pertenecer datar llamar servir demostrar mostrar inspirar merecer "
    "recordar constituir representar significar existir figurar permanecer perdurar sobrevivir terminar concluir "
    "finalizar culminar acabar cerrar vencer expirar aparecer remontar evocar ilustrar testimoniar notar heredar "
    "esperar aguardar dejar subsistir encontrar hallar ascender sumar valer deber conservar".split()
)
PLANNING = set(
    "querer prever contemplar buscar incluir comprender abarcar constar esperar pretender comenzar empezar iniciar "
    "arrancar durar tener contar necesitar depender responder sumar figurar ser estar poder deber ir llamar costar "
    "proponer planear planificar preparar aspirar apuntar requerir corresponder tratar haber entrar nacer recibir "
    "beneficiar dirigir orientar partir inscribir basar apoyar ubicar situar concluir terminar finalizar culminar "
    "consistir quedar llevar elegir".split()
) - {"beneficiar", "recibir", "apoyar", "llevar"}
PREPARED = set(
    "licitar adjudicar convocar aprobar firmar suscribir presentar anunciar planificar planear prever postergar aplazar nacer surgir recibir "
    "formular decidir preparar redactar negociar mencionar comunicar diseñar elegir discutir ser estar haber tener "
    "aceptar financiar asignar presupuestar publicar llamar convocar seleccionar buscar solicitar pedir acordar fijar "
    "prometer visitar idear concebir poder deber querer ir obtener inscribir postular viajar recoger incluir escribir".split()
)
TAKING_PART = set(
    "egresar graduar participar asistir recibir colaborar incorporar adherir unir estudiar aprender beneficiar cursar "
    "culminar completar trabajar titular obtener".split()
)
WORK = set(
    "construir pavimentar asfaltar trabajar reparar mejorar capacitar formar ejecutar renovar modernizar acompañar "
    "plantar instalar dragar equipar levantar ampliar rehabilitar restaurar perforar excavar financiar pagar marchar "
    "avanzar abrir tender atender recorrer sembrar distribuir repartir asesorar medir reforestar edificar".split()
)
NOT_TOLD = set(
    "evaluar premiar investigar mencionar comentar citar publicar estudiar describir aparecer nombrar "
    "presentar conmemorar celebrar elogiar cerrar concluir terminar finalizar analizar auditar nominar "
    "traspasar transferir entregar recordar agradecer añorar extrañar salir difundir".split()
)
AGENCIES = ("enabel", "btc", "ctb", "agencia belga de desarrollo", "agencia belga de cooperación")
OUTSIDE: set[str] = set()  # prepositions: outside the cooperation
GIVING = set(
    "apoyar financiar cofinanciar pagar ayudar aportar invertir otorgar brindar conceder donar entregar asistir asesorar "
    "contribuir destinar subvencionar costear recibir ejecutar dar cooperar colaborar fortalecer acompañar implementar "
    "prestar impulsar capacitar respaldar sostener".split()
)  # of a state to another, and of those who receive
VAGUE = {"dar", "brindar"}  # advice and news as well
STATE_ACTORS = set(
    "bélgica estado gobierno gobiernos funcionarios enabel bruselas agencia ministro cooperantes comisión "
    "euros millones fondos expertos países cooperación ayuda programa programas proyectos convenio".split()
)
BARE_COUNTRY = {"país", "república"}
GETTING = set("recibir solicitar pedir obtener presentar acceder beneficiar aprovechar postular".split())
STATE_THINGS = set(
    "países país lista presupuesto sectores prioridades ejes programas programa proyectos proyecto "
    "cooperación ayuda marco donantes donante fondos pilares ejecución temas convenio".split()
)
CONTRACTIONS = {"del", "al"}
MODALS = set("puede pueden debe deben quiere quieren espera esperan busca buscan podemos debemos queremos".split())
DEMONSTRATIVES: set[str] = set()
FOREIGN = set(
    "suizo suiza alemán alemana francés francesa español española italiano italiana holandés holandesa neerlandés "
    "neerlandesa sueco sueca noruego noruega finlandés finlandesa danés danesa japonés japonesa coreano coreana chino "
    "china estadounidense canadiense británico británica europeo europea luxemburgués suiza alemania francia españa italia "
    "holanda japón corea china suecia noruega finlandia dinamarca canadá luxemburgo".split()
)
OWN = {"nuestro", "nuestra", "nuestros", "nuestras", "su", "sus"}
LOCAL = set(
    "peruano peruana ecuatoriano ecuatoriana boliviano boliviana nacional municipal regional provincial".split()
)
YES = {"sí", "no", "claro", "exacto"}
GOALS = set("objetivo objetivos finalidad propósito meta metas misión tarea ambición".split())
AS = {"como"}
TO: set[str] = set()  # before an infinitive
WITHOUT = {"sin"}
WHO: set[str] = set()  # begins a clause that is a subject
QUESTIONS = {"qué", "dónde", "cómo"}  # with which a question takes for granted what it asks about
CLAIMS = {"esto", "eso", "ello"}  # pronouns that mostly stand for what was said
RUNNING = set("funcionar correr marchar operar existir".split())
# What is built, and what is said of it while it is.
BUILDING = set(
    "construcción reconstrucción pavimentación asfaltado asfaltaje rehabilitación ampliación modernización renovación "
    "restauración remodelación dragado obras trabajos instalación reparación edificación refacción".split()
)
PROGRESS = set("avanzar progresar continuar proseguir seguir marchar comenzar empezar arrancar iniciar".split())
BOTH = {"tanto", "así"}
MEANS_IN = {"en"}  # before what somebody takes part in
LIKE = {"como", "igual"}
