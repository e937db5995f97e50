/* Suggestions below the search box: the editable combobox with a list of the ARIA Authoring Practices Guide. */
const form = document.querySelector("[data-suggestions]");
const box = form.querySelector("input");
const list = document.createElement("ul");
const status = document.createElement("p");
const set = (element, attributes) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
};
let options = [];
let active = -1;
let timer;
let asking;

set(list, { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": form.getAttribute("aria-label") });
set(status, { class: "vh", role: "status" });
set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, autocomplete: "off" });
form.append(list, status);

const activate = (index) => {
  active = index;
  [...list.children].forEach((item, at) => set(item, { "aria-selected": at === index }));
  set(box, { "aria-activedescendant": list.children[index]?.id ?? "" });
  list.children[index]?.scrollIntoView({ block: "nearest" });
};

const show = (found, said) => {
  options = found;
  list.replaceChildren(
    ...options.map(({ text, url }, index) => {
      const item = document.createElement("li");
      set(item, { id: `suggestion-${index}`, role: "option" });
      item.textContent = text;
      item.onclick = () => location.assign(url);
      return item;
    }),
  );
  activate(-1);
  list.hidden = !options.length;
  set(box, { "aria-expanded": !list.hidden });
  status.textContent = said;
};

const close = () => {
  clearTimeout(timer);
  asking?.abort();
  show([], "");
};

const ask = async () => {
  asking = new AbortController();
  try {
    const address = `${form.dataset.suggestions}?q=${encodeURIComponent(box.value)}`;
    const answer = await (await fetch(address, asking)).json();
    show(answer.options, answer.said);
  } catch {
    /* Offline, or outrun by the next letter: the form works without. */
  }
};

close();
box.addEventListener("input", () => {
  close();
  if (box.value.trim()[1] && navigator.onLine) timer = setTimeout(ask, 200);
});
box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || list.hidden) return;
  if (step) {
    const places = options.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  } else if (event.key === "Enter" && active >= 0) {
    location.assign(options[active].url);
  } else if (event.key === "Escape") {
    close();
  } else {
    if (/^(Home|End|Arrow)/.test(event.key)) activate(-1);
    return;
  }
  event.preventDefault();
});
box.addEventListener("blur", close);
list.addEventListener("mousedown", (event) => event.preventDefault());

/* Escape closes the menu, which lies over the page on a phone. */
const menu = document.querySelector(".menu");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
