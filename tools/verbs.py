"""Write the tables of verb forms that the desk reads with, from simplemma's dictionaries: `python -m tools.verbs`.

A line is a verb with its forms, each with a tense (see embassy.desk.reading.verbs) and a number: "lopen loop:ps …".
Dutch: all forms. Spanish: those that the endings in embassy.desk.words.es do not tell.
"""

import re
from collections import defaultdict
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from embassy.desk.words.es import Speech as SpanishSpeech
from embassy.desk.words.nl import Speech as DutchSpeech

WORDS = Path("embassy/desk/words")
PLAIN = re.compile(r"[a-záéíóúüñëï]+")
VOWELS = "aeiou"
ATTESTED = 2  # forms that the dictionary must have before a word counts as a verb: one may be a noun's
SPANISH_FORMS = 20

STRONG = """
bakken bakte bakten gebakken;barsten barstte barstten gebarsten;bederven bedierf bedierven bedorven;bedriegen bedroog bedrogen bedrogen
beginnen begon begonnen begonnen;bergen borg borgen geborgen;bevelen beval bevalen bevolen;bewegen bewoog bewogen bewogen
bezwijken bezweek bezweken bezweken;bidden bad baden gebeden;bieden bood boden geboden;bijten beet beten gebeten
binden bond bonden gebonden;blazen blies bliezen geblazen;blijken bleek bleken gebleken;blijven bleef bleven gebleven
blinken blonk blonken geblonken;breken brak braken gebroken;brengen bracht brachten gebracht;buigen boog bogen gebogen
delven dolf dolven gedolven;denken dacht dachten gedacht;doen deed deden gedaan;dragen droeg droegen gedragen
drijven dreef dreven gedreven;dringen drong drongen gedrongen;drinken dronk dronken gedronken;druipen droop dropen gedropen
duiken dook doken gedoken;dwingen dwong dwongen gedwongen;eten at aten gegeten;fluiten floot floten gefloten
gaan ging gingen gegaan;gelden gold golden gegolden;genezen genas genazen genezen;genieten genoot genoten genoten
geven gaf gaven gegeven;gieten goot goten gegoten;glijden gleed gleden gegleden;graven groef groeven gegraven
grijpen greep grepen gegrepen;hangen hing hingen gehangen;hebben had hadden gehad;heffen hief hieven geheven
helpen hielp hielpen geholpen;heten heette heetten geheten;houden hield hielden gehouden;jagen joeg joegen gejaagd
kiezen koos kozen gekozen;kijken keek keken gekeken;klimmen klom klommen geklommen;klinken klonk klonken geklonken
komen kwam kwamen gekomen;kopen kocht kochten gekocht;krijgen kreeg kregen gekregen;krimpen kromp krompen gekrompen
kruipen kroop kropen gekropen;kunnen kon konden gekund;laden laadde laadden geladen;laten liet lieten gelaten
lezen las lazen gelezen;liegen loog logen gelogen;liggen lag lagen gelegen;lijden leed leden geleden
lijken leek leken geleken;lopen liep liepen gelopen;meten mat maten gemeten;moeten moest moesten gemoeten
mogen mocht mochten gemogen;nemen nam namen genomen;ontvangen ontving ontvingen ontvangen;prijzen prees prezen geprezen
raden raadde raadden geraden;rijden reed reden gereden;rijzen rees rezen gerezen;roepen riep riepen geroepen
ruiken rook roken geroken;scheiden scheidde scheidden gescheiden;schenken schonk schonken geschonken;scheppen schiep schiepen geschapen
schieten schoot schoten geschoten;schijnen scheen schenen geschenen;schrijven schreef schreven geschreven;schrikken schrok schrokken geschrokken
schuilen school scholen gescholen;schuiven schoof schoven geschoven;slaan sloeg sloegen geslagen;slapen sliep sliepen geslapen
slijten sleet sleten gesleten;sluiten sloot sloten gesloten;smelten smolt smolten gesmolten;smijten smeet smeten gesmeten
snijden sneed sneden gesneden;spinnen spon sponnen gesponnen;splijten spleet spleten gespleten;spreken sprak spraken gesproken
springen sprong sprongen gesprongen;spuiten spoot spoten gespoten;staan stond stonden gestaan;steken stak staken gestoken
stelen stal stalen gestolen;sterven stierf stierven gestorven;stijgen steeg stegen gestegen;stinken stonk stonken gestonken
stoten stootte stootten gestoten;strijden streed streden gestreden;strijken streek streken gestreken;treden trad traden getreden
treffen trof troffen getroffen;trekken trok trokken getrokken;vallen viel vielen gevallen;vangen ving vingen gevangen
varen voer voeren gevaren;vechten vocht vochten gevochten;verdwijnen verdween verdwenen verdwenen;vergeten vergat vergaten vergeten
verlaten verliet verlieten verlaten;verliezen verloor verloren verloren;vinden vond vonden gevonden;vliegen vloog vlogen gevlogen
vouwen vouwde vouwden gevouwen;vragen vroeg vroegen gevraagd;vriezen vroor vroren gevroren;wassen waste wasten gewassen
wegen woog wogen gewogen;werpen wierp wierpen geworpen;werven wierf wierven geworven;weten wist wisten geweten
weven weefde weefden geweven;wijken week weken geweken;wijten weet weten geweten;wijzen wees wezen gewezen
willen wilde wilden gewild;winden wond wonden gewonden;winnen won wonnen gewonnen;worden werd werden geworden
zeggen zei zeiden gezegd;zenden zond zonden gezonden;zien zag zagen gezien;zijn was waren geweest;zingen zong zongen gezongen
zinken zonk zonken gezonken;zitten zat zaten gezeten;zoeken zocht zochten gezocht;zuigen zoog zogen gezogen
zullen zou zouden -;zwellen zwol zwollen gezwollen;zwemmen zwom zwommen gezwommen;zwijgen zweeg zwegen gezwegen
beseffen besefte beseften beseft;brouwen brouwde brouwden gebrouwen;houwen hieuw hieuwen gehouwen;lachen lachte lachten gelachen
zaaien zaaide zaaiden gezaaid;malen maalde maalden gemalen;spannen spande spanden gespannen;zouten zoutte zoutten gezouten
"""
ODD_PRESENT = {
    "zijn": ("is", "zijn"), "hebben": ("heeft", "hebben"), "kunnen": ("kan", "kunnen"), "mogen": ("mag", "mogen"),
    "zullen": ("zal", "zullen"), "willen": ("wil", "willen"), "komen": ("komt", "komen"), "moeten": ("moet", "moeten"),
}  # fmt: skip
MORE = {"zijn": "ben:ps", "kunnen": "kunt:ps", "zullen": "zult:ps", "willen": "wilt:ps wou:ts wouden:tp",
        "hebben": "heb:ps hebt:ps", "worden": "word:ps", "komen": "kom:ps", "zeggen": "zegden:tp zegde:ts",
        "scheppen": "schepte:ts schepten:tp geschept:d-"}  # fmt: skip
