// No form of the admin is sent into a session that has ended: what was typed would be gone. Before it is sent, the
// server is asked whether the session still is there; if not, the form stays as it is, a message leads to the login in
// a window of its own, and the form is sent when that window tells that somebody has signed in. An autosave that
// failed asks as well. A server or database that is away is asked again until it answers, and the form is then sent.
(() => {
  const words = document.currentScript.dataset;
  const { url, user } = words;
  const signedIn = new BroadcastChannel('signed-in');
  const AUTOSAVE = 'form[data-controller~="w-autosave"]';
  const AGAIN = 5000; // milliseconds until a server that does not answer is asked again
  const typedInto = new WeakSet(); // forms
  let waiting = null; // the form that is to be sent, and the button that was pressed
  let passed = null; // the form that may go
  let lacking = ''; // what is in the way: '', 'session' or 'server'
  let isSent = false; // a form that saves itself has been sent by its editor, and the page is about to go
  let timer = 0;
  let isRepeated = false; // the autosave that failed

  const autosaveOf = (form) => window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-autosave');

  // '' when the session is this person's, whose tokens the forms then have; else what is lacking.
  const ask = async () => {
    let response;
    try {
      response = await fetch(url, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
    } catch {
      return 'server';
    }
    if (response.status >= 500) return 'server';
    if (!response.ok) return 'session';
    const found = await response.json();
    if (String(found.user) !== user) return 'session';
    window.wagtailConfig.CSRF_TOKEN = found.csrf_token;
    document.querySelectorAll('input[name=csrfmiddlewaretoken]').forEach((input) => { input.value = found.csrf_token; });
    return '';
  };

  const bar = document.createElement('div');
  bar.className = 'session-bar';
  bar.setAttribute('role', 'alert');

  // Says what is lacking, above the form; the way to the login is a link, so that no browser holds its window back.
  const tell = () => {
    bar.textContent = '';
    if (!lacking) return bar.remove();
    document.body.prepend(bar);
    bar.append(Object.assign(document.createElement('p'), { textContent: words[lacking] }));
    const link = Object.assign(document.createElement(lacking === 'session' ? 'a' : 'button'), {
      className: 'button', textContent: words[lacking === 'session' ? 'login' : 'again'],
    });
    if (lacking === 'session') Object.assign(link, { href: url, target: 'login' });
    link.addEventListener('click', (event) => {
      if (lacking === 'server') return goOn();
      if (window.open(url, 'login', 'popup,width=560,height=760')) event.preventDefault();
    });
    bar.append(link);
    if (waiting) link.focus();
  };

  const release = ({ form, submitter }) => {
    waiting = null;
    passed = form;
    isSent ||= form.matches(AUTOSAVE);
    if (submitter) submitter.disabled = false; // Wagtail holds a button that was pressed
    form.requestSubmit(submitter);
    passed = null;
  };

  // Asked by the clock, it says nothing twice.
  const goOn = async (byClock = false) => {
    const before = lacking;
    lacking = await ask();
    clearTimeout(timer);
    if (lacking === 'server') timer = setTimeout(goOn, AGAIN, true);
    if (byClock ? lacking !== before : lacking || before) tell();
    if (lacking) return;
    if (waiting) return release(waiting);
    if (isRepeated) return;
    isRepeated = true;
    document.querySelectorAll(AUTOSAVE).forEach((form) => autosaveOf(form)?.save(new Event('signed-in')));
  };

  ['input', 'change'].forEach((type) => {
    document.addEventListener(type, ({ isTrusted, target }) => { if (isTrusted && target.form) typedInto.add(target.form); });
  });

  // The first that hears of it.
  window.addEventListener('submit', async (event) => {
    const { target: form, submitter } = event;
    if (form === passed || form.getAttribute('method')?.toLowerCase() !== 'post') return;
    if (!typedInto.has(form) && !form.matches('[data-edit-form]')) return; // there is nothing to lose
    event.preventDefault();
    event.stopImmediatePropagation();
    const isBeingAsked = waiting && !lacking;
    waiting = { form, submitter };
    if (isBeingAsked) return;
    await autosaveOf(form)?.submitPromise;
    goOn();
  }, true);

  // Another script keeps the form here, and may send it itself.
  window.addEventListener('submit', (event) => { if (event.defaultPrevented) isSent = false; });

  // Approving sends the form by a call that tells nobody.
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-edit-form]').forEach((form) => { form.submit = () => form.requestSubmit(); });
  });

  // No autosave carries an action, follows one, or asks a session that has ended.
  document.addEventListener('w-autosave:save', (event) => {
    if (waiting || isSent || lacking) event.preventDefault();
    ['action-workflow-action', 'workflow-action-name', 'workflow-action-extra-data'].forEach((name) => {
      event.detail.formData.delete(name);
    });
  }, true);

  document.addEventListener('w-autosave:error', ({ detail }) => {
    if (detail.type !== 'server_error') return;
    detail.text = words.unsaved;
    goOn();
  }, true);
  document.addEventListener('w-autosave:success', () => { isRepeated = false; });
  const lookAgain = () => { if (lacking) goOn(); };
  signedIn.addEventListener('message', lookAgain);
  window.addEventListener('focus', lookAgain);
  window.addEventListener('online', lookAgain);
  window.addEventListener('pageshow', () => { isSent = false; });
})();
