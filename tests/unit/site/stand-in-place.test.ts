import { renderToReadableStream } from 'react-dom/server.edge';
import { createElement, Suspense, lazy } from 'react';
import { describe, expect, it } from 'vitest';
import { standInPlace } from '@/lib/site/stand-in-place';

const reveal = '<script>$RB=[];$RV=function(a){for(var b=0;b<a.length;b+=2)1};\n$RC=function(a,b){};$RC("B:0","S:0")</script>';

describe('standInPlace', () => {
  it('moves a hidden part to its place and drops the script that would', () => {
    const page = `<main><!--$?--><template id="B:0"></template><p>wait</p><!--/$--></main><div hidden id="S:0"><div>a<div>b</div></div></div>${reveal}<p>end</p>`;
    expect(standInPlace(page)).toBe('<main><!--$--><div>a<div>b</div></div><!--/$--></main><p>end</p>');
  });

  it('moves parts within parts', () => {
    const page = `<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">x<!--$?--><template id="B:1"></template><!--$-->w<!--/$--><!--/$--></div>${reveal}<div hidden id="S:1">y</div><script>$RC("B:1","S:1")</script>`;
    expect(standInPlace(page)).toBe('<!--$-->x<!--$-->y<!--/$--><!--/$-->');
  });

  it('leaves a page without such parts alone', () => {
    const page = '<main><!--$--><p>x</p><!--/$--></main><script>self.__next_f.push([1,"x"])</script>';
    expect(standInPlace(page)).toBe(page);
  });

  it('stops when a part and its place do not match', () => {
    expect(() => standInPlace('<div hidden id="S:0">x</div>')).toThrow('no place B:0');
    expect(() => standInPlace('<!--$?--><template id="B:0"></template><!--/$-->')).toThrow('without its part');
  });

  it('agrees with what React writes for a large part', async () => {
    const Large = lazy(() => Promise.resolve({ default: () => createElement('div', { id: 'large' }, 'x'.repeat(30_000)) }));
    const stream = await renderToReadableStream(
      createElement('main', null, createElement(Suspense, { fallback: null }, createElement(Large))),
    );
    await stream.allReady;
    const html = await new Response(stream).text();
    expect(html).toContain('<div hidden id="S:0">');
    const settled = standInPlace(html).replace(/x{1000,}/, '…');
    expect(settled.slice(0, settled.indexOf('</main>'))).toBe('<main><!--$--><div id="large">…</div><!--/$-->');
    expect(settled).not.toMatch(/\$RC|hidden/);
  });
});
