"""How Spanish names records."""

# A title keeps its sense without such a first word: "Agua Andina" is "Fundación Agua Andina".
GENERIC_FIRST_WORDS = (
    "fundación", "asociación", "programa", "proyecto", "ong", "ongd", "fondo", "red", "federación", "instituto",
    "organización", "coalición", "plataforma", "corporación", "centro",
)  # fmt: skip
