import { asInline } from '@/lib/site/as-inline';
import { SETTINGS_ASKED } from '@/lib/site/ask-for';
import { choices } from '@/lib/site/stored/keys';

const values = { theme: Object.keys(choices.theme), notation: Object.keys(choices.notation) };

/**
 * Runs inline in <head>, before the first paint: sets `data-theme` and `data-notation` from the address
 * (`?theme=dark`, for embedding), else from the reader's stored choice, else from the system, and keeps them in
 * step. It also listens to the selectors itself, so a setting can be changed before (or without) React.
 * Storage may be forbidden; then the choice lasts one page.
 */
export const settingsScript = asInline(`(function () {
  var root = document.documentElement;
  var system = matchMedia('(prefers-color-scheme: dark)');
  var asked = new URLSearchParams(location.search);
  var values = ${JSON.stringify(values)};
  var chosen = {};
  function known(name, value) {
    return values[name].indexOf(value) < 0 ? null : value;
  }
  function stored(name) {
    try { return localStorage.getItem(name); } catch (e) { return chosen[name]; }
  }
  function apply() {
    for (var name in values) {
      var value = known(name, asked.get(name)) || known(name, stored(name)) || values[name][name === 'theme' && system.matches ? 1 : 0];
      if (root.getAttribute('data-' + name) !== value) root.setAttribute('data-' + name, value);
      document.querySelectorAll('[data-choice=' + name + ']').forEach(function (input) {
        input.checked = input.value === value;
      });
    }
  }
  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('pageshow', apply);
  document.addEventListener('DOMContentLoaded', apply);
  addEventListener('${SETTINGS_ASKED}', function (event) {
    for (var name in event.detail) asked.set(name, event.detail[name]);
    apply();
  });
  document.addEventListener('change', function (event) {
    var name = event.target.dataset && event.target.dataset.choice;
    if (!(name in values)) return;
    asked.delete(name);
    chosen[name] = event.target.value;
    try { localStorage.setItem(name, chosen[name]); } catch (e) {}
    apply();
  });
})();`);
