// Starts what Wagtail starts from inline scripts, which the policy forbids: <script type="application/json"
// data-start="what" data-for="the id of its element">its options</script>.
(() => {
  const STARTERS = {
    initDateChooser: (id, options) => window.initDateChooser(id, options),
    initTimeChooser: (id, options) => window.initTimeChooser(id, options),
    initDateTimeChooser: (id, options) => window.initDateTimeChooser(id, options),
    InlinePanel: (id, options) => new window.InlinePanel(options),
    MultipleChooserPanel: (id, options) => new window.MultipleChooserPanel(options),
    createQueryChooser: (id, options) => window.createQueryChooser(id, options),
  };
  const isChooser = (what) => /^\w*Chooser$/.test(what) && typeof window[what] === 'function';
  const waiting = new Set();

  const start = (data) => {
    const { start: what, for: id } = data.dataset;
    const starter = STARTERS[what] || (isChooser(what) && ((element, options) => new window[what](element, options)));
    if (!starter) return; // its script has not been loaded yet
    let options;
    try {
      options = JSON.parse(data.textContent);
    } catch {
      return; // the parser is in the midst of it
    }
    waiting.delete(data);
    starter(id, options);
  };

  const find = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches('script[data-start]')) waiting.add(node);
    node.querySelectorAll('script[data-start]').forEach((data) => waiting.add(data));
  };

  // While the document is parsed, as inline scripts are: later, Wagtail's menus have moved the choosers' buttons away.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(find);
    waiting.forEach(start);
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => waiting.forEach(start));
})();