PREFIXES = ("be", "ge", "her", "ont", "ver", "er", "over", "onder", "door", "voor", "om", "mis", "vol", "weer")


def forms_by_lemma(language: str) -> dict[str, set[str]]:
    found = defaultdict(set)
    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        text = lemma.decode() if isinstance(lemma, bytes) else lemma
        if PLAIN.fullmatch(form) and PLAIN.fullmatch(text):
            found[text].add(form)
    return found


def stem_of(verb: str, known: set[str]) -> str:
    """The first person of a Dutch verb: maken → maak, zetten → zet, leven → leef, reizen → reis.

    Whether its vowel is doubled hangs on the stress (leveren, registreren): what the dictionary has decides.
    """
    both = plain_stem(verb, doubled=False), plain_stem(verb, doubled=True)
    return max(reversed(both), key=lambda stem: len({stem + "t", stem + "de", stem + "te", "ge" + stem + "d"} & known))


def plain_stem(verb: str, doubled: bool) -> str:
    if verb.endswith(("gaan", "staan", "slaan", "doen", "zien")):
        return verb[:-2] if verb.endswith("aan") else verb[:-1]
    stem = verb[:-2]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        stem = stem[:-1]
    elif (
        len(stem) > 1
        and stem[-1] not in VOWELS
        and stem[-2] in "aeou"
        and stem[-3:-1] not in ("oe", "ie", "ou", "eu", "au", "aa", "ee", "oo", "uu")
        and doubled
    ):
        stem = stem[:-1] + stem[-2] + stem[-1]
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def with_ge(weak: str) -> str:
    return "ge" + {"i": "ï", "e": "ë", "u": "ü"}.get(weak[0], weak[0]) + weak[1:] if weak[:2] != "ui" else "ge" + weak


