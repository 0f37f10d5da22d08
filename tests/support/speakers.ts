/**
 * Several stages run at once but speak one after the other: the first that has not ended is heard as it speaks,
 * what the others say meanwhile is kept until their turn.
 */
export interface Speaker {
  say(text: string): void;
  /** It has said everything. */
  end(): void;
}

/** @param write where what is heard goes, e.g. to standard output */
export function speakers(write: (text: string) => void): () => Speaker {
  const waiting: { kept: string; ended: boolean }[] = [];
  return () => {
    const own = { kept: '', ended: false };
    waiting.push(own);
    const flush = (): void => {
      for (let first = waiting[0]; first; first = waiting[0]) {
        if (first.kept) write(first.kept);
        first.kept = '';
        if (!first.ended) return;
        waiting.shift();
      }
    };
    return {
      say: (text) => {
        own.kept += text;
        if (waiting[0] === own) flush();
      },
      end: () => {
        own.ended = true;
        flush();
      },
    };
  };
}
