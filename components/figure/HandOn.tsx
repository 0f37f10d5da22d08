import { useEffect, useId, useRef, useState } from 'react';
import { Tool } from '@/components/controls/Tool';
import type { FigureQuote, HandingOn } from './use-hand-on';

const SHOWN_MS = 4000;

/** Copies the link to the figure as it stands, or says why a link is not the way. */
export function LinkKey({ handing, id }: { readonly handing: HandingOn; readonly id: string }) {
  const { links, shown } = handing;
  const [told, setTold] = useState(0);
  useEffect(() => {
    if (links === told) return undefined;
    const timer = setTimeout(() => setTold(links), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [links, told]);
  return (
    <span className="figure-link">
      <Tool
        id={id}
        onPress={() => {
          setTold(links);
          if (!handing.refuse()) void handing.copyLink();
        }}
      >
        {links === told ? 'Copy link' : 'Copied'}
      </Tool>
      <span className="heard" role="status">
        {shown?.said ?? ''}
      </span>
    </span>
  );
}

interface HandOnPanelProps {
  readonly handing: HandingOn;
  readonly quote: FigureQuote | undefined;
  readonly number: string;
  readonly id: string;
  /** Where the focus goes when the panel is closed. */
  readonly keyId: string;
}

/** Below the figure's last line, once a link was asked for: what was done, and the other ways to hand a state on. */
export function HandOnPanel({ handing, quote, number, id, keyId }: HandOnPanelProps) {
  const { shown } = handing;
  const files = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const textId = useId();
  const text = shown?.text;
  useEffect(() => {
    if (!text?.byHand) return;
    area.current?.focus({ preventScroll: true });
    area.current?.select();
  }, [text]);
  if (!shown) return null;
  const close = () => {
    handing.close();
    document.getElementById(keyId)?.focus({ preventScroll: true });
  };
  return (
    <div
      className="figure-hand-on"
      id={id}
      role="group"
      aria-label={`Link and file of figure ${number}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {/* Heard from the key above. */}
      {shown.said !== '' && <p className="figure-said">{shown.said}</p>}
      <div className="figure-row">
        {shown.poor !== undefined && <Tool onPress={() => void handing.copyPoor(shown.poor!)}>Copy the link all the same</Tool>}
        {quote && <Tool onPress={() => void handing.quote()}>{quote.text}</Tool>}
        <Tool onPress={handing.save}>Save to a file</Tool>
        <Tool onPress={() => files.current?.click()}>Open from a file</Tool>
        <Tool onPress={close}>Close</Tool>
      </div>
      {text && (
        <p className="figure-copied">
          <label htmlFor={textId}>{text.label}</label>
          <textarea ref={area} id={textId} readOnly rows={Math.min(8, text.text.split('\n').length + 1)} value={text.text} />
        </p>
      )}
      <input
        ref={files}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          void handing.openFile(target.files?.[0]).then(() => {
            target.value = '';
          });
        }}
      />
    </div>
  );
}
