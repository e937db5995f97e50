// Dates and times stay what was typed. The calendar of Wagtail's inputs reads 25/12/2026, 25-12-2026, 25.12.2026 and
// ISO 8601, as the server does (embassy/formats/__init__.py); the input then shows ISO 8601. What it cannot read stays
// as it is, with a message at the field: the calendar would write today over it.
(() => {
  const jQuery = window.jQuery;
  const messages = document.currentScript.dataset;
  const DAY = /^(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))$/;
  const TIME = /^(\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?|\.(\d{1,2}))$/;

  // [year, month, day], or null for what is not a day of the calendar.
  const readDay = (text) => {
    const [, day, , month, year, isoYear, isoMonth, isoDay] = DAY.exec(text) || [];
    const parts = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number);
    const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
    const isReal = date.getUTCFullYear() === parts[0] && date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === parts[2];
    return isReal ? parts : null;
  };

  // [hours, minutes], or null.
  const readTime = (text) => {
    const [, hours, minutes, seconds, after] = TIME.exec(text) || [];
    const parts = [hours, minutes ?? after].map(Number);
    return parts[0] < 24 && parts[1] < 60 && Number(seconds ?? 0) < 60 ? parts : null;
  };

  // A Date in the browser's own zone, which is never told to the server; null for what cannot be read.
  const read = (text, { datepicker, timepicker }) => {
    const [first, second, ...more] = text.trim().split(/[ T]+/);
    const day = datepicker ? readDay(first) : [2000, 1, 1];
    const time = datepicker ? (second ? timepicker && readTime(second) : [0, 0]) : !second && readTime(first);
    return day && time && !more.length ? new Date(day[0], day[1] - 1, day[2], ...time) : null;
  };

  // Shows a message at the field, or takes it away.
  const tell = (input, message) => {
    const place = input.closest('[data-field]')?.querySelector('[data-field-errors]') ?? input.parentElement;
    place.querySelector('[data-unreadable]')?.remove();
    input.removeAttribute('aria-invalid');
    if (!message) return;
    input.setAttribute('aria-invalid', 'true');
    place.insertAdjacentHTML('beforeend', '<p class="error-message" role="alert" data-unreadable></p>');
    place.lastElementChild.textContent = message;
  };

  const kindOf = ({ datepicker, timepicker }) => (datepicker ? (timepicker ? 'datetime' : 'date') : 'time');

  jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
  const guess = window.DateFormatter.prototype.parseDate;
  window.DateFormatter.prototype.parseDate = function parseDate(text, format) {
    const parts = { datepicker: format.includes('d'), timepicker: format.includes('i') };
    return (typeof text === 'string' && read(text, parts)) || guess.call(this, text, format);
  };

  // A calendar opens a moment after the focus came, even if it has left again.
  document.addEventListener('focusout', ({ target }) => {
    if (!jQuery(target).data('xdsoft_datetimepicker')) return;
    setTimeout(() => { if (document.activeElement !== target) jQuery(target).datetimepicker('hide'); }, 150);
  });

  // Before anybody else hears of the change.
  document.addEventListener('change', ({ target }) => {
    const options = jQuery(target).data('xdsoft_datetimepicker')?.data('options');
    if (!options) return;
    const date = read(target.value, options);
    if (date) target.value = new window.DateFormatter().formatDate(date, options.format);
    tell(target, date || !target.value.trim() ? '' : messages[kindOf(options)]);
  }, true);
})();
