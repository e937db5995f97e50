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
