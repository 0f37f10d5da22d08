/** A rectangle on the screen. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Runs inside a page (`page.evaluate(findOverlaps)`), so it is self-contained. Compares everything that is
 * written in the nets on show: text of one label with text of every other, with dials, bias squares and
 * connections. Returns one line for each pair that touches; none means that every number can be read.
 */
export function findOverlaps(): string[] {
  const found = new Set<string>();
  const inset = (r: Box, dy: number): Box => ({ left: r.left, right: r.right, top: r.top + dy, bottom: r.bottom - dy });
  const meet = (a: Box, b: Box) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

  /** Whether a straight line meets a box. */
  const crosses = (a: { x: number; y: number }, b: { x: number; y: number }, box: Box): boolean => {
    let [enter, leave] = [0, 1];
    for (const [from, step, low, high] of [
      [a.x, b.x - a.x, box.left, box.right],
      [a.y, b.y - a.y, box.top, box.bottom],
    ] as const) {
      if (step === 0) {
        if (from < low || from > high) return false;
      } else {
        const [one, other] = [(low - from) / step, (high - from) / step];
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));
      }
    }
    return enter < leave;
  };

  /** What a label really covers: its glyphs, its visible chips, its signs and meters. */
  const boxesOf = (label: Element): Box[] => {
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || node.textContent === '\u200b') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // The line box of a font is taller than its digits: a fifth above and below is air.
      for (const r of range.getClientRects()) if (r.width > 0) boxes.push(inset(r, r.height * 0.2));
    }
    for (const part of label.querySelectorAll('.chip.role-operand, .chip.role-result, svg')) boxes.push(part.getBoundingClientRect());
    return boxes;
  };

  // Walking along a path is slow, and at every step the same few are walked: their points are kept in the page.
  const kept = ((window as unknown as { pathPoints?: Map<string, DOMPoint[]> }).pathPoints ??= new Map());
  const pointsOf = (path: SVGPathElement): DOMPoint[] => {
    const drawn = path.getAttribute('d') ?? '';
    let points = kept.get(drawn);
    if (!points) {
      points = [];
      for (let at = 0; at <= path.getTotalLength(); at += 2) points.push(DOMPoint.fromPoint(path.getPointAtLength(at)));
      kept.set(drawn, points);
    }
    const matrix = path.getScreenCTM()!;
    return points.map((point: DOMPoint) => point.matrixTransform(matrix));
  };

  /** The key of a dial or a line, without its net. */
  const keyOf = (mark: Element) => mark.getAttribute('data-quantity')?.split(':')[1] ?? '';

  for (const net of document.querySelectorAll('.net')) {
    if (!(net as HTMLElement).checkVisibility()) continue;
    const labels = [...net.querySelectorAll('[data-label]')].map((each) => ({
      name: each.getAttribute('data-label') ?? '',
      boxes: boxesOf(each),
      isValue: each.classList.contains('is-value'),
    }));
    labels.forEach((a, k) => {
      for (const b of labels.slice(k + 1)) {
        if (a.boxes.some((one) => b.boxes.some((other) => meet(one, other)))) found.add(`${a.name} × ${b.name}`);
      }
    });
    for (const dial of net.querySelectorAll('.dial')) {
      const ring = dial.querySelector('.dial-ring')!.getBoundingClientRect();
      const [x, y, r] = [(ring.left + ring.right) / 2, (ring.top + ring.bottom) / 2, ring.width / 2];
      const own = keyOf(dial);
      for (const { name, boxes } of labels) {
        for (const box of boxes) {
          const corner = (px: number, py: number) => Math.hypot(px - x, py - y);
          const nearest = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
          const farthest = Math.max(
            corner(box.left, box.top),
            corner(box.right, box.top),
            corner(box.left, box.bottom),
            corner(box.right, box.bottom),
          );
          if (name === own ? farthest > r - 1 : nearest < r + 1) found.add(`${name} × dial ${keyOf(dial)}`);
        }
      }
      for (const part of dial.querySelectorAll<SVGPathElement>('.dial-error, .dial-target')) {
        for (const p of pointsOf(part)) {
          const point = { left: p.x - 1.5, right: p.x + 1.5, top: p.y - 1.5, bottom: p.y + 1.5 };
          for (const { name, boxes, isValue } of labels)
            if (!isValue && boxes.some((box) => meet(box, point))) found.add(`${name} × error of ${keyOf(dial)}`);
        }
      }
    }
    for (const square of net.querySelectorAll('.bias-box')) {
      const box = square.getBoundingClientRect();
      for (const { name, boxes } of labels)
        if (boxes.some((one) => meet(one, box))) found.add(`${name} × bias ${square.parentElement!.getAttribute('data-bias')}`);
    }
    for (const wire of net.querySelectorAll('.wire')) {
      const touched = (is: (box: Box) => boolean) => {
        for (const { name, boxes } of labels) if (boxes.some(is)) found.add(`${name} × connection ${keyOf(wire)}`);
      };
      for (const line of wire.querySelectorAll<SVGPathElement>('.wire-line')) {
        const matrix = line.getScreenCTM()!;
        const half = (Number(line.getAttribute('stroke-width')) / 2) * Math.abs(matrix.a || 1);
        for (const [, x1, y1, x2, y2] of line.getAttribute('d')!.matchAll(/M(\S+) (\S+)L(\S+) ([^\sM]+)/g)) {
          const a = new DOMPoint(Number(x1), Number(y1)).matrixTransform(matrix);
          const b = new DOMPoint(Number(x2), Number(y2)).matrixTransform(matrix);
          touched((box) =>
            crosses(a, b, {
              left: box.left - half + 0.5,
              right: box.right + half - 0.5,
              top: box.top - half + 0.5,
              bottom: box.bottom + half - 0.5,
            }),
          );
        }
      }
      for (const head of wire.querySelectorAll<SVGPathElement>('.wire-head path')) {
        for (const p of pointsOf(head)) {
          touched((box) => meet(box, { left: p.x, right: p.x + 0.6, top: p.y, bottom: p.y + 0.6 }));
        }
      }
    }
  }
  return [...found];
}
