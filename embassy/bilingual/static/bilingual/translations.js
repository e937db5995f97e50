/* The state of each translation beside its text, and a button that takes the default language over.

   The element of the controller "translation-summary" holds what the server knows, as JSON; autosave replaces it.
   Every group of languages has the controller "translations"; hidden keys of rows have "row-key". */
(() => {
    const { Controller } = window.StimulusModule;
    const CHANGED = "translations:changed";
    const known = () => document.getElementById("translation-states");
    const facts = () => (known() ? JSON.parse(known().textContent) : null);

    const ROW = "[data-inline-panel-child]";

    /* The place of a group: "lead", "body.<block>.text" or "figures.<row>.label"; rows may be in rows. */
    const keyOf = (group) => {
        const path = group.dataset.pair ? [group.dataset.pair] : [];
        const first = group.closest(ROW);
        let place = path.length ? null : group.closest("[data-contentpath]");
        for (; place && place.closest(ROW) === first; place = place.parentElement.closest("[data-contentpath]")) {
            path.unshift(place.dataset.contentpath);
        }
        for (let row = first; row; row = row.parentElement.closest(ROW)) {
            const key = row.querySelector('input[name$="-uid"]');
            if (key) path.unshift(key.name.split("-").at(-3), key.value);
        }
        return path.join(".");
    };

    const boxOf = (side) => side.querySelector("textarea, input[type=text], input[type=hidden]");
    const isText = (box) => box.draftailEditor || box.type !== "hidden"; // and not the choice of a file
    const textOf = (box) => {
        if (!box?.draftailEditor) return box?.value.trim() ?? "";
        return box.draftailEditor.getEditorState().getCurrentContent().getPlainText().trim();
    };

    class Translations extends Controller {
        connect() {
            this.key = keyOf(this.element);
            this.sides = [...this.element.children].flatMap((side) => {
                const marked = side.querySelector("[lang]");
                return marked ? [{ side, code: marked.lang }] : [];
            });
            this.refresh = this.refresh.bind(this);
            document.addEventListener(CHANGED, this.refresh);
            this.element.addEventListener("focusout", this.refresh);
            this.refresh();
        }

        disconnect() {
            document.removeEventListener(CHANGED, this.refresh);
        }

        refresh() {
            const told = facts();
            if (!told) return;
            const states = told.states[this.key] ?? {};
            const written = this.sides.some(({ side }) => textOf(boxOf(side)));
            const source = this.sides.find(({ code }) => code === told.source);
            for (const { side, code } of this.sides) {
                const bar = side.querySelector(":scope > .translation-bar") ?? this.addBar(side);
                const state = this.stateOf(textOf(boxOf(side)), states[code], written);
                const mayTakeOver = state === "missing" && isText(boxOf(side)) && textOf(boxOf(source.side));
                bar.querySelector("[data-state]").textContent = told.labels[state] ?? "";
                bar.querySelector("[data-state]").dataset.state = state;
                this.toggle(bar, "label", state === "stale", () => this.vouch(told));
                this.toggle(bar, "button", mayTakeOver, () => this.takeOver(told, source.side, side));
                bar.hidden = !state;
            }
        }

        /* What the server knows, but for a side that was emptied or filled since. */
        stateOf(text, saved, written) {
            if (!text) return written ? "missing" : "";
            return saved === "missing" || !saved ? "ok" : saved;
        }

        addBar(side) {
            const bar = document.createElement("div");
            bar.className = "translation-bar";
            bar.id = `translation-bar-${crypto.getRandomValues(new Uint32Array(1))}`;
            bar.innerHTML = '<span data-state=""></span>';
            const heading = side.querySelector("label");
            heading ? heading.after(bar) : side.prepend(bar);
            const box = side.querySelector("[contenteditable=true]") ?? boxOf(side);
            box?.setAttribute("aria-describedby", `${box.getAttribute("aria-describedby") ?? ""} ${bar.id}`.trim());
            return bar;
        }

        toggle(bar, tag, wanted, make) {
            const there = bar.querySelector(tag);
            if (wanted && !there) bar.append(make());
            if (!wanted && !there?.querySelector(":checked")) there?.remove(); // the next save needs the editor's word too
        }

        vouch(told) {
            const label = document.createElement("label");
            const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "still_right", value: this.key });
            label.append(box, told.still_right);
            return label;
        }

        takeOver(told, source, target) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "button button-small button-secondary";
            button.textContent = told.take_over;
            button.addEventListener("click", () => {
                const [from, to] = [boxOf(source), boxOf(target)];
                if (from.draftailEditor) {
                    // The box itself follows the editor a moment later.
                    const text = window.Draftail.serialiseEditorStateToRaw(from.draftailEditor.getEditorState());
                    to.draftailEditor.onChange(window.Draftail.createEditorStateFromRaw(text));
                    to.draftailEditor.focus();
                } else {
                    to.value = from.value;
                    to.dispatchEvent(new Event("input", { bubbles: true }));
                    to.dispatchEvent(new Event("change", { bubbles: true }));
                    to.focus();
                }
                this.refresh();
            });
            return button;
        }
    }

    class TranslationSummary extends Controller {
        connect() {
            document.dispatchEvent(new Event(CHANGED));
        }
    }

    class RowKey extends Controller {
        connect() {
            this.element.value ||= crypto.randomUUID();
        }
    }

    window.wagtail.app.register("translations", Translations);
    window.wagtail.app.register("translation-summary", TranslationSummary);
    window.wagtail.app.register("row-key", RowKey);
})();
