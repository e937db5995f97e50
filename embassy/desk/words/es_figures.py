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
