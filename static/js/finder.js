// The finder answers in place. Whatever goes wrong, the browser loads the address as it would without this script.
const form = document.querySelector("#finder form");
const said = document.getElementById("said");
let asked = new AbortController();
let shown = location.pathname + location.search;

async function show(address, { pushed = true, focus } = {}) {
  asked.abort();
  asked = new AbortController();
  try {
    const response = await fetch(address, { signal: asked.signal });
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (pushed) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    take(page, focus);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  }
}

function take(page, focus) {
  const held = document.activeElement;
  const isOpen = document.getElementById("filters").open;
  const languages = [...document.querySelectorAll(".lang")].map(({ hreflang }) => `.lang[hreflang="${hreflang}"]`);
  for (const part of ["#filters", "#results", ...languages]) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  const words = form.querySelector("[type=search]");
  words.value = page.getElementById(words.id).value;
  document.getElementById("filters").open = isOpen;
  document.title = page.title;
  const found = document.getElementById("found");
  said.textContent = found.textContent;
  if (focus || !held.isConnected) (document.getElementById(focus || held.id) || found).focus();
}

function addressOf(data) {
  const filled = [...data].filter(([, value]) => value);
  return form.action + (filled.length ? `?${new URLSearchParams(filled)}` : "");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(addressOf(new FormData(form)), { focus: event.submitter?.closest("#filters") ? "found" : "" });
});

form.addEventListener("change", (event) => {
  if (event.target.type !== "search" && form.checkValidity()) show(addressOf(new FormData(form)));
});

document.getElementById("finder").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const changed = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || changed || link.origin + link.pathname !== form.action) return;
  event.preventDefault();
  show(link.href, { focus: "found" });
});

addEventListener("popstate", () => {
  if (shown !== location.pathname + location.search) show(location.href, { pushed: false });
});
