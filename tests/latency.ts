import { cpus } from 'node:os';
import type { Browser, Page } from 'playwright';
import { netNames } from '@/components/widgets/one-case/nets';
import { withBrowser } from './support/built-site';
import { pages } from './support/site';

// `npm run latency`: how soon every figure of the built site answers, on its own page at 1366 × 650. For each: the worst
// event of ten presses of the main key, with the processor slowed four times and as it is; slowed, the longest task while
// it plays for three seconds, and the worst of ten presses of Pause then; layouts of the first ten presses; elements in the
// figure; how far below the figure's top its keys end; controls at first sight; words of the caption. Each number is the
// median of three runs. Aim: 100 ms slowed, 32 ms as it is, no task over 100 ms, keys within 650 px, at most 9 controls, 60
// words. What is missed is marked with `!`, not failed: times depend on the machine. `-- one-case` measures some figures,
// `-- --nets` the stepper on each of its nets, `-- --runs 1` once.

const WINDOW = { width: 1366, height: 650 };
const PRESSES = 10;
const PLAY_MS = 3000;

interface Measured {
  readonly slowed: number;
  readonly plain: number;
  readonly task: number;
  readonly paused: number;
  readonly layouts: number;
  readonly elements: number;
  readonly bottom: number;
  readonly controls: number;
  readonly words: number;
}

const columns: readonly { readonly id: keyof Measured; readonly name: string; readonly most: number }[] = [
  { id: 'slowed', name: 'at 4× ms', most: 100 },
  { id: 'plain', name: 'at 1× ms', most: 32 },
  { id: 'task', name: 'playing, task ms', most: 100 },
  { id: 'paused', name: 'and paused ms', most: 100 },
  { id: 'layouts', name: 'layouts', most: Infinity },
  { id: 'elements', name: 'elements', most: 1200 },
  { id: 'bottom', name: 'keys end px', most: WINDOW.height },
  { id: 'controls', name: 'controls', most: 9 },
  { id: 'words', name: 'words', most: 60 },
];

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Runs in the page before anything else: events and long tasks, as the browser tells them. */
const watch = `
  window.events = []; window.tasks = [];
  new PerformanceObserver((list) => events.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
`;

/** Runs in the page: what the figure is like before the first press. */
function look(): Pick<Measured, 'elements' | 'bottom' | 'controls' | 'words'> {
  const figure = document.querySelector<HTMLElement>('.figure')!;
  const keys = figure.querySelector<HTMLElement>('.keys');
  const can = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const groups = new Set<string>();
  // Of picture and dock, as tests/unit/widgets/contract.test.tsx counts them; below them are the link and the door to all else.
  const controls = [...figure.querySelector('.figure-body')!.querySelectorAll<HTMLElement>(can)].filter((one) => {
    if (one.tabIndex < 0 || !one.checkVisibility() || one.getBoundingClientRect().top - figure.getBoundingClientRect().top > innerHeight)
      return false;
    // A row of radio buttons is one stop, and so is a table or a picture whose parts are reached by arrows.
    if (one instanceof HTMLInputElement && one.type === 'radio') return !groups.has(one.name) && groups.add(one.name);
    return true;
  });
  return {
    elements: figure.querySelectorAll('*').length,
    bottom: keys ? Math.round(keys.getBoundingClientRect().bottom - figure.getBoundingClientRect().top) : 0,
    controls: controls.length,
    words: (figure.querySelector('.figure-caption')?.textContent ?? '').trim().split(/\s+/).length,
  };
}

async function ready(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW, serviceWorkers: 'block' });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  await page
    .locator('.figure')
    .first()
    .evaluate((figure: HTMLElement) => figure.scrollIntoView({ block: 'start' }));
  await page.mouse.move(3, 3);
  await page.waitForFunction(() => Object.keys(document.querySelector('.figure') ?? {}).some((name) => name.startsWith('__reactProps')));
  await page.waitForTimeout(500);
  return page;
}

