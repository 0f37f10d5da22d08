import { listing, part } from '@/lib/code/listings';
import { CodeBlock } from './CodeBlock';

export interface ListingProps {
  /** A program of content/code, e.g. `backprop.py`. */
  readonly file: string;
  /** One function or class of it; without it the whole program. */
  readonly part?: string;
}

/** A program of the chapter, or one function of it, as it stands in its file. */
export function Listing({ file, part: name }: ListingProps) {
  const lines = name === undefined ? listing(file).lines : part(file, name);
  return (
    <CodeBlock
      name={
        name === undefined ? (
          file
        ) : (
          <>
            {file} <span>from line {lines[0]!.number}</span>
          </>
        )
      }
      spoken={name === undefined ? file : `${name} of ${file}`}
      lines={lines.map(({ text }) => text)}
      lang="python"
      first={lines[0]!.number}
      download={file}
    />
  );
}
