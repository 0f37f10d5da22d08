import { reloadWithStates } from '@/lib/site/reload';

/** The figure or heading that the reader has before them, to come back to. */
function placeInView(): string {
  const places = [...document.querySelectorAll<HTMLElement>('main figure[id], main h2[id]')];
  const above = places.filter((one) => one.getBoundingClientRect().top < innerHeight / 2);
  return above.at(-1)?.id ?? '';
}

/** A quiet line at the page's lower edge: there is a newer version, and how to read it. Nothing is done unasked. */
export function announce(): void {
  if (document.querySelector('.site-newer')) return;
  const line = document.createElement('div');
  line.className = 'site-newer';
  line.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = 'This page has a newer version. Its figures will be as you left them.';
  const key = (text: string, press: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'prose-key';
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  };
  line.append(
    words,
    key('Read the new version', () => reloadWithStates(placeInView())),
    key('Not now', () => line.remove()),
  );
  document.body.append(line);
}
