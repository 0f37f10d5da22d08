import type { LabelPlace, Layout as NetLayout, UnitPlace } from '@/components/marks/net/layout';

/**
 * Where things stand, in layout units: pixels in the wide net, 1/358 of the width in the narrow one. Both are upright, as
 * the paper draws its nets. Every unit has its readings below its dial, ∂E/∂x last, so that each connection runs from
 * what its sender said (a dial, at its lower end) to what its receiver is blamed for (a reading, at its upper end).
 */
export interface Layout extends Pick<NetLayout, 'width' | 'height' | 'thickness'> {
  readonly kind: 'wide' | 'narrow';
  /** The readings stand below the dial; connections from below end at their `bottom`. Inputs have none. */
  readonly units: Readonly<Record<number, UnitPlace & { readonly label: LabelPlace; readonly tray?: Tray }>>;
  /** The unit fixed at 1, for each receiver, and where the slope of the bias is written. */
  readonly biases: Readonly<Record<number, Place & { readonly label: Place }>>;
  /** How high the numbers on connections stand: on those into the outputs (on steep ones perhaps elsewhere), and into the hidden units. */
  readonly labels: { readonly upper: number; readonly steep?: number; readonly lower: number };
  /** Whether all weights of the upper layer are written, or only the one in play. */
  readonly roomy: boolean;
  /** Half the width of a weight's number, and of a slope's. */
  readonly half: { readonly weight: number; readonly slope: number };
}

type Place = NetLayout['biases'][number];
type Tray = { readonly top: number; readonly bottom: number; readonly width: number };

/** Low enough for picture, equation and keys in the window of a small laptop. */
export const wide: Layout = {
  kind: 'wide',
  width: 648,
  height: 462,
  units: {
    1: { x: 217, y: 435, r: 23, label: { x: 184, y: 437, align: 'right' } },
    2: { x: 431, y: 435, r: 23, label: { x: 464, y: 437, align: 'left' } },
    3: { x: 110, y: 227, r: 32, label: { x: 68, y: 227, align: 'right' }, tray: { top: 264, bottom: 351, width: 128 } },
    4: { x: 324, y: 227, r: 32, label: { x: 366, y: 245, align: 'left' }, tray: { top: 264, bottom: 351, width: 128 } },
    5: { x: 538, y: 227, r: 32, label: { x: 580, y: 227, align: 'left' }, tray: { top: 264, bottom: 351, width: 128 } },
    6: { x: 217, y: 46, r: 36, label: { x: 166, y: 36, align: 'right' }, tray: { top: 88, bottom: 131, width: 128 } },
    7: { x: 431, y: 46, r: 36, label: { x: 482, y: 36, align: 'left' }, tray: { top: 88, bottom: 131, width: 128 } },
  },
  biases: {
    3: { x: 62, y: 376, label: { x: 40, y: 398 } },
    4: { x: 324, y: 382, label: { x: 324, y: 404 } },
    5: { x: 586, y: 376, label: { x: 608, y: 398 } },
    6: { x: 166, y: 146, label: { x: 130, y: 146 } },
    7: { x: 482, y: 146, label: { x: 518, y: 146 } },
  },
  labels: { upper: 190, steep: 168, lower: 396 },
  roomy: true,
  half: { weight: 22, slope: 31 },
  thickness: 3,
};

export const narrow: Layout = {
  kind: 'narrow',
  width: 358,
  height: 498,
  units: {
    1: { x: 118, y: 474, r: 22, label: { x: 90, y: 474, align: 'right' } },
    2: { x: 240, y: 474, r: 22, label: { x: 268, y: 474, align: 'left' } },
    3: { x: 56, y: 250, r: 31, label: { x: 0, y: 208, align: 'left' }, tray: { top: 290, bottom: 367, width: 106 } },
    4: { x: 179, y: 250, r: 31, label: { x: 216, y: 264, align: 'left' }, tray: { top: 290, bottom: 367, width: 106 } },
    5: { x: 302, y: 250, r: 31, label: { x: 358, y: 208, align: 'right' }, tray: { top: 290, bottom: 367, width: 106 } },
    6: { x: 118, y: 44, r: 32, label: { x: 74, y: 36, align: 'right' }, tray: { top: 86, bottom: 126, width: 114 } },
    7: { x: 240, y: 44, r: 32, label: { x: 284, y: 36, align: 'left' }, tray: { top: 86, bottom: 126, width: 114 } },
  },
  biases: {
    3: { x: 22, y: 390, label: { x: 30, y: 412 } },
    4: { x: 179, y: 396, label: { x: 179, y: 417 } },
    5: { x: 336, y: 390, label: { x: 328, y: 412 } },
    6: { x: 82, y: 146, label: { x: 44, y: 146 } },
    7: { x: 276, y: 146, label: { x: 314, y: 146 } },
  },
  labels: { upper: 196, lower: 422 },
  roomy: false,
  half: { weight: 21, slope: 30 },
  thickness: 2.4,
};
