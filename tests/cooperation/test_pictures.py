"""The data pictures: they follow from plain values, and change when a value changes."""

import random
import re
from collections import defaultdict
from datetime import date
from itertools import combinations

import html5lib
import pytest
from django.template.loader import render_to_string
from django.utils import translation

from cooperation.pictures.boxes import text_width
from cooperation.pictures.figures import ChangeChart, Plotted, SquaresChart, figure_charts
from cooperation.pictures.grid import OUTLINES, load
from cooperation.pictures.khipu import Event, khipu
from cooperation.pictures.labels import place_labels
from cooperation.pictures.maps import MOST_LABELS, LitPlace, countries_map, region_map
from cooperation.pictures.threads import Period, threads

REGIONS = {
    "PE": "AMA ANC APU ARE AYA CAJ CAL CUS HUC HUV ICA JUN LAL LAM LIM LMA LOR MDD MOQ PAS PIU PUN SAM TAC TUM UCA",
    "BO": "B C H L N O P S T",
    "EC": "A B C D E F G H I L M N O P R S SD SE T U W X Y Z",
}
CODES = {country: [f"{country}-{region}" for region in regions.split()] for country, regions in REGIONS.items()}
NAMES = ("Ica", "Puno", "Loreto", "Huancavelica", "Madre de Dios", "Zamora Chinchipe", "Santo Domingo de los Tsáchilas")
TODAY = date(2026, 11, 22)


def lit(*codes: str) -> list[LitPlace]:
    return [LitPlace(code, code) for code in codes]


def random_names(country: str, seed: int, most: int) -> dict[str, str]:
    chance = random.Random(seed)  # noqa: S311 - the same sets in every run
    codes = chance.sample(CODES[country], chance.randint(1, min(most, len(CODES[country]))))
    return {code: chance.choice(NAMES) for code in codes}


def area(path: str) -> int:
    """Cells inside a path of h and v steps, by the even-odd rule: between every other crossing of a row."""
    crossings = defaultdict(list)
    for outline in path.split("z")[:-1]:
        x, start = map(int, re.match(r"M(\d+) (\d+)", outline).groups())
        y = start
        for command, length in re.findall(r"([hv])(-?\d+)", outline):
            if command == "h":
                x += int(length)
                continue
            for row in range(*sorted((y, y + int(length)))):
                crossings[row].append(x)
            y += int(length)
        for row in range(*sorted((y, start))):
            crossings[row].append(x)
    return sum(sum(sorted(row)[1::2]) - sum(sorted(row)[::2]) for row in crossings.values())


