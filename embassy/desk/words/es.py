"""The words of Spanish that the desk reads with: data, and no logic. A class for each part of the reader."""

import re


class Speech:
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
    KINDS = set("fondo plan campaña red alianza plataforma observatorio laboratorio cátedra misión fideicomiso".split())
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
    THIS = {
        "presente",
        "actual",
        "propio",
        "propia",
        "citado",
        "citada",
        "referido",
        "referida",
    }  # before "the programme"
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
        "por": set(
            "preguntar interesar optar velar apostar felicitar agradecer preocupar luchar votar abogar pasar".split()
        ),
        "con": set(
            "soñar coincidir confundir comparar relacionar contrastar contar encontrar romper acabar terminar".split()
        ),
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
    APART = {
        "antes",
        "después",
        "luego",
        "fuera",
        "cerca",
        "lejos",
        "además",
        "partir",
        "aparte",
    }  # before "of": not in it
    CREW_ENDINGS = (
        "dores", "doras", "dora", "istas", "ista", "neros", "ieros", "logos", "logas", "nomos", "nomas", "gente", "personal", "jóvenes",
        "enfermera", "enfermeras", "médicos", "médicas", "técnicos", "técnicas",
        "equipo", "equipos", "brigada", "brigadas", "cuadrilla", "cuadrillas", "servicio", "servicios", "fondo", "fondos", "taller",
        "talleres", "curso", "cursos", "consultas", "consultorio", "faenas", "faena", "jornadas", "campañas", "médico",
        "logo", "loga", "nomo", "noma", "abogado", "abogada", "abogados", "abogadas", "obstetra", "obstetras", "partera", "parteras",
        "docente", "docentes", "maestro", "maestra", "profesor", "profesora", "arquitecto", "arquitecta", "médica", "técnico", "técnica", "ingeniero", "ingeniera", "asesor", "asesora", "asesores", "asesoras", "promotor", "maestros", "maestras",
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

    # Phrases as embassy.desk.reading.patterns reads them.
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
    SINCE = {"desde"}
    EXECUTION = {"ejecución", "implementación", "operativo", "vigente"}  # behind "Estado:"
    KEEPING = set("ejecutar continuar proseguir financiar dirigir administrar coordinar".split())  # we, it
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


class Dates:
    """How Spanish writes days, months, seasons, years and durations."""

    MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    SHORT_MONTHS = {
        "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "set": 9, "sept": 9,
        "oct": 10, "nov": 11, "dic": 12,
    }  # fmt: skip
    OTHER_MONTHS = {"setiembre": 9}
    WEEKDAYS = {
        "lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6,
    }  # fmt: skip
    SEASONS = {
        "primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter", "estío": "summer",
    }  # fmt: skip
    SEASON_ADJECTIVES = (
        "europeo",
        "europea",
        "austral",
        "boreal",
        "belga",
        "peruano",
        "peruana",
        "pasado",
        "pasada",
        "andino",
    )
    DECADES = {
        "treinta": 1930, "cuarenta": 1940, "cincuenta": 1950, "sesenta": 1960, "setenta": 1970, "ochenta": 1980,
        "noventa": 1990, "veinte": 2020, "diez": 2010, "dos mil": 2000,
    }  # fmt: skip
    DAY_PREPOSITIONS = ()
    DECADE_JOINS = ("de", "los", "las", "años")
    OF = ("de", "del")
    DECADE_HEADS = ("años", "década", "decenio", "décadas")
    BARE_DECADES = ("los",)  # "en los noventa"

    # A noun before a year; "school" where it lasts into the next one.
    YEAR_NOUNS = {
        "año": "", "años": "", "curso": "school", "ejercicio": "", "gestión": "", "campaña": "school", "temporada": "school",
        "periodo": "", "período": "", "bienio": "", "trienio": "", "cuatrienio": "", "quinquenio": "", "ciclo": "school",
        "lectivo": "school", "escolar": "school", "académico": "school", "fiscal": "", "vigencia": "", "duración": "",
        "lapso": "", "plazo": "", "etapa": "", "decenio": "",
    }  # fmt: skip
    ORDINALS = {
        "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3,
        "cuarto": 4, "cuarta": 4, "último": -1, "última": -1,
    }  # fmt: skip
    ORDINAL_ENDINGS = ("º", "°", "o", "er", "ro", "do", "to", "ª", "a", "ra", "da")
    FIRST_OF_MONTH = ("primero",)
    MONTHS_IN = {"trimestre": 3, "semestre": 6, "mitad": 6, "cuatrimestre": 4, "bimestre": 2}

    ARTICLES = ("el", "la", "los", "las")
    LINKS = ("de", "del", "del año", "de el", "de año", ",")  # between a month and its year
    AND = ("y", "e")
    DAY_TO = ("al", "a", "hasta el", "y", "y el", "y al")  # between two days of a month
    RANGE_TO = ("a", "al", "hasta", "hasta el", "hasta la", "hasta los")

    PARTS = {
        "begin": (
            "principios de", "comienzos de", "inicios de", "inicio de", "comienzo de", "principio de", "principios del",
            "comienzos del", "inicios del", "inicio del", "comienzo del", "principios de la", "comienzos de la",
            "inicios de la", "arranque de", "arranque del", "los albores de",
        ),
        "mid": (
            "mediados de", "mediados del", "mediados de la", "mediados de los", "mitad de", "mitad del", "medio de", "medio del",
        ),
        "end": (
            "fines de", "finales de", "fin de", "final de", "fines del", "finales del", "fin del", "final del", "fines de la",
            "finales de la", "término de", "término del", "cierre de", "cierre del", "fines de los", "finales de los",
            "postrimerías de", "final de los", "culminar", "el término de", "terminar", "acabar", "finalizar", "cerrar",
        ),
    }  # fmt: skip

    RELATIONS = {
        "in": (
            "en", "durante", "el", "a", "al", "por", "en el curso de", "en el transcurso de", "a lo largo de", "con fecha",
            "con fecha de", "con fecha del", "en el transcurso del", "a lo largo del", "en el mes de", "el día", "el pasado",
            "en los", "en la", "dentro de",
        ),
        "until": ("hasta", "hasta el día", "hasta el mes de", "hasta bien entrado", "hasta entrado", "y hasta"),
        "since": ("desde", "desde el mes de", "desde el día", "ya desde", "desde por lo menos"),
        "from": ("a partir de", "a partir del", "a contar de", "a contar del", "con efecto desde", "a partir de la", "con inicio en", "con inicio el"),
        "by": (
            "para", "a más tardar en", "a más tardar el", "a más tardar", "como máximo", "como máximo el", "no más tarde de",
            "no más tarde del", "de aquí a", "con miras a", "de cara a",
        ),
        "before": (
            "antes de que termine", "antes de que acabe", "antes de que concluya", "antes de que finalice", "antes de terminar",
            "antes de acabar", "antes de concluir", "antes de finalizar", "antes del fin de", "antes del cierre de",
            "antes de", "antes del", "previo a", "previo al", "con anterioridad al", "con anterioridad a",
        ),
        "after": ("después de", "después del", "tras", "luego de", "luego del", "más allá de", "más allá del", "posterior a", "posterior al"),
        "between": ("entre",),
        "of": ("de", "del", "de los", "de la", "que", "con", "sobre"),
    }  # fmt: skip
    ABOUT = (
        "hacia",
        "alrededor de",
        "alrededor del",
        "aproximadamente",
        "cerca de",
        "circa",
        "ca",
        "unos",
        "más o menos en",
        "sobre",
    )

    # The year that was named last, or one counted from it.
    SAME_YEAR = {
        0: (
            "ese año", "de ese año", "ese mismo año", "de ese mismo año", "del mismo año", "el mismo año", "aquel año",
            "de aquel año", "de dicho año", "dicho año", "de aquel mismo año",
        ),
        1: (
            "del año siguiente", "el año siguiente", "al año siguiente", "un año después", "un año más tarde",
            "del siguiente año", "año siguiente", "año después", "el siguiente año",
        ),
        -1: (
            "del año anterior", "el año anterior", "un año antes", "del año previo", "el año previo", "año antes", "año anterior",
        ),
    }  # fmt: skip
    LATER = ("después", "más tarde", "luego")  # "two years later"
    EARLIER = ("antes", "atrás")

    # "número 2019" is no year.
    NUMBERED = set(
        "número nro núm nº n art artículo ley decreto sala oficina casilla anexo página pág capítulo ruta expediente"
        " referencia buzón línea vuelo aula lote teléfono tel telf fax resolución iso ordenanza reglamento directiva"
        " altura altitud profundidad cota monto suma total agenda visión horizonte modelo versión kilómetro km postal código"
        " cuenta unos unas casi más menos otros otras estos estas esos esas todos todas cada dólares euros soles".split()
    )
    # "2000 familias" is no year.
    COUNTED = set(
        """familias familia hogares personas persona habitantes agricultores agricultoras mujeres hombres niños niñas
        jóvenes alumnos alumnas estudiantes docentes maestros maestras profesores médicos médicas enfermeras enfermeros
        parteras pacientes madres bebés ciudadanos campesinos campesinas caficultores caficultoras quinueros cacaoteros
        productores productoras pescadores artesanos artesanas trabajadores trabajadoras obreros funcionarios jueces
        voluntarios participantes visitantes invitados asistentes socios socias miembros víctimas usuarios usuarias
        beneficiarios beneficiarias cooperantes expertos técnicos becarios becarias postulantes solicitudes expedientes
        viviendas casas escuelas colegios aulas pueblos comunidades municipios distritos barrios ciudades cooperativas
        asociaciones empresas microempresas árboles plantones plantas plántulas arbustos vacas ovejas llamas alpacas
        gallinas colmenas animales hectáreas hectárea km kilómetros m metro metros cm mm m² m³ km² msnm litros litro
        kilos kilo kg kilogramos gramos toneladas tonelada sacos quintales euros euro dólares dólar eur usd francos soles
        sol bolivianos millones millón mil ciento % grados vatios kw kwh mw megavatios voltios horas minutos días
        semanas meses años veces unidades ejemplares libros páginas fotos fotografías cartas teléfonos computadoras
        pozos caños grifos tuberías bombas reservorios letrinas baños puentes caminos casos vacunas dosis consultas
        partos investigaciones plazas puestos asientos camas raciones comidas capacitaciones cursos talleres becas
        certificados diplomas títulos créditos préstamos microcréditos empleos votos especies calorías firmas conexiones
        paneles vehículos bicicletas tractores andenes parcelas terrenos granjas pasos gradas habitaciones pobladores
        comuneros comuneras lectores""".split()
    )

    NUMBERS = (
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
        " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
        " veintiocho veintinueve treinta"
    ).split()
    TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
    HUNDREDS = {"cien": 100}
    OTHER_NUMBERS = {"un": 1, "una": 1, "veintiún": 21, "medio": 0.5, "media": 0.5}
    UNIT_JOINS_TEN = ""
    TEN_AND_UNIT = "y"  # cincuenta y cuatro
    HALF_ENDINGS = ()
    AND_HALF = ("y medio", "y media")

    UNITS = {
        "año": ("year", 1), "años": ("year", 1), "mes": ("month", 1), "meses": ("month", 1), "semana": ("week", 1),
        "semanas": ("week", 1), "día": ("day", 1), "días": ("day", 1), "década": ("year", 10), "décadas": ("year", 10),
        "decenio": ("year", 10), "decenios": ("year", 10), "siglo": ("year", 100), "siglos": ("year", 100),
        "lustro": ("year", 5), "lustros": ("year", 5), "quinquenio": ("year", 5), "quinquenios": ("year", 5),
        "semestres": ("month", 6), "trimestres": ("month", 3), "cuarto de siglo": ("year", 25), "bienio": ("year", 2),
        "trienio": ("year", 3), "cuatrienio": ("year", 4),
    }  # fmt: skip
    ADJECTIVE_UNITS = {}
    COUNTED_ARTICLES = ("los", "las", "un", "una", "unos", "esos", "estos")
    WHOLE_DURATIONS = {
        "quinquenal": (5, "year"), "bienal": (2, "year"), "trienal": (3, "year"), "cuatrienal": (4, "year"),
        "decenal": (10, "year"), "bianual": (2, "year"), "quinquenio": (5, "year"), "decenio": (10, "year"),
        "trienio": (3, "year"), "bienio": (2, "year"), "cuatrienio": (4, "year"), "lustro": (5, "year"),
    }  # fmt: skip
    EXACTNESS = {
        "more": (
            "más de", "por lo menos", "al menos", "como mínimo", "no menos de",
            "más que", "mínimo", "largos",
        ),
        "less": ("menos de", "casi", "apenas", "poco menos de", "algo menos de", "no más de", "a lo sumo", "como máximo", "solo", "escasos"),
        "about": (
            "unos", "unas", "algo más de", "poco más de", "un poco más de", "cerca de", "alrededor de", "aproximadamente", "en torno a", "más o menos", "aproximados", "alguno",
            "algunos", "casi casi", "cosa de", "del orden de",
        ),
    }  # fmt: skip

    NTH_ENDINGS = ()
    NTH = {
        "quinto": 5, "décimo": 10, "vigésimo": 20, "vigésimo quinto": 25, "vigesimoquinto": 25, "trigésimo": 30,
        "cuadragésimo": 40, "quincuagésimo": 50, "sexagésimo": 60, "septuagésimo": 70, "veinticinco": 25, "treinta": 30,
        "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    }  # fmt: skip
    ANNIVERSARIES = ("aniversario",)


class Times:
    """How Spanish speaks of days that hang on the day of writing, of calls, and of what counts until now.

    A phrase is written as embassy.desk.reading.patterns reads it."""

    UNITS = {
        "día": "day", "días": "day", "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "año": "year",
        "años": "year", "quincena": "week", "trimestre": "quarter", "trimestres": "quarter", "semestre": "half",
        "semestres": "half", "añito": "year", "mesecito": "month",
    }  # fmt: skip
    SHORT_UNITS = {"días": "day", "semanas": "week", "meses": "month"}
    PERIODS = {
        "semana": "week", "mes": "month", "quincena": "week", "bimestre": "month", "trimestre": "quarter",
        "semestre": "half", "año": "year", "ejercicio": "year", "primavera": "spring", "verano": "summer",
        "otoño": "autumn", "invierno": "winter", "temporada": "school", "campaña": "school", "curso": "school",
        "lunes": "weekday", "martes": "weekday", "miércoles": "weekday", "jueves": "weekday", "viernes": "weekday",
        "sábado": "weekday", "domingo": "weekday", "enero": "named-1", "febrero": "named-2", "marzo": "named-3",
        "abril": "named-4", "mayo": "named-5", "junio": "named-6", "julio": "named-7", "agosto": "named-8",
        "septiembre": "named-9", "setiembre": "named-9", "octubre": "named-10", "noviembre": "named-11",
        "diciembre": "named-12",
    }  # fmt: skip
    AMOUNTS = {
        "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
        "diez": 10, "once": 11, "doce": 12, "quince": 15, "unos": None, "unas": None, "algunos": None, "algunas": None,
        "varios": None, "varias": None, "pocos": None, "pocas": None, "contados": None, "contadas": None,
    }  # fmt: skip

    RELATIVE = {
        "this": (
            "este|esta <period>", "este mismo <period>", "esta misma <period>", "el|del presente <period>",
            "la presente <period>", "el|del <period> en curso", "la <period> en curso", "el|del corriente <period>",
            "en lo que va del|de <period>", "en lo que va de este <period>",
            "este <period> académico|escolar|lectivo|fiscal",
            "el|del actual <period>", "la actual <period>", "este fin de <period>", "<period> en curso",
        ),
        "end-of-this": (
            "antes de fin de año", "antes de que termine|acabe|concluya|finalice el año",
            "antes del fin|final de|del año",
            "antes de terminar|acabar|finalizar|concluir el año", "a fines|finales de año", "a fin de año",
            "para fin de año",
            "para fines|finales de año", "hacia fines|finales de año", "antes de fines|finales de año",
            "al cierre del año",
            "antes del cierre del año",
        ),
        "next": (
            "el|del|al próximo <period>", "la próxima <period>", "próximo|próxima <period>", "<period> próximo|próxima",
            "<period> que viene", "<period> entrante", "<period> venidero|venidera",
            "el próximo <period> académico|escolar|lectivo",
            "el próximo mes de <period>", "el próximo fin de <period>", "el fin de <period> próximo",
            "el próximo <amount> de <period>", "el|del venidero <period>", "la venidera <period>",
            "próximo mes de <period>",
        ),
        "last": (
            "<period> pasado|pasada", "el|del pasado <period>", "la pasada <period>", "el|del pasado mes de <period>",
            "el|del pasado <amount> de <period>", "el fin de <period> pasado", "el pasado fin de <period>",
            "el|del último <period>",
            "la última <period>", "<period> último",
            "el|la recién pasado|pasada|concluido|concluida|terminado|terminada <period>",
        ),
        "recent": (
            "recientemente", "hace poco", "hace muy poco", "hace poco tiempo", "no hace mucho", "no hace mucho tiempo",
            "hace nada", "en los últimos (<amount>) días|meses", "en las últimas (<amount>) semanas",
            "los últimos (<amount>) días|meses", "las últimas (<amount>) semanas", "en fecha|fechas reciente|recientes",
            "en días|semanas|meses recientes|pasados|pasadas", "los|las <units> pasados|pasadas", "<units> atrás",
            "días|semanas pasados|pasadas", "anteayer", "anoche", "en tiempos recientes", "de un tiempo a esta parte",
            "hace escasos|escasas (<amount>) <units>",
            "en los|las <units> pasados|pasadas", "poco tiempo atrás", "hace un tiempo", "hace algún tiempo",
        ),
        "since-recently": (
            "hace poquito", "desde hace poquito",
            "acaba|acaban|acabamos de <infinitive>", "últimamente", "desde hace poco", "desde hace muy poco",
            "desde hace poco tiempo", "de un tiempo acá", "desde ayer",
            "desde hace unos|unas <units>",
        ),
        "if-past": ("reciente", "recientes", "recién", "ayer", "flamante"),
        "ago": (
            "hace <amount> <unit>", "hace apenas|casi|ya|solo|sólo|tan <amount> <unit>",
            "hace más|menos|cerca de <amount> <unit>",
            "desde hace <amount> <unit>", "desde hace apenas|casi|ya <amount> <unit>", "<amount> <unit> atrás",
            "hace alrededor de <amount> <unit>", "hace poco más de <amount> <unit>",
            "hace solo|tan solo <amount> <unit>", "hace un par de <unit>", "hace cosa de <amount> <unit>",
        ),
        "soon": (
            "próximamente", "en breve", "en cuestión de <units>", "más temprano que tarde", "dentro de poco",
            "dentro de muy poco", "dentro de poco tiempo", "pronto",
            "muy pronto", "en un futuro próximo|cercano|inmediato", "en el futuro próximo|cercano|inmediato",
            "en fecha próxima",
            "de aquí a poco", "en los|las próximos|próximas (<amount>) <units>",
            "los|las próximos|próximas (<amount>) <units>",
            "en los|las <units> venideros|venideras|próximos|próximas|siguientes|entrantes", "pasado mañana",
            "en cualquier momento",
            "a la vuelta de la esquina", "ya falta poco", "falta poco", "de un momento a otro", "en días próximos",
            "en los|las <units> que vienen",
        ),
        "ahead": ("dentro de <amount> <unit>", "de aquí a <amount> <unit>", "en cosa de <amount> <unit>"),
        # These say nothing of the day of writing.
        "": (
            "el|al|del|la siguiente <period>", "el|al|del <period> siguiente", "la <period> siguiente",
            "cada próximo <period>",
            "más|menos reciente", "más|menos recientes", "tan pronto", "tan pronto como", "lo más pronto", "de pronto",
            "más pronto", "por de pronto", "por lo pronto", "cuanto más pronto", "pronto pago", "recién nacido|nacida",
            "recién nacidos|nacidas", "recién llegado|llegada", "recién llegados|llegadas", "tarde o temprano",
            "el último <period> de", "la última <period> de", "del último <period> de", "el último <period> hábil",
            "mes a mes", "este mismo año escolar de", "desde muy pronto", "dentro de los <amount> <unit>",
            "demasiado pronto",
            "este a oeste", "del este", "al este", "este de", "y este", "si este|esta", "bien pronto", "qué tan pronto",
            "ese|aquel <period> pasado", "los lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        ),
    }  # fmt: skip

    SIGNS = {
        "": (
            "sobre|sobres cerrado|cerrados", "a puerta cerrada", "a tiempo completo|parcial", "en plazo",
            "plazo de <amount>",
            "ya que", "en la oferta", "a|hasta la fecha de|del|en", "hasta el momento de|del|en", "al momento de|del",
        ),
        "habit": (
            "cada <period>", "cada <amount> <unit>", "todos los años|meses|días", "todas las semanas", "anualmente",
            "anual",
            "mensualmente", "siempre", "suele", "suelen", "solemos", "generalmente", "habitualmente", "normalmente",
            "por lo general", "de costumbre", "de manera permanente", "permanentemente", "de forma permanente|continua",
            "durante todo el año", "todo el año", "a lo largo del año", "año tras año", "por lo común", "a menudo",
            "en cualquier momento", "cuando quiera", "cuando lo desee", "sin fecha límite", "de cada año",
            "de todos los años",
            "por tradición", "tradicionalmente", "rara vez",
            "a veces", "tarde o temprano", "de vez en cuando",
        ),
        "weekly": ("los lunes|martes|miércoles|jueves|viernes|sábados|domingos",),
        "condition": ("si", "en caso de", "en caso de que", "siempre que", "a menos que", "salvo que"),
        "generic": (
            "quien", "quienes", "cuando", "todo aquel", "toda persona", "los que", "las que", "aquellos que",
            "aquellas que",
            "el que", "la que", "cada", "cualquier", "cualquiera", "mientras", "todos los que", "todas las que",
            "a quien", "a quienes", "para quien", "para quienes", "en cuanto", "las personas que", "una vez que",
            "apenas",
            "los belgas que", "los ciudadanos que", "los viajeros que",
        ),
        "back": (
            "entonces", "en aquel entonces", "por aquel entonces", "aquel", "aquella", "aquellos", "aquellas", "antaño",
            "otrora", "en su momento", "en su día", "originalmente", "original", "inicialmente", "inicial",
            "al principio",
            "según el plan de", "el plan de", "el entonces", "de la época", "de ese entonces", "en esa época", "prometió",
            "prometía", "en un principio", "antiguamente", "alguna vez", "la idea era", "el objetivo era", "ya entonces",
            "ese momento", "esa fecha", "años después|antes", "un año después|antes",
        ),
        "call": (
            "<call>", "postule", "postula", "aceptamos", "recibimos", "postulen", "envíe", "envíen", "envía",
            "inscríbase", "inscríbanse",
            "inscríbete",
            "presente su", "presenten su", "solicite", "soliciten", "regístrese", "regístrate", "remita", "remitan",
            "remitir",
            "mande", "manden", "concursar", "concurse", "participe", "participa", "participar", "buscamos",
            "busca un|una",
            "buscan un|una", "requiere un|una", "requerimos", "entregue", "entregar su|sus", "enviar su|sus",
            "presentar su|sus",
            "remitir su|sus", "hacer llegar", "haga llegar", "hágannos llegar", "mandar su|sus",
            "para enviar|presentar|postular",
            "anótese", "anotarse", "reserve", "reservar", "apúntese", "apuntarse", "adjunte", "complete el",
            "a tiempo de",
            "tiempo para|hasta", "plazo para", "plazo hasta", "nos escriba", "escríbanos", "rellene", "llene",
            "deposite", "ofertar", "licitar", "entradas", "comprar", "necesitamos",
        ),
        "open": (
            "abierto", "abierta", "abiertos", "abiertas", "sigue|siguen|continúa|continúan", "aún", "todavía", "quedan",
            "vigente",
            "vigentes", "hay tiempo|plazo", "a tiempo", "ya", "corre|corren", "en curso", "ahora", "estamos recibiendo",
        ),
        "may": (
            "pueden", "puede", "podrán", "podrá", "se aceptan|admiten|reciben|aceptarán|admitirán|recibirán", "recibimos",
            "aceptamos", "admitimos", "esperamos", "recibe", "acepta", "admite", "reciben", "aceptan", "admiten",
            "tiene|tienen",
            "disponen|dispone", "debe|deben|deberá|deberán", "a más tardar", "hay que", "se puede|pueden", "es posible",
            "cabe",
        ),
        "closing": (
            "cierra", "cierran", "se cierra", "se cierran", "vence", "vencen", "expira", "expiran", "termina", "terminan",
            "concluye", "concluyen", "finaliza", "finalizan", "caduca", "acaba", "acaban", "culmina", "culminan",
            "cerrará",
            "cerrarán", "se cerrará", "se cerrarán", "vencerá", "expirará", "terminará", "finalizará", "concluirá",
            "fecha límite", "fecha tope", "fecha máxima", "último día", "plazo máximo", "plazo final", "plazo", "cierre",
            "a más tardar", "fecha de cierre", "última oportunidad", "última fecha", "fecha final", "límite",
        ),
        "closed": (
            "desierta", "vencido el plazo", "asignados", "cerrada", "cerrado", "cerradas", "cerrados", "vencida",
            "vencido", "ya venció", "ya no", "no se aceptan",
            "finalizada", "finalizado", "concluida", "concluido", "ya cerró", "cerró", "venció", "terminó", "finalizó",
            "expiró",
            "adjudicada", "adjudicado", "quedó sin efecto", "desierta", "expirado", "ya fue cubierto", "cubierta",
            "caducó",
            "fuera de plazo", "fuera del plazo", "extemporánea", "extemporáneas", "no se admiten", "no se reciben",
            "concluyó",
        ),
        "planned": (
            "previsto", "prevista", "previstos", "previstas", "programado", "programada", "programados", "programadas",
            "planificado", "planificada", "planeado", "planeada", "se espera", "se esperan", "se prevé", "se prevén",
            "esperado", "esperada", "agendado", "agendada", "próximo", "próxima", "próximos", "próximas", "venidero",
            "agéndelo",
            "reserve la fecha", "no se pierda", "no se lo pierda", "están invitados|invitadas", "queda invitado",
            "los esperamos",
            "está en agenda", "en la agenda", "en agenda", "en camino", "está por", "están por", "anunciado", "anunciada",
            "quiere|quieren|queremos|espera|esperan|esperamos|prevé|prevén|planea|planean|busca|buscan|pretende|pretenden",
            "proyecta|proyectan|proyectado|proyectada", "aspira|aspiran", "debe|deben|deberá|deberán", "calendarizado",
            "calendarizada", "tentativamente", "posiblemente", "probablemente", "apunte la fecha", "tome nota", "anote",
            "aguarda|aguardan", "se aguarda", "se aguardan", "va|van a", "tiene|tienen|tenemos que", "faltan", "promete|prometen",
        ),
        "edition": ("<edition>",),
        "invites": (
            "entrada libre|gratuita", "ingreso libre|gratuito", "acceso libre|gratuito", "los esperamos", "las esperamos",
            "están todos invitados", "todos están invitados", "previa inscripción", "no se lo pierda", "bienvenidos",
            "bienvenidas", "la entrada es libre|gratuita", "el ingreso es libre|gratuito",
        ),
        "stretch": (
            "quincena", "semana", "mitad", "semanas", "noche", "mañana", "tarde", "madrugada", "día", "fin", "jornada",
            "transcurso", "días", "mediodía", "curso", "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        ),
        "lasting": (
            "puede|pueden visitarse|verse|apreciarse|recorrerse|comprarse|consultarse",
            "abierto|abierta|abiertos|abiertas hasta",
            "cerrado|cerrada hasta", "a la venta", "en exhibición", "en cartelera", "todavía|aún hasta",
            "permanece|permanecen",
            "se puede|pueden ver|visitar|comprar|apreciar", "sigue|siguen", "continúa|continúan",
            "vigente|vigentes hasta",
        ),
        "of-data": (
            "cifras", "datos", "resultado", "resultados", "periodo", "período", "estadísticas", "archivo", "fotos",
            "fotografías", "imágenes",
            "informe",
            "informes", "lista", "resumen", "memoria", "memorias", "cronología", "mapa", "gráfico", "cuadro", "cartas",
        ),
        "until-now": (
            "hasta la fecha", "a la fecha", "hasta hoy", "hasta ahora", "hasta el momento", "hasta el día de hoy",
            "hasta este momento", "hasta el presente", "al día de hoy", "a día de hoy", "hasta la actualidad",
            "hasta aquí",
            "a estas alturas", "hasta estos días", "hasta nuestros días", "hasta este día", "al presente",
            "a la actualidad",
            "al momento", "hasta esta fecha", "a esta fecha", "a hoy", "en lo que va de|del", "lo que va de|del",
            "a la hora actual", "hasta el momento actual", "hasta la fecha actual", "al momento actual", "hasta hoy día",
            "por el momento", "por ahora", "de momento", "hasta la hora", "a fecha de hoy", "hasta el día presente",
        ),
        "so-far": (
            "lleva", "llevan", "llevamos", "ya", "actualmente", "hoy", "hoy en día", "ahora", "en la actualidad",
            "en este momento", "en estos momentos", "van", "suma", "suman", "acumula", "acumulan", "contador",
        ),
        "governmental": (
            "cooperación gubernamental|bilateral|oficial|estatal",
            "cooperación (belga) gubernamental|bilateral|oficial|estatal",
            "cooperación gubernamental|bilateral|oficial|estatal belga", "gobierno a gobierno", "estado a estado",
            "estado belga",
            "gobierno belga", "ayuda oficial|estatal|gubernamental|bilateral", "cooperación belga",
            "cooperación entre gobiernos",
            "entre los gobiernos|estados", "de estado a estado", "cooperación directa", "cooperación técnica belga",
        ),
    }  # fmt: skip

    CLASSES = {
        "edition": (
            "cosecha", "edición", "feria", "festival", "campaña", "ronda", "elecciones", "congreso", "fiesta",
            "torneo", "temporada", "cumbre", "conferencia", "foro", "gala", "bienal", "exposición", "siembra",
            "plantación",
            "maratón", "promoción", "ciclo", "seminario", "recepción", "asamblea", "sesión", "escuela de verano",
            "carnaval",
            "zafra", "vendimia", "encuentro", "taller", "censo", "convocatoria", "vuelta",
        ),
        "call": (
            "convocatoria", "convocatorias", "postulación", "postulaciones", "postular", "postularse", "candidatura",
            "candidaturas", "solicitud", "solicitudes", "inscripción", "inscripciones", "inscribirse", "inscribir",
            "oferta",
            "ofertas", "licitación", "licitaciones", "concurso", "concursos", "expediente", "expedientes", "propuesta",
            "propuestas", "cotización", "cotizaciones", "vacante", "vacantes", "registro", "registrarse", "matrícula",
            "matrículas", "matricularse", "formulario", "formularios", "postulante", "postulantes", "candidato",
            "candidatos",
            "candidata", "candidatas", "presentarse", "presentar", "currículum", "currículo", "voluntariado",
            "aplicación",
            "aplicaciones", "aplicar", "ventanilla", "pasantía", "pasantías", "ficha", "fichas", "interesados",
            "interesadas",
            "interesado", "interesada", "cupos", "empadronamiento", "empadronarse", "manuscrito", "manuscritos",
            "ponencia",
            "ponencias", "resumen", "resúmenes", "nominaciones", "nominación", "preinscripción", "proponentes",
            "postores",
        ),
    }  # fmt: skip

    INFINITIVE_ENDINGS = ("ar", "er", "ir", "arse", "erse", "irse", "arlo", "arla", "ír")

    AUXILIARY_REACH = 3  # how many words before a participle its auxiliary can stand
    BEFORE_ATTRIBUTE = set()
    CERTAIN_PARTICIPLE = re.compile(r"\w{3,}(?:ad|id)[oa]s?(?<!dad)(?<!dades)")
    PARTICIPLE = re.compile(r"\w+(?:[ai]d|íd|t|ch|s)[oa]s?$")
    BEFORE_NOUN = {
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "unos",
        "unas",
        "su",
        "sus",
        "este",
        "esta",
        "nuestra",
        "nuestro",
    }
    PRESENT_OR_PAST = ("amos", "imos")  # endings of forms that are both
    COPULAS = {"ha", "han", "hemos"}
    AUXILIARIES = COPULAS | {
        "ser", "será", "serán", "es", "son", "fue", "fueron", "está", "están", "estará", "estarán", "quedará", "quedarán",
        "permanece", "permanecen", "permanecerá", "permanecerán", "sigue", "siguen", "seguirá", "seguirán", "continúa",
        "continúan",
        "mantiene", "mantienen", "lleva", "llevan", "tiene", "tienen", "encuentra", "encuentran", "sido", "queda",
        "quedan", "estar", "haber", "había", "habían", "habrá", "habrán", "sea", "sean",
    }  # fmt: skip
    NOT_DONE_STEMS = (
        "previst", "programad", "planificad", "planead", "fijad", "anunciad", "convocad", "prometid", "acordad",
    )  # fmt: skip
    NOT_DONE = {stem + ending for stem in NOT_DONE_STEMS for ending in ("o", "a", "os", "as")}
    PLANS = {"prever", "programar", "planificar", "planear", "fijar", "anunciar", "convocar", "esperar", "agendar"}
    VERBS = {
        "lasting": {
            "durar", "permanecer", "continuar", "seguir", "extender", "prolongar", "regir", "valer", "exhibir", "exponer",
            "mantener", "estar", "visitar", "quedar", "prorrogar", "abarcar", "correr", "poder", "ver", "ir", "recibir",
        },
        "event": {
            "celebrar", "realizar", "inaugurar", "abrir", "empezar", "comenzar", "iniciar", "arrancar", "terminar",
            "concluir",
            "finalizar", "culminar", "cerrar", "clausurar", "tener", "llegar", "llevar", "partir", "salir", "presentar",
            "estrenar", "lanzar", "publicar", "organizar", "haber", "ser", "viajar", "visitar", "entregar", "firmar",
            "recibir", "instalar", "mudar", "trasladar", "desarrollar", "efectuar", "dictar", "ofrecer", "reanudar",
        },
        "wish": {
            "querer", "deber", "esperar", "prever", "planear", "planificar", "buscar", "pretender", "aspirar",
            "proyectar",
            "desear", "proponer", "programar", "apuntar", "confiar", "calcular", "estimar",
        },
    }  # fmt: skip


class Lifetimes:
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
    DEFINITE = frozenset(
        "el la los las este esta ese esa dicho dicha aquel aquella nuestro nuestra ambos ambas lo".split()
    )
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
    AGREEMENTS = r"acuerdos?|convenios?|tratados?|memorandos?"
    CONCLUDES = r"concluy(?:ó|eron)|cerr(?:ó|aron)|concluid[oa]s?"  # an agreement, which then begins
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


class Numbers:
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


class Figures:
    """Spanish words by which a number in a text is held against a figure of the record."""

    # fmt: off
    SMALL_WORDS = set(
        "el la los las un una unos unas y o e u en de del al a con por para sin sobre entre hasta desde que su sus se lo "
        "como más menos mayor mayores mejor mejores no ya ".split()
    )
    ARTICLES = {"el", "la", "los", "las", "un", "una", "de", "sus", "su", "estas", "estos", "nuestras", "nuestros"}
    DEFINITE = {"el", "la", "los", "las", "sus", "estos", "estas"}
    # Groups of words that stand for the same thing counted.
    SAME = (
        {"familias", "familia", "hogares", "hogar"},
        {"agricultores", "agricultor", "campesinos", "campesinas", "productores", "productor", "productoras"},
        {"caficultores", "caficultor", "caficultoras", "cafetaleros", "cafetalero"},
        {"reservorios", "reservorio", "embalses", "estanques", "represas"},
        {"comunidades", "comunidad"},
        {"restaurado", "restauradas", "restaurada", "recuperado", "recuperada", "recuperadas", "reforestado",
         "reforestadas", "restaurar", "restauró", "restauración", "recuperar", "recuperó"},
        {"bosque", "bosques", "monte", "selva"},
        {"hectáreas", "hectárea", "ha"},
        {"capacitados", "capacitadas", "formados", "formadas", "entrenados", "capacitación", "capacitado", "capacitó"},
        {"guardaparques", "guardaparque", "guardabosques", "guardabosque"},
        {"mujeres", "mujer", "femenino", "femenina"},
        {"escuelas", "escuela", "colegios"},
        {"alumnos", "alumnas", "estudiantes", "niños", "niñas", "escolares"},
        {"docentes", "docente", "maestros", "maestras", "profesores", "profesoras"},
        {"afiliados", "afiliadas", "afiliado", "afiliada", "afiliación", "asegurados", "aseguradas"},
        {"personas", "persona", "habitantes", "gente"},
        {"rendimiento", "rendimientos", "cosecha", "producción"},
    )
    # Said of a part of what is counted, or of others than the figure counts.
    PART = {
        "sin", "carecen", "carecía", "carecían", "esperan", "esperaban", "falta", "faltan", "lista de espera", "antes del programa",
        "antes del proyecto", "anteriormente", "vecina", "vecino",
        "cada", "promedio", "restantes", "restante", "otras", "otros", "demás", "adicionales", "adicional", "solo", "sólo",
        "solamente", "únicamente", "primeras", "primeros", "primera", "últimas", "por año", "al año", "de ellas", "de ellos", "de las cuales", "de los cuales", "entre ellas",
        "entre ellos", "además", "inicialmente", "apenas", "todavía", "recién", "fuera", "mismas", "mismos",
        "comunidades más", "familias más", "asimismo", "original", "por cuenta de", "aparte",
    }
    # Said of what was there before, or of what comes from others.
    ANOTHER = {
        "anterior", "anteriores", "antiguo", "antigua", "antiguos", "antiguas", "viejo", "vieja", "previo", "previa", "región",
    }
    # Verbs that tell what became of some of the things counted, not how many there are.
    LATER = {
        "dañar", "sufrir", "reparar", "visitar", "faltar", "destruir", "inundar", "limpiar", "inspeccionar", "mudar", "cerrar",
        "agrietar", "secar", "colapsar", "esperar", "desaparecer", "renovar", "ampliar", "rehabilitar", "perder", "gotear",
    }
    COUNT = {"número", "cantidad", "cifra", "suma", "total"}  # said before the number that counts
    TOTAL = {"total", "totales", "conjunto", "todo", "resultado", "balance"}
    PROGRAMME = {"programa", "proyecto", "intervención", "iniciativa"}
    DIFFERENCE = {"menos", "más"}  # after a number
    THAN = {"lo"}  # "más de lo previsto"
    BUDGET = {"presupuesto", "costo total"}  # that of the record where it names no other
    OWN_COUNTRY = "belgie"  # as embassy.desk.reading.places names the donor
    COSTS = {
        "costó", "cuesta", "costo", "coste", "presupuesto", "contribución", "aporte", "aportó", "aporta", "monto",
        "importe", "financiamiento", "financiación", "financió", "financia", "inversión", "invirtió", "invierte",
        "asciende", "ascendió", "destinó", "destina", "comprometió", "compromete", "dio", "da", "otorgó", "otorga",
        "entregó", "entrega", "donó", "pone", "puso", "dispuso", "dispone", "apoyo", "apoyó", "subvención", "desembolsó",
        "desembolsa", "asignó", "asigna", "contribuyó", "contribuye", "concedió", "concede", "recibió", "recibe", "fondos",
        "dotación", "dotado", "respaldo", "total", "gastó", "sumó", "suma", "cofinanció", "reservó", "ayuda",
    }
    PART_OF_MONEY = {
        "otro", "otra", "otras",
        "cada", "anuales", "anual", "año", "mensuales", "mes", "estudio", "estudios", "evaluación", "formación",
        "capacitación", "obras", "adicionales", "adicional", "fase", "tramo", "primera", "primer", "segunda", "última",
        "restante", "restantes", "solo", "sólo", "resto", "cuales", "ellos", "préstamo", "otros", "además", "equipamiento",
    }
    TARGET = {
        "meta", "metas", "objetivo", "objetivos", "propósito", "aspira", "aspiran", "aspiración", "aspiraba", "aspiraban",
        "busca", "buscan", "buscaba", "buscaban", "quiere", "quieren", "quería", "querían", "pretende", "pretenden",
        "pretendía", "propone", "proponen", "propuso", "propuesto", "proponía", "espera", "esperan", "esperaba",
        "esperaban", "esperado", "prevé", "prevén", "preveía", "previsto", "prevista", "previstas", "previstos", "apunta",
        "apuntan", "apuntaba", "proyecta", "proyectó", "planea", "planean", "planeado", "planifica", "planificado",
        "planificada", "horizonte", "compromete", "comprometió", "comprometido", "compromiso", "reto", "desafío", "confía",
        "sueña", "sueño", "debe", "deben", "debía", "debían", "habrá", "habrán", "anhelo", "anhela", "intención", "plazo",
        "cifra", "fijado", "fijada", "fijó", "trazado", "trazada", "trazó", "aspirando", "impuso", "impuesto", "miras",
        "vista", "promete", "prometió", "desea", "desean", "tiene que", "han de", "ha de", "plan", "deberán", "deberá",
    }
    AIMS = {  # words that tell of an aim in the past tense too, whatever the preposition of its year
        "meta", "metas", "objetivo", "objetivos", "propósito", "aspiración", "aspiraba", "aspiraban", "pretendía", "pretendían",
        "propuso", "propusieron", "proponía", "proponían", "apuntaba", "apuntaban", "reto", "desafío", "soñaba", "sueño",
        "anhelo", "anhelaba", "confiaba", "miras", "trazado", "trazada", "trazó", "horizonte", "comprometió",
        "comprometieron", "promesa",
    }
    # Whom a sentence of the record is about, and subjects that do not mean it.
    OWN = {
        "fundación", "embajada", "ong", "asociación", "organización", "nuestro", "nuestra", "nuestros", "nuestras", "programa",
        "proyecto",
    }
    OTHERS = {
        "municipalidad", "municipalidades", "municipio", "municipios", "gobierno", "gobiernos", "estado", "ministerio", "unicef",
        "iglesia", "empresa", "empresas", "minera", "banco", "ley", "naciones", "suiza", "españa", "alemania", "alcaldía",
    }
    # Verbs that in the past tell what became of a target; the second only beside a word for it.
    SURE_OUTCOMES = {
        "alcanzar", "lograr", "cumplir", "superar", "fracasar", "incumplir", "conseguir", "frustrar", "malograr", "exceder",
        "sobrepasar",
    }
    OUTCOMES = {"llegar", "faltar", "quedar", "obtener", "resultar", "sumar"}
    TARGET_NOUNS = {
        "meta", "metas", "objetivo", "objetivos", "reto", "compromiso", "cifra", "propósito", "plan", "aspiración",
        "promesa", "desafío",
    }
    # fmt: on


class Names:
    """How Spanish names records."""

    # A title keeps its sense without such a first word: "Agua Andina" is "Fundación Agua Andina".
    GENERIC_FIRST_WORDS = (
        "fundación", "asociación", "programa", "proyecto", "ong", "ongd", "fondo", "red", "federación", "instituto",
        "organización", "coalición", "plataforma", "corporación", "centro",
    )  # fmt: skip
