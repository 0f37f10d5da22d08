import { NetMatrix } from '@/components/marks/net/NetMatrix';
import { NetDiagram } from '@/components/marks/NetDiagram';
import type { OneCaseView } from './view';

interface PictureProps {
  readonly view: OneCaseView;
  /** Too large for lines: the part in play is drawn as a matrix. */
  readonly large: boolean;
  readonly layouts: readonly ('wide' | 'narrow')[];
}

const rooms = { wide: { width: 648, height: 440 }, narrow: { width: 358, height: 430 } };

/** The net at this moment, in each layout that stands in the document. */
export function Picture({ view, large, layouts }: PictureProps) {
  return layouts.map((layout) => {
    if (!large) return <NetDiagram key={layout} mark={layout === 'wide' ? view.wide : view.upright} />;
    return (
      <div key={layout} className={`net ${layout === 'wide' ? 'is-wide' : 'is-upright'} is-matrix`}>
        <NetMatrix mark={view.matrix} {...rooms[layout]} />
      </div>
    );
  });
}