class TestMaps:
    @pytest.mark.parametrize("country", CODES)
    def test_every_first_level_region_has_a_path(self, country):
        drawn = region_map(country, lit(*CODES[country]))
        assert [place.name for place in drawn.lit] == CODES[country]
        assert all(place.path.startswith("M") for place in drawn.lit)

    @pytest.mark.parametrize("country", CODES)
    def test_a_path_encloses_the_cells_of_its_region(self, country):
        grid = load(country)
        assert {code: area(grid.shape(code)) for code in grid.places} == {
            code: len(cells) for code, cells in grid.places.items()
        }

    @pytest.mark.parametrize(
        ("code", "neighbours"),
        [
            ("PE-PUN", "PE-ARE PE-CUS PE-MDD PE-MOQ PE-TAC"),
            ("PE-CAL", "PE-LMA"),
            ("BO-C", "BO-B BO-H BO-L BO-O BO-P BO-S"),
            ("EC-T", "EC-B EC-H EC-N EC-S EC-X EC-Y"),
            ("EC-W", ""),
        ],
    )
    def test_a_region_lies_where_it_belongs(self, code, neighbours):
        assert sorted(load(code[:2]).neighbours[code]) == neighbours.split()

    def test_each_outline_is_a_few_kilobytes(self):
        sizes = {file.name: file.stat().st_size for file in OUTLINES.glob("*.json")}
        assert set(sizes) == {"PE.json", "BO.json", "EC.json", "andes.json"}
        assert max(sizes.values()) < 3000

    @pytest.mark.parametrize("country", CODES)
    @pytest.mark.parametrize("seed", range(12))
    def test_no_name_touches_another_name_or_its_leader(self, country, seed):
        labels = place_labels(load(country), random_names(country, seed, MOST_LABELS))
        for one, other in combinations(labels.values(), 2):
            assert not any(a.meets(b) for a in (one.box, *one.leader_boxes) for b in (other.box, *other.leader_boxes))

    @pytest.mark.parametrize("country", CODES)
    @pytest.mark.parametrize("seed", range(12))
    def test_a_name_lies_wholly_in_its_region_or_wholly_outside_the_land(self, country, seed):
        grid = load(country)
        for code, label in place_labels(grid, random_names(country, seed, MOST_LABELS)).items():
            under = {grid.cells.get(cell) for cell in label.box.cells}
            assert under == ({code} if label.inside else {None})

    def test_a_region_alone_has_its_name_in_the_picture(self):
        for country, codes in CODES.items():
            assert [code for code in codes if not region_map(country, lit(code)).lit[0].label] == []

    def test_with_more_than_eight_regions_the_names_only_stand_in_words(self):
        eight, nine = (region_map("PE", lit(*CODES["PE"][:count])) for count in (8, 9))
        assert any(place.label for place in eight.lit)
        assert not any(place.label for place in nine.lit)

    def test_a_large_region_holds_its_name_and_a_small_one_has_a_leader(self):
        loreto, apurimac = region_map("PE", [LitPlace("PE-LOR", "Loreto"), LitPlace("PE-APU", "Apurímac")]).lit
        assert (loreto.label.on, loreto.label.leader) == (True, "")
        assert not apurimac.label.on
        assert apurimac.label.leader

    def test_a_long_name_is_broken_into_two_lines(self):
        (place,) = region_map("EC", [LitPlace("EC-SD", "Santo Domingo de los Tsáchilas")]).lit
        assert [line for _, line in place.label.lines] == ["Santo Domingo", "de los Tsáchilas"]

    def test_the_picture_is_as_wide_as_its_names_need(self):
        left, _, width, _ = map(float, region_map("PE", lit("PE-CAL")).viewbox.split())
        label = region_map("PE", lit("PE-CAL")).lit[0].label
        assert left <= float(label.x) - text_width("PE-CAL")
        assert width >= load("PE").usual_width

    def test_the_capital_is_a_landmark_unless_its_region_is_lit(self):
        assert [city.label.lines[0][1] for city in region_map("PE", lit("PE-LOR")).cities] == ["Lima"]
        assert region_map("PE", lit("PE-LMA")).cities == ()

    def test_only_ecuador_has_an_inset_and_galapagos_is_in_it(self):
        assert region_map("EC", lit("EC-P")).inset
        assert not region_map("BO", lit("BO-L")).inset
        left, top, right, bottom = load("EC").inset
        assert all(left < x < right and top < y < bottom for x, y in load("EC").places["EC-W"])

    def test_unknown_regions_are_left_out(self):
        assert len(region_map("PE", lit("PE-LOR", "PE-XXX", "BO-L")).lit) == 1

    @pytest.mark.parametrize(
        ("country", "codes"), [("BE", ["BE-VLI"]), ("PE", []), ("PE", ["PE-XXX"]), ("../PE", ["PE-LOR"])]
    )
    def test_a_map_with_nothing_to_light_is_not_drawn(self, country, codes):
        assert region_map(country, lit(*codes)) is None

    def test_every_country_of_south_america_can_be_lit(self):
        codes = ["AR", "BO", "BR", "CL", "CO", "EC", "GF", "GY", "PE", "PY", "SR", "UY", "VE"]
        assert [place.name for place in countries_map(lit(*codes, "BE")).lit] == codes


def event(year: int, **values: str) -> Event:
    return Event(**{"year": year, "precision": "year", "kind": "government", "label": str(year), "text": "…"} | values)


def knots(timeline) -> list[int]:
    return [len(re.findall(r"z", cord.knots)) for cord in timeline.cords]


class TestKhipu:
    def test_a_cord_has_a_knot_for_each_unit_of_each_digit(self):
        assert knots(khipu([event(1965), event(2019)])) == [1 + 9 + 6 + 5, 2 + 0 + 1 + 9]

    def test_changing_a_year_changes_the_picture(self):
        assert khipu([event(2006)]).cords[0].knots != khipu([event(2007)]).cords[0].knots

    def test_the_events_of_partners_have_double_knots_of_another_colour(self):
        (cord,) = khipu([event(2008, kind="partner")]).cords
        assert (cord.knots.count("z"), cord.css_class) == (2 * (2 + 8), "f-b")

    def test_the_last_digit_of_a_decade_is_an_empty_place(self):
        assert knots(khipu([event(1984, precision="decade")])) == [1 + 9 + 8]

    def test_events_stand_in_order_of_time_and_a_decade_before_its_years(self):
        timeline = khipu([event(2019), event(1980), event(1988, precision="decade", label="late 1980s")])
        assert [cord.event.label for cord in timeline.cords] == ["late 1980s", "1980", "2019"]

    def test_the_cord_is_long_enough_for_the_year_with_the_most_knots(self):
        timeline = khipu([event(1999), event(2000)])
        lowest = max(float(y) for y in re.findall(r"M7 ([\d.]+)", timeline.cords[0].knots))
        assert lowest + 4 < float(timeline.length)

    def test_nine_events_are_a_khipu_and_ten_a_list(self):
        assert khipu([event(year) for year in range(2000, 2009)]).knotted
        assert not khipu([event(year) for year in range(2000, 2010)]).knotted

    def test_without_events_there_is_no_timeline(self):
        assert khipu([]) is None