def dutch_forms(verb: str, strong: dict, known: set[str]) -> list[str]:
    stem = stem_of(verb, known) if not verb.endswith("iëren") else verb[:-4] + "eer"
    singular = stem if stem.endswith("t") else stem + "t"
    bare = next((prefix for prefix in PREFIXES if verb.startswith(prefix) and verb[len(prefix) :] in strong), "")
    if verb in strong or bare:
        past, pasts, participle = strong[verb[len(bare) :]]
        base = participle.removeprefix("ge") if bare else participle
        past, pasts, participle = bare + past, bare + pasts, bare + base
    else:
        ending = "te" if verb[:-2][-1:] in "kfshpctx" or verb[:-2].endswith("ch") else "de"
        past, pasts = stem + ending, stem + ending + "n"
        weak = stem if stem.endswith(("t", "d")) else stem + ending[0]
        participle = (
            weak
            if (weak in known and weak != stem)
            or re.match(r"(?:be|ge|her|ont|ver|er|onder|over)[^aeiou]|(?:be|ver|her)[aeiou]", verb)
            else with_ge(weak)
        )
    if verb.endswith(("gaan", "staan", "slaan")):
        singular = stem + "at"
    if verb in ODD_PRESENT:
        stem, singular = ODD_PRESENT[verb][0], ODD_PRESENT[verb][0]
    pairs = [
        (singular, "ps"),
        *([(stem, "p1")] if stem != singular else []),
        (verb, "pp"),
        (past, "ts"),
        (pasts, "tp"),
        (participle, "d-"),
    ]
    return [f"{form}:{code}" for form, code in dict.fromkeys(pairs) if form != "-"]  # "zullen" has no participle


def particle_of(verb: str) -> str:
    return max((each for each in DutchSpeech.PARTICLES if verb.startswith(each)), key=len, default="")


def write_dutch() -> None:
    rows = [row.split() for row in STRONG.replace("\n", ";").split(";") if row]
    strong = {verb: tuple(forms) for verb, *forms in rows}
    participles = {form for *_others, form in strong.values()} - strong.keys()  # "gelezen" is no verb of its own
    lines, bases, verbs = [], set(), forms_by_lemma("nl")
    for verb, known in sorted({**{verb: set() for verb in (*strong, *DutchSpeech.MORE_VERBS)}, **verbs}.items()):
        if not re.search(r"(?:en|aan|oen|ien|zijn)$", verb) or len(verb) < 4 or verb in DutchSpeech.NO_VERBS:
            continue
        rest = verb.removeprefix(particle_of(verb))
        if participles & {verb, rest}:
            continue
        if verb.endswith("eren") and not any(form.startswith(particle_of(verb) + "ge") for form in known):
            rest = verb  # informeren, installeren: their first letters are no particle
        if verb not in strong and rest != verb and len(rest) > 4 and rest in verbs and not verb.startswith(PREFIXES):
            lines.append(verb)
            continue
        if (
            rest != verb
            and verb not in strong
            and len(rest) > 4
            and not verb.startswith(PREFIXES)
            and rest not in bases
        ):
            base = {form.removeprefix(particle_of(verb)) for form in known}
            bases.add(rest)
            lines += [verb, " ".join([rest, *dutch_forms(rest, strong, base)])]
            continue
        forms = dutch_forms(verb, strong, known)
        if (
            verb in strong
            or verb in DutchSpeech.MORE_VERBS
            or len(({form.split(":")[0] for form in forms} - {verb}) & known) >= ATTESTED
        ):
            lines.append(" ".join([verb, *forms, *MORE.get(verb, "").split()]))
    (WORDS / "nl_verbs.txt").write_text("\n".join(lines) + "\n")


