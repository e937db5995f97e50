"""How Spanish speaks of days that hang on the day of writing, of calls, and of what counts until now.

A phrase is written as embassy.desk.reading.patterns reads it.
"""

import re

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
BEFORE_NOUN = {"el", "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "este", "esta", "nuestra", "nuestro"}
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
