"""How Dutch names records."""

# A title keeps its sense without such a first word: "Andeswater" is "Stichting Andeswater".
GENERIC_FIRST_WORDS = (
    "stichting", "vereniging", "programma", "project", "vzw", "ngo", "fonds", "koepel", "netwerk", "federatie",
    "instituut", "organisatie", "coalitie", "platform",
)  # fmt: skip