def spanish_code(form: str, verb: str) -> str:
    """The tense and number of a form of a Spanish verb by its ending; empty for the second person and the like."""
    first = verb.endswith("ar")
    endings = [
        (r"r[áa]n?$", None),
        (r"[aeií]?rá$", "fs"), (r"rán$", "fp"), (r"remos$", "fw"), (r"ría$", "cs"), (r"rían$", "cp"), (r"ríamos$", "cw"),
        (r"(?:iera|yera|jera|ara|iese|yese|ase|jese)$", "xs"), (r"(?:ieran|yeran|jeran|aran|iesen|asen|yesen)$", "xp"),
        (r"(?:[iy]ó|ó)$", "ts"), (r"(?:aron|ieron|yeron|jeron)$", "tp"), (r"(?:aba|ía)$", "ts"), (r"(?:aban|ían)$", "tp"),
        (r"(?:ábamos|íamos)$", "tw"), (r"ndo$", "g-"), (r"[aií]d[ao]s?$", "d-"),
        (r"amos$" if first else r"[ei]mos$", "pw"), (r"[ae]mos$", "sw"),
        (r"a$" if first else r"e$", "ps"), (r"an$" if first else r"en$", "pp"),
        (r"e$" if first else r"a$", "ss"), (r"en$" if first else r"an$", "sp"),
    ]  # fmt: skip
    if form + "r" == verb or (form[:-1] + verb[-2] + "r" == verb and form.endswith(("á", "é", "í"))):
        return "ps" if form + "r" == verb else ""  # "mostrá" is a command
    if verb.endswith("iar") and form in (verb[:-3] + "ía", verb[:-3] + "ían"):  # "amplía"
        return "pp" if form.endswith("n") else "ps"
    for ending, code in endings[1:]:
        if re.search(ending, form):
            return code
    return ""


HAND = {
    "ser": "es:ps son:pp somos:pw era:ts eran:tp éramos:tw fue:ts fueron:tp fuimos:tw sea:ss sean:sp fuera:xs fueran:xp siendo:g- sido:d-",
    "ir": "va:ps van:pp vamos:pw iba:ts iban:tp íbamos:tw vaya:ss vayan:sp yendo:g- ido:d- irá:fs irán:fp iremos:fw iría:cs irían:cp",
    "haber": "ha:ps han:pp hemos:pw hay:ps había:ts habían:tp hubo:ts hubieron:tp haya:ss hayan:sp hubiera:xs hubieran:xp hubiese:xs habíamos:tw habremos:fw habríamos:cw habrá:fs habrán:fp habría:cs habrían:cp habiendo:g- habido:d-",
    "estar": "está:ps están:pp estamos:pw estaba:ts estaban:tp estuvo:ts estuvieron:tp esté:ss estén:sp estuviera:xs estará:fs estarán:fp estaría:cs estarían:cp estando:g- estado:d-",
    "dar": "da:ps dan:pp damos:pw dio:ts dieron:tp daba:ts daban:tp dé:ss den:sp diera:xs dieran:xp dará:fs darán:fp daría:cs darían:cp dando:g- dado:d-",
    "ver": "ve:ps ven:pp vemos:pw vio:ts vieron:tp veía:ts veían:tp vea:ss vean:sp viera:xs verá:fs verán:fp vería:cs viendo:g- visto:d- vista:d- vistos:d- vistas:d-",
    "saber": "sabe:ps saben:pp sabemos:pw supo:ts supieron:tp sabía:ts sabían:tp sepa:ss sepan:sp sabrá:fs sabrán:fp sabría:cs sabiendo:g- sabido:d- sabremos:fw",
    "hacer": "hace:ps hacen:pp hacemos:pw hizo:ts hicieron:tp hacía:ts hacían:tp haga:ss hagan:sp hiciera:xs hicimos:tw haremos:fw haríamos:cw hará:fs harán:fp haría:cs harían:cp haciendo:g- hecho:d- hecha:d- hechos:d- hechas:d-",
}  # fmt: skip
PARTICIPLES = {
    "cribir": "crito", "abrir": "abierto", "cubrir": "cubierto", "poner": "puesto", "volver": "vuelto",
    "solver": "suelto", "romper": "roto", "morir": "muerto", "decir": "dicho", "hacer": "hecho", "ver": "visto",
    "imprimir": "impreso",
}  # fmt: skip


