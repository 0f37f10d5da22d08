import type { Slot } from './schedule';

/** What header, rail and contents table need to know of a chapter. */
export interface ChapterLink extends Slot {
  readonly number: number;
  readonly title: string;
  readonly blurb: string;
  /** Complete address, base path included. */
  readonly href: string;
  /** Numbers of the equations that it gives. */
  readonly equations: readonly number[];
}

/** A heading of the chapter being read, unfolded in the rail. */
export interface HeadingLink {
  readonly id: string;
  readonly text: string;
}

/** The previous or the next paper of the series. */
export interface PaperLink {
  readonly label: string;
  readonly year: number;
  readonly href: string;
}
