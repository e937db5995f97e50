/* Goes to the place in a form that the address names, and keeps it in view until the person does something.

   #id_<field> names a field. #pair-<key> names what stands at a place of the record: "lead", "body.<block>.text",
   "figures.<row>.label"; #pair-<key>:<language> names one language of it. A form grows while its editors, images and
   fonts come, so the place is put in view again after each change of the layout. */
(() => {
    const ROW = "[data-inline-panel-child]";
    const BOXES = "[contenteditable=true], textarea, select, input:not([type=hidden])";
    const BUTTONS = ".chooser button, button";
    const NOT_OF_THE_FIELD = ".translation-bar, [data-comment-add], .w-field__comment-button, .Draftail-Toolbar";
    const NAMES_A_PLACE = /^#(id_|pair-)/;
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
        return placeOf(...decodeURIComponent(hash.slice("#pair-".length)).split(":"));
    };

    /* What takes the keys in a place; null while an editor is still to come. */
    const boxIn = ({ element, field }) => {
        if (field?.matches(BOXES) && isShown(field)) return field;
        if (!element.querySelector("[contenteditable=true]") && element.querySelector("[data-draftail-input]")) return null;
        const found = (selector) =>
            [...element.querySelectorAll(selector)].find((one) => isShown(one) && !one.closest(NOT_OF_THE_FIELD));
        return found(BOXES) ?? found(BUTTONS) ?? null;
    };

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
            if (layout !== this.seen || !isReady) this.changed = now;
            this.seen = layout;
            const isWaiting = (!place.isWhole || !this.hasFocused) && now - this.started < PATIENCE;
            if (isWaiting || now - this.changed < REST) this.frame = requestAnimationFrame(this.step);
        }

        show(place) {
            unfold(place.element);
            const box = boxIn(place);
            const target = place.element.offsetHeight > window.innerHeight / 2 ? (box ?? place.element) : place.element;
            this.watch(target);
            this.bringIntoView(target);
            if (box && this.mayFocus(box)) {
                box.focus({ preventScroll: true });
                this.hasFocused = true;
                this.bringIntoView(target);
            }
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

        bringIntoView(target) {
            const block = target.offsetHeight > window.innerHeight / 2 ? "start" : "center";
            target.style.scrollMarginBlockStart = "8rem"; // below the bar that stays on top
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
        landing = new Landing(window.location.hash);
    };

    window.addEventListener("hashchange", go);
    // A link to the place that the address names already does not change the address.
    document.addEventListener("click", (event) => {
        if (event.target.closest?.("a[href^='#']")?.hash === window.location.hash) go();
    });
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", go);
    else go();
})();
