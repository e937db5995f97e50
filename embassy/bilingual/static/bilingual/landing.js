/* Goes to the place in a form that the address names, and keeps it in view until the person does something.

   #id_<field> names a field. #pair-<key> names what stands at a place of the record: "lead", "body.<block>.text",
   "figures.<row>.label"; #pair-<key>:<language> names one language of it, and #pair-<key>:<language>:<words> words in
   that, which are marked. A form grows while its editors, images and fonts come, so the place is put in view again
   after each change of the layout. */
(() => {
    const ROW = "[data-inline-panel-child]";
    const BOXES = "[contenteditable=true], textarea, select, input:not([type=hidden])";
    const BUTTONS = ".chooser button, button";
    const NOT_OF_THE_FIELD = ".translation-bar, [data-comment-add], .w-field__comment-button, .Draftail-Toolbar";
    const NAMES_A_PLACE = /^#(id_|pair-)/;
    const MARK = "landed"; // the highlight of the words
    const DEEDS = ["wheel", "touchmove", "pointerdown", "keydown"];
    const REST = 700; // milliseconds without a change, after which the form counts as built
    const PATIENCE = 20000; // milliseconds to wait for a place that is not there

    const rowOf = (element) => element.closest(ROW);
    const isShown = (element) => element.getClientRects().length > 0;

    /* The row of a relation with this key; a row without keys is named by its number. */
    const rowIn = (scope, relation, key) => {
        const name = CSS.escape(relation);
        for (const list of scope.querySelectorAll(`[id="id_${name}-FORMS"], [id$="-${name}-FORMS"]`)) {
            const rows = [...list.querySelectorAll(`:scope > ${ROW}`)];
            const keyed = rows.find((row) => [...row.querySelectorAll('input[name$="-uid"]')].some((one) => one.value === key));
            if (keyed ?? rows[key - 1]) return keyed ?? rows[key - 1];
        }
        return null;
    };

    const partIn = (scope, name) => {
        const escaped = CSS.escape(name);
        const found = [...scope.querySelectorAll(`[data-pair="${escaped}"], [data-contentpath="${escaped}"]`)];
        const row = rowOf(scope);
        const above = scope.closest("[data-contentpath]");
        const near = found.filter((one) => rowOf(one) === row);
        return near.find((one) => one.parentElement.closest("[data-contentpath]") === above) ?? near[0] ?? null;
    };

    /* The element at a place, as deep as the form has it; `isWhole` when the form has all of it. */
    const placeOf = (key, language) => {
        const names = key.split(".");
        let [scope, isWhole] = [document.body, true];
        while (names.length && isWhole) {
            const row = names.length > 1 && rowIn(scope, names[0], names[1]);
            const next = row || partIn(scope, names[0]);
            isWhole = Boolean(next);
            if (next) {
                scope = next;
                names.splice(0, row ? 2 : 1);
            }
        }
        if (scope === document.body) return { isWhole: false };
        const sides = scope.matches("[data-pair]") ? scope : (scope.querySelector('[data-controller~="translations"]') ?? scope);
        const side = language && [...sides.children].find((one) => one.querySelector(`[lang="${CSS.escape(language)}"]`));
        return { element: side || scope, isWhole };
    };

    const named = (hash) => {
        if (hash.startsWith("#id_")) {
            const field = document.getElementById(hash.slice(1));
            return { element: field?.closest(".w-field__wrapper, [data-contentpath]") ?? field, field, isWhole: Boolean(field) };
        }
        const [key, language, ...words] = decodeURIComponent(hash.slice("#pair-".length)).split(":");
        return { ...placeOf(key, language), words: words.join(":") };
    };

    /* What takes the keys in a place; null while an editor is still to come. */
    const boxIn = ({ element, field }) => {
        if (field?.matches(BOXES) && isShown(field)) return field;
        if (!element.querySelector("[contenteditable=true]") && element.querySelector("[data-draftail-input]")) return null;
        const found = (selector) =>
            [...element.querySelectorAll(selector)].find((one) => isShown(one) && !one.closest(NOT_OF_THE_FIELD));
        return found(BOXES) ?? found(BUTTONS) ?? null;
    };

    /* Where words begin and end among others, spaces aside; null where they are not. */
    const spanOf = (words, text) => {
        const wanted = words.replace(/\s+/g, "");
        const letters = [...text.matchAll(/\S/g)].map((found) => found.index);
        const first = wanted ? letters.map((at) => text[at]).join("").indexOf(wanted) : -1;
        return first === -1 ? null : [letters[first], letters[first + wanted.length - 1] + 1];
    };

    const textsIn = (box) => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
    };

    /* Words in a box: how high they stand on the screen, and how to put the caret before them. */
    const spotOf = (box, words) => {
        if (!box || !words) return null;
        const texts = box.matches("[contenteditable=true]") ? textsIn(box) : null;
        const text = texts ? texts.map((one) => one.data).join("") : (box.value ?? "");
        const span = spanOf(words, text);
        if (!span) return null;
        if (!texts) {
            const top = () => box.getBoundingClientRect().top + (box.offsetHeight * span[0]) / text.length;
            return { top, putCaret: () => box.setSelectionRange(span[0], span[0]) };
        }
        const range = new Range();
        let start = 0;
        for (const one of texts) {
            const end = start + one.length;
            if (start <= span[0] && span[0] < end) range.setStart(one, span[0] - start);
            if (start < span[1] && span[1] <= end) range.setEnd(one, span[1] - start);
            start = end;
        }
        const putCaret = () => window.getSelection().collapse(range.startContainer, range.startOffset);
        return { top: () => range.getBoundingClientRect().top, putCaret, range };
    };

    /* Marks words without a change of the form; nothing is marked in a browser that cannot. */
    const mark = (range) => {
        if (range && window.Highlight) CSS.highlights.set(MARK, new Highlight(range));
    };
    const unmark = () => CSS.highlights?.delete(MARK);

    /* Show the tab and unfold the panels that hold an element, or are it. */
    const unfold = (element) => {
        const tab = element.closest("[role=tabpanel]");
        if (tab?.hidden) document.getElementById(tab.getAttribute("aria-labelledby"))?.click();
        for (const toggle of document.querySelectorAll("[data-panel-toggle][aria-expanded=false]")) {
            const panel = toggle.closest("[data-panel]");
            if (panel.contains(element) || panel.parentElement === element) toggle.click();
        }
    };

    class Landing {
        constructor(hash) {
            this.hash = hash;
            this.started = this.changed = performance.now();
            this.seen = "";
            this.stop = this.stop.bind(this);
            this.step = this.step.bind(this);
            for (const deed of DEEDS) window.addEventListener(deed, this.stop, { capture: true, passive: true });
            window.addEventListener("scroll", (this.follow = () => this.frame || this.stop()), { passive: true });
            this.sizes = new ResizeObserver(() => this.wake());
            this.wake();
        }

        stop() {
            cancelAnimationFrame(this.frame);
            this.sizes.disconnect();
            window.removeEventListener("scroll", this.follow);
            for (const deed of DEEDS) window.removeEventListener(deed, this.stop, { capture: true });
            this.isOver = true;
        }

        wake() {
            this.changed = performance.now();
            if (!this.frame && !this.isOver) this.frame = requestAnimationFrame(this.step);
        }

        /* Once in each frame while the form changes: find the place, unfold it, put it in view. */
        step() {
            this.frame = null;
            const now = performance.now();
            const place = named(this.hash);
            const isReady = document.readyState === "complete" && document.fonts.status === "loaded";
            if (place.element && (place.isWhole || now - this.changed > REST)) this.show(place);
            const layout = this.layoutOf(place.element);
            // An open calendar stands where its field was, until the window tells of another size.
            if (layout !== this.seen) window.dispatchEvent(new Event("resize"));
            if (layout !== this.seen || !isReady) this.changed = now;
            this.seen = layout;
            const isWaiting = (!place.isWhole || !this.hasFocused) && now - this.started < PATIENCE;
            if (isWaiting || now - this.changed < REST) this.frame = requestAnimationFrame(this.step);
        }

        show(place) {
            unfold(place.element);
            const box = boxIn(place);
            const isLong = place.element.offsetHeight > window.innerHeight / 2;
            const target = isLong ? (box ?? place.element) : place.element;
            const spot = spotOf(box, place.words);
            this.watch(target);
            this.bringIntoView(target, spot);
            if (box && this.mayFocus(box)) {
                box.focus({ preventScroll: true });
                spot?.putCaret();
                this.hasFocused = true;
                this.bringIntoView(target, spot);
            }
            mark(spot?.range);
        }

        /* Where the focus is on nothing, or was put by this; not where the person has put it. */
        mayFocus(box) {
            const focused = document.activeElement;
            return focused !== box && (!this.hasFocused || !focused || focused === document.body);
        }

        watch(target) {
            if (this.target === target) return;
            this.target = target;
            this.sizes.disconnect();
            for (let one = target; one; one = one.parentElement) this.sizes.observe(one);
        }

        /* A long field by the words that are meant; another as a whole. */
        bringIntoView(target, spot) {
            const isLong = target.offsetHeight > window.innerHeight / 2;
            const block = isLong ? "start" : "center";
            const above = isLong && spot ? spot.top() - target.getBoundingClientRect().top : 0;
            target.style.scrollMarginBlockStart = `calc(8rem - ${above}px)`; // below the bar that stays on top
            target.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
        }

        layoutOf(element) {
            const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: 0 };
            return [top + window.scrollY, height, document.documentElement.scrollHeight].map(Math.round).join();
        }
    }

    let landing = null;
    const go = () => {
        if (!NAMES_A_PLACE.test(window.location.hash)) return;
        landing?.stop();
        unmark();
        landing = new Landing(window.location.hash);
    };

    window.addEventListener("hashchange", go);
    window.addEventListener("input", unmark);
    // A link to the place that the address names already does not change the address.
    document.addEventListener("click", (event) => {
        if (event.target.closest?.("a[href^='#']")?.hash === window.location.hash) go();
    });
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", go);
    else go();
})();
