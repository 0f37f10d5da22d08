import type { Page } from 'playwright';

/** Goes through a page with Tab from its top: what Tab should reach and does not, and stops whose focus is not seen. */
export async function tabbing(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    // Where Tab begins: at the top, wherever an earlier check left it.
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const expected = await markReachable(page);
  const { reached, faults } = await tabThrough(page, expected.length + 200);
  return [
    ...faults,
    ...expected
      .filter(({ id, name }) => !reached.has(id) && (name === null || !reached.has(name)))
      .map(({ html }) => `not reached: ${html}`),
  ];
}

/** Numbers everything that Tab should reach. Of a radio group Tab reaches one; arrow keys do the rest. */
function markReachable(page: Page): Promise<{ id: string; html: string; name: string | null }[]> {
  return page.evaluate(() => {
    const can = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true], audio[controls], video[controls]';
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(can)]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[inert]'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((one) => one.name === element.name);
        if (group.some((one) => one.checked)) return element.checked;
        return !groups.has(element.name) && groups.add(element.name);
      })
      .map((element, index) => {
        element.dataset.tabstop = String(index);
        return { id: String(index), html: element.outerHTML.slice(0, 140), name: element.getAttribute('aria-label') };
      });
  });
}

/** Presses sent at once: the browser takes them one after the other, and what each did is noted in the page. */
const BATCH = 24;

/** Presses Tab until the focus leaves the page or has been everywhere; says which stops were not seen. */
async function tabThrough(page: Page, most: number): Promise<{ reached: Set<string>; faults: string[] }> {
  const reached = new Set<string>();
  const faults: string[] = [];
  await page.evaluate(noteStops);
  const devtools = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  try {
    for (let press = 0; press < most; press += BATCH) {
      await Promise.all(
        Array.from({ length: BATCH }, () => ['rawKeyDown', 'keyUp'] as const)
          .flat()
          .map((type) => devtools.send('Input.dispatchKeyEvent', { type, ...tab })),
      );
      const stops = await page.evaluate<Stop[]>('window.stops.splice(0)');
      for (const stop of stops) {
        if (!stop || (stop.id !== undefined && reached.has(stop.id))) return { reached, faults };
        // A stop may have been drawn anew on the way, as the line of a figure is in which a number of the text lights; it is known by
        // its name.
        const known = stop.id ?? stop.name;
        if (known !== null) reached.add(known);
        if (stop.fault) faults.push(`${stop.fault}: ${stop.html}`);
      }
      // A key that is let go outside the page is not heard in it.
      if (stops.length < BATCH) return { reached, faults };
    }
    return { reached, faults };
  } finally {
    await devtools.detach();
    await page.evaluate('window.forgetStops()');
  }
}

type Stop = { id: string | undefined; html: string; name: string | null; fault: string } | null;

/** Runs in the page: from now on each Tab that is let go notes the element that has the focus, and what is wrong with how that is shown. */
function noteStops(): void {
  const stops: Stop[] = [];
  const note = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') stops.push(focused());
  };
  addEventListener('keyup', note, true);
  Object.assign(window, { stops, forgetStops: () => removeEventListener('keyup', note, true) });

  function focused(): Stop {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return null;
    // The focus may be drawn by what stands around it (a label, a row of a table) or after it (a drawn check box).
    const shown: (Element | null)[] = [element.nextElementSibling];
    for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) shown.push(around);
    // Each of them holds or follows the focus, so one question does for all; `:has(…)` would look through the page at every stop.
    const outlined =
      element.matches(':focus-visible') &&
      shown.some((one) => {
        if (!one) return false;
        const style = getComputedStyle(one);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      });
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const inside = boxes.some((box) => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth);
    const fault = boxes.length === 0 ? 'takes up no room' : !inside ? 'outside the window' : !outlined ? 'no visible focus' : '';
    return { id: element.dataset.tabstop, html: element.outerHTML.slice(0, 140), name: element.getAttribute('aria-label'), fault };
  }
}
