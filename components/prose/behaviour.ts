import { doEarlyActs } from '@/lib/site/early-acts';
import { explainSymbols } from '@/components/marks/explain-symbols';
import { lightText } from '@/components/marks/light-text';
import { judge, type Expected, type Verdict } from './judge';

/** What is said before, or instead of, the author's own words: the verdict, and what to do. */
const said: Record<Verdict['kind'], readonly [string, string?]> = {
  empty: ['Type a number first.'],
  'not-a-number': ['That is not a number.', 'Write it like −0.5, 0,5 or 1/8.'],
  right: ['Right.'],
  mistake: ['Not yet.'],
  sign: ['The size is right, the sign is not.'],
  near: ['Close.', 'Carry more decimals and round at the end.'],
  wrong: ['Not yet.', 'Try again, or open a hint.'],
};

/** Puts a verdict into a status line, then plain words or a copy of the author's. */
function say(line: HTMLElement, state: string, verdict: string, then: string | Element | null = ''): void {
  const first = document.createElement('strong');
  first.textContent = verdict;
  const rest = typeof then === 'string' || !then ? [then ?? ''] : [...then.cloneNode(true).childNodes];
  line.replaceChildren(first, ' ', ...rest);
  line.dataset.state = state;
}

/** Checks the number in an `Answer`. */
function checkAnswer(box: HTMLElement): void {
  const field = box.querySelector('input');
  const line = box.querySelector<HTMLElement>('[role=status]');
  if (!field || !line) return;
  const { answer, mistakes, unit } = JSON.parse(box.dataset.answer ?? '') as {
    answer: Expected;
    mistakes: Expected[];
    unit: string;
  };
  const verdict = judge(field.value, answer, mistakes, unit);
  const key = verdict.kind === 'mistake' ? `mistake-${verdict.mistake}` : verdict.kind;
  if (verdict.kind === 'not-a-number') field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  const [first, then] = said[verdict.kind];
  say(line, verdict.kind, first, then ?? box.querySelector(`[data-say="${key}"]`));
  if (verdict.kind !== 'right') field.focus();
}

/** Opens the answer of a `Predict` to a reader who has committed to something. */
function checkPrediction(box: HTMLElement): void {
  const line = box.querySelector<HTMLElement>('[role=status]');
  const fold = box.querySelector('details');
  if (!line || !fold) return;
  const field = box.querySelector<HTMLInputElement>('.predict-guess');
  const option = box.querySelector('input:checked')?.closest('[data-option]');
  const guess = field?.value.trim();
  if (!option && !guess) {
    say(line, 'empty', field ? 'Write down a guess first.' : 'Choose one first.', 'A guess will do.');
    box.querySelector('input')?.focus();
    return;
  }
  const right = option?.hasAttribute('data-right');
  if (guess) say(line, 'guess', 'You said', `“${guess}”. Compare:`);
  else say(line, right ? 'right' : 'wrong', right ? 'Right.' : 'Not so.', option?.querySelector('[data-because]') ?? null);
  fold.open = true;
  box.dispatchEvent(new CustomEvent('committed', { bubbles: true }));
}

/** Milliseconds the pointer rests on a term before it speaks, and may be away before it falls silent. */
const REST = 160;

/** The word and the meaning of the term an event happened in. */
function termOf(event: Event): { term: Element; word: HTMLElement; means: HTMLElement } | null {
  const term = event.target instanceof Element ? event.target.closest('.term') : null;
  const word = term?.querySelector<HTMLElement>('.term-word');
  const means = term?.querySelector<HTMLElement>('[popover]');
  return term && word && means ? { term, word, means } : null;
}

/** Shows a term's meaning once the pointer rests on it, or at once when the keyboard comes to it. */
function showTerm(event: Event): void {
  const found = termOf(event);
  if (!found || (event instanceof PointerEvent && event.pointerType !== 'mouse')) return;
  const { term, word, means } = found;
  const wanted = event.type === 'focusin' ? ':focus-visible' : ':hover';
  const show = () => {
    if (word.matches(wanted) && term.isConnected && !means.matches(':popover-open')) means.showPopover();
  };
  if (event.type === 'focusin') show();
  else setTimeout(show, REST);
}

/** Closes it when neither the pointer nor the focus is in it any more. */
function hideTerm(event: Event): void {
  const found = termOf(event);
  if (!found) return;
  const { term, means } = found;
  setTimeout(() => {
    // A popover lies in the top layer, and hovering it does not count as hovering what it belongs to.
    const held = term.matches(':hover') || means.matches(':hover') || term.contains(document.activeElement);
    if (!held && means.matches(':popover-open')) means.hidePopover();
  }, REST);
}

/** Makes what is too wide reachable by keyboard, and nothing else. */
function watchScrollers(): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const wide = target.scrollWidth > target.clientWidth + 1;
      if (wide) {
        target.setAttribute('tabindex', '0');
        target.setAttribute('role', 'group');
        target.setAttribute('aria-label', target.getAttribute('data-scroll') ?? 'Formula');
      } else for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
    }
  });
  for (const box of document.querySelectorAll('[data-scroll], .katex-display, .katex-long')) watcher.observe(box);
}

let started = false;

/** Starts listening; safe to call any number of times. */
export function start(): void {
  if (started) return;
  started = true;
  const boxOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-answer], [data-predict]') : null;
  document.addEventListener('click', (event) => {
    const box = boxOf(event);
    if (!box || !(event.target as Element).closest('[data-check]')) return;
    if (box.hasAttribute('data-answer')) checkAnswer(box);
    else checkPrediction(box);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      boxOf(event)?.querySelector<HTMLElement>('[data-check]')?.click();
  });
  // Another try clears what was said about the last one; the text in the field stays.
  document.addEventListener('input', (event) => {
    const box = boxOf(event);
    box?.querySelector('[role=status]')?.replaceChildren();
    box?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
  });
  document.addEventListener('pointerover', showTerm);
  document.addEventListener('focusin', showTerm);
  // Whoever came to a term by keyboard before this script did.
  document.activeElement
    ?.closest('.term')
    ?.querySelector('.term-word')
    ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  document.addEventListener('pointerout', hideTerm);
  document.addEventListener('focusout', hideTerm);
  watchScrollers();
  explainSymbols();
  // Formulas that explain their symbols are stops of Tab by now.
  lightText(document);
  for (const box of document.querySelectorAll('[data-answer], [data-predict]')) doEarlyActs(box);
}