def siblings(verb: str, kept: list[str]) -> list[str]:
    """Forms that the dictionary gives to a noun: "cuesta" beside "cuestan", and "escrito"."""
    present, _other = ("a", "e") if verb.endswith("ar") else ("e", "a")
    stems = {pair[:-4] for pair in kept if pair.endswith(f"{present}n:pp")} | {
        pair[:-3] for pair in kept if pair.endswith(f"{present}:ps")
    }
    stems = {stem.removesuffix(present) for stem in stems}
    found = [f"{stem}{end}" for stem in sorted(stems) for end in (f"{present}:ps", f"{present}n:pp")]
    ends = [pair for pair in PARTICIPLES.items() if verb.endswith(pair[0]) and verb != "prever"]
    for ending, participle in ends[:1]:
        stem = verb[: -len(ending)] + participle[:-1]
        found += [f"{stem}{vowel}:d-" for vowel in ("o", "a", "os", "as")]
    return found


SECOND_PERSON = re.compile(r"(?:[áéí](?:ra|re|se)mos|ste|[^p]as|es|is)$")
MORE_SPANISH = {"prever": "prevé:ps prevén:pp previó:ts previeron:tp preveía:ts preveían:tp previsto:d- prevista:d- "
                          "previstos:d- previstas:d-"}  # fmt: skip


def is_left_out(form: str, verb: str) -> bool:
    """The second person, and the future subjunctive, which only laws use."""
    laws = (form.removesuffix("n").removesuffix(ending) + kind for ending, kind in
            (("are", "ar"), ("iere", "er"), ("iere", "ir")) if form.removesuffix("n").endswith(ending))  # fmt: skip
    return bool(SECOND_PERSON.search(form)) or verb in laws


STRONG_PAST = re.compile(r"(?:tuv|stuv|duv|pud|pus|sup|hub|cup|quis|hic|hiz|vin|dij|traj|duj)(?:o|ieron|eron)$")


def write_spanish() -> None:
    lines = []
    for verb, forms in sorted(forms_by_lemma("es").items()):
        if verb in HAND or not re.search(r"[aeií]r$", verb) or len(forms) < SPANISH_FORMS:
            continue
        kept = []
        for form in sorted(forms):
            code = ("ts" if form.endswith("o") else "tp") if STRONG_PAST.search(form) else spanish_code(form, verb)
            if (
                code
                and not is_left_out(form, verb)
                and not any(
                    form.endswith(ending) and form[: -len(ending)] + kind == verb
                    for ending, kinds in SpanishSpeech.ENDINGS.items()
                    for kind, _code in kinds
                )
            ):
                kept.append(f"{form}:{code}")
        kept += MORE_SPANISH.get(verb, "").split()
        kept += [pair for pair in siblings(verb, kept) if pair not in kept]
        lines.append(" ".join([verb, *kept]))
    lines += [f"{verb} {forms}" for verb, forms in HAND.items()]
    (WORDS / "es_verbs.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    write_dutch()
    write_spanish()
