/* Suggestions below the search box: the editable combobox with a list of the ARIA Authoring Practices Guide. */
for (const form of document.querySelectorAll("[data-suggestions]")) {
  const box = form.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let active = -1;
  let timer;
  let asking;

  list.id = `${box.id}-list`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.getAttribute("aria-label"));
  status.className = "vh";
  status.setAttribute("role", "status");
  form.append(list, status);
  box.autocomplete = "off";
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) {
    box.setAttribute(name, value);
  }

  const activate = (index) => {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", at === index));
    if (index < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (found, said) => {
    options = found;
    list.replaceChildren(
      ...options.map(({ text, url }, index) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${index}`;
        item.setAttribute("role", "option");
        item.textContent = text;
        item.addEventListener("click", () => location.assign(url));
        return item;
      }),
    );
    activate(-1);
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", !list.hidden);
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
      const response = await fetch(address, { signal: asking.signal });
      const { options, said } = await response.json();
      show(options, said);
    } catch {
      /* Offline, or outrun by the next letter: the form works without. */
    }
  };

  box.addEventListener("input", () => {
    close();
    if (box.value.trim().length > 1 && navigator.onLine) timer = setTimeout(ask, 200);
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
      if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) activate(-1);
      return;
    }
    event.preventDefault();
  });
  box.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
