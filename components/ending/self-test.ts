import { start as startProse } from '@/components/prose/behaviour';
import { keepStored, notKept, putAside, readStored } from '@/lib/site/stored/store';
import { PLACE, readAnswers, tally, type Answers } from './answers';

const part = (test: Element, name: string) => test.querySelector<HTMLElement>(`[data-self-test-${name}]`);

/** Counts the answers of a test, keeps them where the reader asks for it, and clears them. */
export function start(test: HTMLElement): () => void {
  startProse();
  const boxes = [...test.querySelectorAll<HTMLElement>('[data-predict]')];
  const optionsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-option]')];
  const right = boxes.map((box) => optionsOf(box).findIndex((option) => option.hasAttribute('data-right')));
  const [words, keep, clear, note] = [
    part(test, 'tally'),
    part(test, 'keep') as HTMLInputElement | null,
    part(test, 'clear'),
    part(test, 'note'),
  ];
  if (!words || !keep || !clear || !note) return () => undefined;
  let answers: Answers = boxes.map(() => null);

  const tell = () => {
    words.textContent = tally(answers, right);
    const outcome = keep.checked ? keepStored(PLACE, JSON.stringify(answers)) : 'kept';
    if (outcome === 'kept') return;
    keep.checked = false;
    note.textContent = `${notKept[outcome]} Your answers last until you leave the page.`;
  };
  const onCommitted = (event: Event) => {
    const at = boxes.indexOf(event.target as HTMLElement);
    const chosen = at < 0 ? -1 : optionsOf(boxes[at]!).findIndex((option) => option.querySelector('input')?.checked);
    // The first try counts.
    if (chosen < 0 || answers[at] !== null) return;
    answers = answers.map((one, k) => (k === at ? chosen : one));
    tell();
  };
  const onKeep = () => {
    note.textContent = keep.checked ? 'Kept in this browser, and nowhere else.' : 'No longer kept.';
    if (!keep.checked) keepStored(PLACE, null);
    tell();
  };
  const onClear = () => {
    answers = boxes.map(() => null);
    keep.checked = false;
    keepStored(PLACE, null);
    for (const box of boxes) {
      for (const input of box.querySelectorAll('input')) input.checked = false;
      box.querySelector('details')!.open = false;
      const said = box.querySelector<HTMLElement>('[role=status]');
      said?.replaceChildren();
      said?.removeAttribute('data-state');
    }
    note.textContent = 'Cleared, here and in this browser.';
    tell();
  };
  /** What was kept is answered again, as by hand. */
  const restore = () => {
    const text = readStored(PLACE);
    if (typeof text !== 'string') return;
    const kept = readAnswers(
      text,
      boxes.map((box) => optionsOf(box).length),
    );
    if (!kept) {
      putAside(PLACE);
      note.textContent = 'The answers kept in this browser do not fit these questions. They were put aside, not thrown away: ';
      const link = document.createElement('a');
      link.href = new URL('../stored/', location.href).pathname;
      link.textContent = 'what this site keeps';
      note.append(link, '.');
      return;
    }
    keep.checked = true;
    kept.forEach((one, k) => {
      const input = one === null ? null : optionsOf(boxes[k]!)[one]?.querySelector('input');
      if (!input) return;
      input.checked = true;
      boxes[k]!.querySelector<HTMLElement>('[data-check]')?.click();
    });
    note.textContent = 'These are the answers that you asked this browser to keep.';
  };
  test.addEventListener('committed', onCommitted);
  keep.addEventListener('change', onKeep);
  clear.addEventListener('click', onClear);
  restore();
  tell();
  return () => {
    test.removeEventListener('committed', onCommitted);
    keep.removeEventListener('change', onKeep);
    clear.removeEventListener('click', onClear);
  };
}