class TestThreads:
    def test_the_axis_runs_from_a_round_year_to_today(self):
        drawn = threads([Period("Peru", 1965, 2019), Period("Ecuador", 1977, 2016)], TODAY)
        assert [tick.at for tick in drawn.ticks] == ["0", "30.3", "60.6", "90.9"]
        assert [tick.year for tick in drawn.ticks] == [1960, 1980, 2000, 2020]
        assert [tick.is_near_the_end for tick in drawn.ticks] == [False, False, False, True]

    @pytest.mark.parametrize("start", range(1800, 2027))
    def test_the_axis_has_three_to_five_ticks_whatever_the_years(self, start):
        assert 3 <= len(threads([Period("Peru", start, None)], TODAY).ticks) <= 5

    def test_changing_a_year_changes_the_picture(self):
        before, after = (threads([Period("Peru", 1965, end)], TODAY).threads[0] for end in (2018, 2019))
        assert (before.left, before.width) == ("7.6", "80.3")
        assert (after.left, after.width) == ("7.6", "81.8")

    def test_what_ended_goes_on_as_a_dotted_line(self):
        assert threads([Period("Peru", 1965, 2019)], TODAY).some_go_on

    def test_a_running_period_reaches_today_and_has_no_dotted_line(self):
        (thread,) = threads([Period("Peru", 1965, None)], TODAY).threads
        assert (thread.right, thread.goes_on) == ("100", False)

    def test_an_end_still_to_come_lies_on_the_axis(self):
        drawn = threads([Period("Peru", 1965, 2031)], TODAY)
        assert drawn.threads[0].right == "100"
        assert not drawn.some_go_on

    def test_without_periods_there_is_no_picture(self):
        assert threads([], TODAY) is None


def figure_chart(unit: str, number: float, since: int | None = None):
    """The chart of a figure that stands alone."""
    (chart,) = figure_charts([Plotted(unit, number, since)])
    return chart