/** The worst event of ten presses of the main key; the figure has the focus. */
async function press(page: Page, slower: number): Promise<{ worst: number; layouts: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const layoutsSoFar = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')!.value;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const figure = page.locator('.figure').first();
  const main = figure.locator('.key.is-primary').first();
  // Found beforehand, and pressed where it is: to look for it at each press takes the page's own time, twice as much as many a press.
  const box = (await main.count()) === 0 ? null : await main.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await figure.focus();
  await page.waitForTimeout(60 * slower);
  await page.evaluate('void (events.length = 0)');
  const before = await layoutsSoFar();
  for (let k = 0; k < PRESSES; k++) {
    // Where the walk has come to its end, it goes back.
    if (!box) await page.keyboard.press('ArrowRight');
    else if (await main.getAttribute('aria-disabled')) await page.keyboard.press('ArrowLeft');
    else for (const type of ['down', 'up'] as const) await page.mouse[type]();
    await page.waitForTimeout(60 * slower);
  }
  await page.waitForTimeout(100 * slower);
  const layouts = (await layoutsSoFar()) - before;
  // Events faster than 16 ms are not told.
  const worst = Math.max(16, ...(await page.evaluate<number[]>('events')));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { worst, layouts };
}

/** The worst of ten presses of Pause while the figure plays; 16, the least that is told, where nothing plays. */
async function pause(page: Page): Promise<number> {
  let worst = 16;
  for (let k = 0; k < PRESSES; k++) {
    await page.evaluate('void (events.length = 0)');
    await page.keyboard.press(' ');
    await page.waitForTimeout(400);
    worst = Math.max(worst, ...(await page.evaluate<number[]>('events')));
    await page.keyboard.press(' ');
    await page.waitForTimeout(500);
  }
  return worst;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await ready(browser, url);
  try {
    const seen = await page.evaluate(look);
    const plain = await press(page, 1);
    const slowed = await press(page, 4);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.locator('.figure').first().focus();
    await page.keyboard.press('r');
    await page.waitForTimeout(400);
    await page.evaluate('void (tasks.length = 0)');
    await page.keyboard.press(' ');
    await page.waitForTimeout(PLAY_MS);
    const task = Math.max(0, ...(await page.evaluate<number[]>('tasks')));
    return { ...seen, plain: plain.worst, slowed: slowed.worst, layouts: slowed.layouts, task, paused: await pause(page) };
  } finally {
    await page.close();
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const at = args.indexOf('--runs');
  const runs = at < 0 ? 3 : Number(args[at + 1]);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
  const named = args.filter((arg, k) => !arg.startsWith('--') && k !== at + 1);
  const all = ['/', ...pages().filter((path) => path.startsWith('/figures/'))];
  const figures = named.length === 0 ? all : all.filter((path) => named.some((name) => path === name || path === `/figures/${name}/`));
  const some = args.includes('--nets') ? netNames.map((net) => `/figures/one-case/?one-case=net.${net}`) : figures;
  if (some.length === 0) throw new Error(`No figure is called ${named.join(', ')}.`);
  let missed = 0;
  await withBrowser(async (address, browser) => {
    console.log(
      `Median of ${runs}; Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, window ${WINDOW.width} × ${WINDOW.height}`,
    );
    console.log(['figure'.padEnd(20), ...columns.map(({ name }) => name.padStart(17))].join(''));
    for (const path of some) {
      const each: Measured[] = [];
      for (let run = 0; run < runs; run++) each.push(await measure(browser, `${address}${path}`));
      const cells = columns.map(({ id, most }) => {
        const value = median(each.map((one) => one[id]));
        if (value > most) missed++;
        return `${Math.round(value).toLocaleString('en-GB')}${value > most ? ' !' : '  '}`.padStart(17);
      });
      console.log((path.split('net.')[1] ?? (path.split('/').at(-2) || 'hero')).padEnd(20) + cells.join(''));
    }
  });
  console.log(missed === 0 ? 'Every aim is met.' : `${missed} ${missed === 1 ? 'number is' : 'numbers are'} beyond the aims (!).`);
}

await main();
