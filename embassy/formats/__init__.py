"""How people of each language write days, hours and numbers.

DATE_INPUT_FORMATS and its two neighbours say what every date field of a form takes, in strptime's codes: the day first,
with slashes, hyphens or points. Django adds ISO 8601. static/formats/typed.js reads the same in the browser.
"""

DATE_INPUT_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
TIME_INPUT_FORMATS = ["%H:%M", "%H:%M:%S", "%H.%M"]
DATETIME_INPUT_FORMATS = [
    *(f"{day} {time}" for day in [*DATE_INPUT_FORMATS, "%Y-%m-%d"] for time in TIME_INPUT_FORMATS),
    *DATE_INPUT_FORMATS,
]
