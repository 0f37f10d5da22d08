/** A drawing of the site's icon as a picture, for the site as an app. */
export interface IconFile {
  readonly name: string;
  /** Width and height in px. */
  readonly size: number;
  /** Whether a system may cut it to a shape of its own: then it fills the square, with room around the drawing. */
  readonly maskable: boolean;
}

export const icons: readonly IconFile[] = [
  { name: 'icon-192.png', size: 192, maskable: false },
  { name: 'icon-512.png', size: 512, maskable: false },
  { name: 'maskable-512.png', size: 512, maskable: true },
];
