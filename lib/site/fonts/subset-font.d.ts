declare module 'subset-font' {
  /** What one axis keeps: a value it is pinned to, or a range. */
  export type Axis = number | { readonly min: number; readonly max: number };
  export interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: Readonly<Record<string, Axis>>;
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
  }
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: SubsetOptions): Promise<Buffer>;
}
