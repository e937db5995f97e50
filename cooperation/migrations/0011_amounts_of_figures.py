"""Amounts of money that were figures become amounts, in the tables and in every revision, and the other way round."""

from datetime import date
from uuid import uuid4

from django.db import migrations

CURRENCIES = {"EUR", "USD", "PEN", "BOB"}
LANGUAGES = ("nl", "es")
AMOUNT, EXACT, PERIOD = "amount", "exact", "period"
COMMITMENT, EXPENDITURE = "2", "4"
OLD_KINDS = {"budget", "3", "4"}  # that amounts had before, which were of programmes alone
WORDS = {"budget": ("budget", "presupuesto"), "2": ("toezegging", "compromiso")}
SPENT = ("uitgave", "gasto")
SHARED = (
    "sort_order",
    "uid",
    "source",
    "source_nl",
    "source_es",
    "source_date",
    "source_url",
    "editorial_note",
    "checked_on",
)


# A row is told as plain values, as a revision has it; `number` is how the database or the revision writes it.


def amount_of(figure: dict, of_partner: bool) -> dict:
    """An organisation has spent what is told of it, until proven otherwise; a country has been promised it."""
    first, last = figure["year"], figure["until_year"] or figure["year"]
    start = first and figure["timing"] != "by" and date(first, 1, 1)
    end = last and figure["timing"] != "since" and date(last, 12, 31)
    is_past = of_partner and last and last <= date.today().year - 1
    return {
        **{name: figure.get(name) for name in SHARED},
        "kind": EXPENDITURE if is_past else COMMITMENT,
        "exactness": figure["exactness"],
        "value": figure["number"],
        "currency": figure["unit"],
        "period_start": start or None,
        "period_end": end or None,
        "per": PERIOD,
        "value_date": None,
        "channel": "",
        "provider": None,
        "receiver": None,
        "sector": figure["sector"],
        **{name: figure.get(name.replace("description", "label")) for name in texts("description")},
    }


def figure_of(amount: dict) -> dict:
    start, end = (day_of(amount.get(name)) for name in ("period_start", "period_end"))
    words = dict(zip(LANGUAGES, WORDS.get(amount["kind"], SPENT), strict=True))
    label = {code: amount.get(f"description_{code}") or words[code] for code in LANGUAGES}
    if amount["currency"] not in CURRENCIES:
        label = {code: f"{text} ({amount['currency']})" for code, text in label.items()}
    return {
        **{name: amount.get(name) for name in SHARED},
        "source_date": amount.get("source_date") or "",
        "kind": AMOUNT,
        "number": amount["value"],
        "unit": amount["currency"] if amount["currency"] in CURRENCIES else "count",
        "exactness": amount.get("exactness", EXACT),
        "timing": "since" if start and not end else "by" if end and not start else "in",
        "year": (start or end) and (start or end).year,
        "until_year": end.year if start and end and end.year > start.year else None,
        "sector": amount.get("sector"),
        "label": label["nl"],
        **{f"label_{code}": text for code, text in label.items()},
    }


def texts(name: str) -> list[str]:
    return [name, *(f"{name}_{code}" for code in LANGUAGES)]


def day_of(day: date | str | None) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day


def was_a_figure(figure: dict) -> bool:
    return figure["kind"] == AMOUNT and figure["unit"] in CURRENCIES and figure["number"] is not None


def becomes_a_figure(amount: dict, of_programme: bool) -> bool:
    fits = (
        of_programme
        and amount["kind"] in OLD_KINDS
        and amount.get("exactness", EXACT) == EXACT
        and amount.get("per", PERIOD) == PERIOD
        and all(amount[name] for name in ("period_start", "period_end", "value_date"))
    )
    return not fits and amount["value"] is not None


def move(rows: list[dict], others: list[dict], moves, make) -> tuple[list[dict], list[dict]]:
    """The rows that stay, and the others with those that were moved among them."""
    moved = [make(row) for row in rows if moves(row)]
    return [row for row in rows if not moves(row)], sorted([*others, *moved], key=lambda row: row["sort_order"] or 0)


# --- the tables


def values_of(row) -> dict:
    return {field.name: getattr(row, field.attname) for field in row._meta.fields}


def columns(model, values: dict) -> dict:
    """Values under the names of the columns; a text that is not there is empty."""
    found = {}
    for name, value in values.items():
        field = model._meta.get_field(name)
        found[field.attname] = "" if value is None and not field.null else value
    return found


def move_rows(source, target, moves, make):
    for row in source.objects.order_by("page_id", "sort_order", "pk"):
        values = values_of(row)
        if moves(values):
            target.objects.create(page_id=row.page_id, **columns(target, make(values)))
            row.delete()


# --- the revisions


def revisions(apps):
    return apps.get_model("wagtailcore", "Revision").objects


def to_amounts(apps, schema_editor):
    figure, amount, partner = (apps.get_model("cooperation", name) for name in ("Figure", "MoneyLine", "PartnerPage"))
    partners = {str(pk) for pk in partner.objects.values_list("pk", flat=True)}
    move_rows(figure, amount, was_a_figure, lambda row: amount_of(row, str(row["page"]) in partners))
    ids = ids_by_key(amount)
    keys = {pk: uid for uid, pk in ids.items()}
    for revision in revisions(apps).filter(content__has_key="figures").iterator():
        content = revision.content
        for row in content.get("money", ()):  # from before there were keys
            row.setdefault("uid", keys.get(row.get("pk"), str(uuid4())))
        content["figures"], content["money"] = move(
            content["figures"],
            content.get("money", []),
            was_a_figure,
            lambda row, pk=revision.object_id: new_row(amount_of(row, pk in partners), pk, ids),
        )
        revision.save(update_fields=["content"])


def to_figures(apps, schema_editor):
    figure, amount, programme = (
        apps.get_model("cooperation", name) for name in ("Figure", "MoneyLine", "ProgrammePage")
    )
    programmes = {str(pk) for pk in programme.objects.values_list("pk", flat=True)}
    move_rows(amount, figure, lambda row: becomes_a_figure(row, str(row["page"]) in programmes), figure_of)
    ids = ids_by_key(figure)
    for revision in revisions(apps).filter(content__has_key="money").iterator():
        content, is_of_programme = revision.content, revision.object_id in programmes
        content["money"], content["figures"] = move(
            content["money"],
            content.get("figures", []),
            lambda row, is_of_programme=is_of_programme: becomes_a_figure(row, is_of_programme),
            lambda row, pk=revision.object_id: new_row(figure_of(row), pk, ids),
        )
        revision.save(update_fields=["content"])


def ids_by_key(model) -> dict[str, int]:
    return {str(uid): pk for uid, pk in model.objects.values_list("uid", "pk")}


def new_row(values: dict, page: str, ids: dict[str, int]) -> dict:
    """As JSON."""
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    return {"pk": ids.get(plain["uid"]), "page": int(page)} | plain


class Migration(migrations.Migration):
    dependencies = [
        ("cooperation", "0010_money"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(to_amounts, to_figures),
    ]
