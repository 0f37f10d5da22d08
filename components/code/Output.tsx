/** What a program printed when it was last run. */
export function Output({ text }: { readonly text: string }) {
  return (
    <div className="code-output" translate="no">
      <p>It prints</p>
      <pre tabIndex={0}>{text.trimEnd()}</pre>
    </div>
  );
}
