// What is typed into a form of the admin survives a closed tab, in the browser's own storage, until it is saved. The
// form then offers it again, and the admin's home page leads there. Logging out empties that storage, and another
// person's login removes what is not theirs.
(() => {
  const words = document.currentScript.dataset;
  const KEPT = 'typed:';
  const OWN = `${KEPT}${words.user}:`;
  const SENT = 'typed-and-sent'; // in the storage of the tab: the key of what was sent last
  const NEVER = ['csrfmiddlewaretoken', 'action-workflow-action', 'workflow-action-name', 'workflow-action-extra-data'];
  let form = null;
  let timer = 0;
  let typed = 0; // when something was typed last, and when the last autosave began; both milliseconds
  let begun = 0;

  const key = () => OWN + window.location.pathname;
  const all = () => Object.keys(localStorage).filter((name) => name.startsWith(KEPT));
  const read = (name) => JSON.parse(localStorage.getItem(name));

  const fields = () => {
    const found = [...new FormData(form)].filter(([name, value]) => (
      typeof value === 'string' && !NEVER.includes(name) && form.elements[name]?.type !== 'password'
    ));
    const revision = form.dataset.wAutosaveRevisionIdValue;
    return Number(revision) ? [...found, ['overwrite_revision_id', revision]] : found;
  };

  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    const [title] = document.title.split(' - ');
    try {
      localStorage.setItem(key(), JSON.stringify({ at: Date.now(), title, fields: fields() }));
    } catch {
      // The storage is full or forbidden: the form itself still has the text.
    }
  };

  const noteTyping = (event) => {
    if (!event.isTrusted && event.type !== 'w-unsaved:add') return;
    if (event.target.form !== form && !form.contains(event.target)) return;
    if (event.isTrusted) typed = Date.now();
    clearTimeout(timer);
    timer = setTimeout(keep, 400); // a text editor writes into its hidden box a moment later
  };

  const forget = (name) => localStorage.removeItem(name);

  const button = (text, act, className = 'button button-small') => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className, textContent: text });
    made.addEventListener('click', act);
    return made;
  };

  const sentence = (text) => Object.assign(document.createElement('p'), { textContent: text });

  const bar = (...content) => {
    const made = Object.assign(document.createElement('div'), { className: 'kept-bar' });
    made.setAttribute('role', 'status');
    made.append(...content);
    return made;
  };

  const moment = (at) => new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });

  // Sends what was typed as the form would: newer words of others are compared with it first.
  const send = (kept) => {
    const sender = Object.assign(document.createElement('form'), { method: 'post', hidden: true });
    [...kept.fields, ['csrfmiddlewaretoken', window.wagtailConfig.CSRF_TOKEN]].forEach(([name, value]) => {
      sender.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    });
    document.body.append(sender);
    sender.requestSubmit();
  };

  const offer = (kept) => {
    const offered = bar(sentence(words.kept.replace('%s', moment(kept.at))), button(words.save, () => send(kept)), button(words.discard, () => {
      forget(key());
      offered.remove();
    }, 'button button-small button-secondary'));
    form.before(offered);
  };

  const list = (names) => {
    const links = names.map((name) => {
      const line = document.createElement('li');
      line.append(Object.assign(document.createElement('a'), { href: name.slice(OWN.length), textContent: read(name).title }));
      return line;
    });
    const ul = document.createElement('ul');
    ul.append(...links);
    document.querySelector('main').prepend(bar(sentence(words.list), ul));
  };

  document.addEventListener('DOMContentLoaded', () => {
    form = document.querySelector('[data-edit-form]');
    all().filter((name) => !name.startsWith(OWN)).forEach(forget);
    const sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (sent && document.querySelector('.messages .success')) forget(sent);
    if (!form) {
      if (window.location.pathname === words.home && all().length) list(all());
      return;
    }
    if (form.dataset.wUnsavedForceValue === 'true') noteTyping({ type: 'w-unsaved:add', target: form });
    else if (localStorage.getItem(key())) offer(read(key()));
    ['input', 'change', 'w-unsaved:add'].forEach((type) => document.addEventListener(type, noteTyping));
    const loaded = key(); // a new page has another address when it is saved
    document.addEventListener('w-autosave:save', () => { begun = Date.now(); });
    document.addEventListener('w-autosave:success', () => {
      [loaded, key()].forEach(forget);
      if (typed > begun) keep();
    });
    window.addEventListener('pagehide', () => { if (timer) keep(); });
  });

  // After session.js has let it pass.
  window.addEventListener('submit', ({ target }) => {
    if (target === form) keep();
    if (target === form || target.hidden) sessionStorage.setItem(SENT, key());
  });
})();
