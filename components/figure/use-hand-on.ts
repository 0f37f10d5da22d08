import { useState } from 'react';
import { chosenNotation } from '@/lib/notation/shared';
import { askFor } from '@/lib/site/ask-for';
import { saveFile } from '@/lib/site/save-file';
import { linkFault, linkTo } from './link';
import type { FigureHandle } from './handle';

/** What can be quoted of a figure. */
export interface FigureQuote {
  /** What its key says: "Quote this step". */
  readonly text: string;
  /**
   * Makes the Markdown.
   * @param link to the figure as it stands
   * @param leftOut what that link has no room for, in words
   */
  readonly make: (link: string, leftOut: string | null) => Promise<string>;
}

/** What the panel shows. */
export interface HandedOn {
  /** What was done, or why it was not, in sentences. */
  readonly said: string;
  /** A text that was copied, or that is to be copied by hand, and what it is. */
  readonly text?: { readonly label: string; readonly text: string; readonly byHand: boolean };
  /** A link that is not the way to hand this state on, and can be had all the same. */
  readonly poor?: string;
}

const BY_HAND = 'This browser does not let the page copy.';

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies link and quotation of a figure, saves its state to a file and opens one; `shown` is null while the panel is closed. */
export function useHandOn(figure: FigureHandle, quote: FigureQuote | undefined) {
  const [shown, show] = useState<HandedOn | null>(null);
  /** Counts the links copied, so that each is told. */
  const [links, setLinks] = useState(0);
  const now = (): { link: string; lost: string | null } => ({
    link: linkTo(location.href, figure.query, figure.id, chosenNotation.get()),
    lost: figure.handOn.leftOut(),
  });
  const copyLink = async (link: string) => {
    if (await copied(link)) {
      setLinks((before) => before + 1);
      show({ said: 'The link to this state of the figure is copied.' });
    } else show({ said: BY_HAND, text: { label: 'Copy this address:', text: link, byHand: true } });
  };
  return {
    shown,
    links,
    open: () => show({ said: '' }),
    close: () => show(null),
    /** Says why not to go by a link, if there is a reason; true when it was said. */
    refuse: (): boolean => {
      const { link, lost } = now();
      const fault = linkFault(link, lost);
      if (fault !== null) show({ said: `${fault} A file keeps everything, and opens it again exactly.`, poor: link });
      return fault !== null;
    },
    copyLink: () => copyLink(now().link),
    copyPoor: (link: string) => copyLink(link),
    quote: async () => {
      const { link, lost } = now();
      try {
        const text = await quote!.make(link, lost);
        const byHand = !(await copied(text));
        show({
          said: byHand ? BY_HAND : 'Copied, to be pasted into the discussion.',
          text: { label: byHand ? 'Copy this text:' : 'What was copied:', text, byHand },
        });
      } catch {
        show({ said: 'What makes the quotation could not be loaded. Try it again.' });
      }
    },
    save: () => {
      const name = `${figure.name}.json`;
      saveFile(name, figure.handOn.toFile(chosenNotation.get()));
      show({ said: `Saved to the file ${name}.` });
    },
    openFile: async (file: File | undefined) => {
      if (!file) return;
      const text = await file.text().catch(() => null);
      if (text === null) return show({ said: `The file ${file.name} cannot be read. The figure stands as it was.` });
      const opened = figure.handOn.fromFile(text);
      if ('problem' in opened) return show({ said: opened.problem });
      askFor({ notation: opened.notation });
      show({ said: `The state of the file ${file.name} is shown. Undo brings back what was here before.` });
    },
  };
}

export type HandingOn = ReturnType<typeof useHandOn>;