class TestFigureCharts:
    @pytest.mark.parametrize(
        ("percentage", "base", "now"),
        [(42, "150", "213"), (0, "150", "150"), (-60, "150", "60"), (-100, "150", "0"), (900, "24", "240")],
    )
    def test_the_bars_are_in_proportion_and_fit(self, percentage, base, now):
        chart = figure_chart("change", percentage, since=2007)
        assert (chart.base, chart.now, chart.base_year) == (base, now, "2007")

    @pytest.mark.parametrize("number", [100, 999, 1000, 1001, 2000, 30_000, 100_000, 126_000, 123_456_789])
    def test_a_counted_number_is_a_hundred_to_a_thousand_squares(self, number):
        chart = figure_chart("count", number)
        squares = sum((int(length) + 2) // 6 for length in re.findall(r"h(\d+)", chart.rows))
        assert 100 <= squares <= 1000
        assert squares == round(number / chart.each)
        assert re.fullmatch("10*", str(chart.each))

    @pytest.mark.parametrize(
        ("numbers", "each"),
        [
            ([700, 300], 1),
            ([5, 300], 1),
            ([100, 2_000], 10),
            ([0, 300], 1),
            ([28, 10, 700, 30_000, 126_000, 60], None),  # 700 is no square of a thousand
            ([700, 126_000], None),
            ([28, 60], None),
            ([-5, 300], None),
            ([1.5, 300], None),
        ],
    )
    def test_the_squares_of_a_group_stand_for_as_many_or_there_are_none(self, numbers, each):
        charts = figure_charts([Plotted("count", number) for number in numbers])
        assert [chart and chart.each for chart in charts] == [each if number else None for number in numbers]

    def test_the_bars_of_a_group_begin_with_the_same_base(self):
        small, large = figure_charts([Plotted("change", 42, 2007), Plotted("change", 900, 2010)])
        assert (small.base, large.base) == ("24", "24")
        assert (small.now, large.now) == ("34.1", "240")

    def test_a_group_has_no_bars_where_one_would_make_the_others_vanish(self):
        assert figure_charts([Plotted("change", 42, 2007), Plotted("change", 20_000, 2010)]) == [None, None]

    def test_other_figures_do_not_change_the_scale(self):
        other = [Plotted("EUR", 17_000_000), Plotted("percent", 12), Plotted("change", 900)]
        squares, bars, *none = figure_charts([Plotted("count", 700), Plotted("change", 42, 2007), *other])
        assert (squares.each, bars.base, none) == (1, "150", [None, None, None])

    @pytest.mark.parametrize(
        ("unit", "number", "since"),
        [
            ("change", 42, None),
            ("change", -120, 2007),
            ("change", 1_000_000, 2007),
            ("count", 0, None),
            ("count", 28, None),
            ("count", 1234.5, None),
            ("EUR", 704_814, None),
        ],
    )
    def test_a_figure_that_no_chart_suits_has_none(self, unit, number, since):
        assert figure_chart(unit, number, since) is None

    def test_the_kind_of_chart_follows_the_unit(self):
        assert isinstance(figure_chart("change", 42, 2007), ChangeChart)
        assert isinstance(figure_chart("count", 100_000), SquaresChart)


MAP = region_map("EC", [LitPlace("EC-W", "Galápagos"), LitPlace("EC-T", "Tungurahua"), LitPlace("EC-O", "El Oro & Co")])
LINKED = countries_map([LitPlace("PE", "Peru", "/peru/"), LitPlace("BO", "Bolivia", "/bolivia/")])
PICTURES = {
    "map": {"map": MAP, "label": "Ecuador: Galápagos, Tungurahua", "caption": "Three provinces."},
    "khipu": {"timeline": khipu([event(1965), event(1980, precision="decade", kind="partner", label="early 1980s")])},
    "threads": {"threads": threads([Period("Peru", 1965, 2019, "/peru/"), Period("Bolivia", 1974, None)], TODAY)},
    "figure_chart": {"chart": figure_chart("change", 42, 2007)},
}


def render(component: str, **inputs: object) -> str:
    return render_to_string(f"components/{component}.html", inputs)


class TestComponents:
    @pytest.mark.parametrize("component", PICTURES)
    def test_the_html_has_no_error(self, component):
        html5lib.HTMLParser(strict=True).parseFragment(render(component, **PICTURES[component]))

    @pytest.mark.parametrize("component", PICTURES)
    def test_nothing_is_styled_or_scripted_inline(self, component):
        html = render(component, **PICTURES[component])
        assert "style=" not in html
        assert "<script" not in html

    @pytest.mark.parametrize("component", PICTURES)
    def test_no_language_changes_the_numbers_of_a_picture(self, component, settings):
        attribute = re.compile(r' (?:d|x|y|x1|x2|width|height|viewBox)="([^"]*)"')
        drawn = set()
        for language, _ in settings.LANGUAGES:
            with translation.override(language):
                drawn.add(tuple(attribute.findall(render(component, **PICTURES[component]))))
        assert len(drawn) == 1
        assert not any("," in value for value in drawn.pop())

    @pytest.mark.parametrize("component", PICTURES)
    def test_without_its_picture_a_component_prints_nothing(self, component):
        assert render(component, **dict.fromkeys(PICTURES[component])).strip() == ""

    def test_a_map_is_an_image_with_the_same_in_words(self):
        html = render("map", **PICTURES["map"])
        assert 'role="img"' in html
        assert 'aria-label="Ecuador: Galápagos, Tungurahua"' in html
        assert "Three provinces. " in html

    def test_a_map_with_links_is_a_group_because_an_image_may_hold_none(self):
        html = render("map", map=LINKED, label="South America")
        assert 'role="group"' in html
        assert '<a href="/peru/">' in html

    def test_ten_events_are_printed_as_rows(self):
        html = render("khipu", timeline=khipu([event(year) for year in range(2000, 2010)]))
        assert '<ol class="rows' in html
        assert "<svg" not in html

    def test_the_caption_explains_only_the_knots_that_occur(self):
        with translation.override(None):
            html = render("khipu", timeline=khipu([event(1965)]))
        assert "1965 reads 1–9–6–5." in html
        assert "Red, full knot" in html
        assert "Blue, double knot" not in html
        assert "empty place" not in html

    @pytest.mark.parametrize("number", [2, 10])
    def test_each_event_says_whose_it_is_in_words(self, number):
        html = render("khipu", timeline=khipu([event(2000 + index, who="iedereen") for index in range(number)]))
        assert html.count("iedereen") == number

    def test_a_text_that_fell_back_carries_its_language(self):
        html = render("khipu", timeline=khipu([event(1965, lang="fr")]))
        assert '<p lang="fr" data-fallback>' in html

    def test_the_squares_say_what_each_stands_for(self):
        with translation.override(None):
            for number, each in ((100_000, 100), (700, 1)):
                html = render("figure_chart", chart=figure_chart("count", number))
                assert f"Each square stands for {each}." in html
