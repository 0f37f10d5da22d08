// The server renders a page twice: once as what React will read, once as HTML. The two know each other's modules not, but share a process.

/** Where finished HTML waits for the second rendering, on the process's global object. */
export const KEPT = Symbol.for('backprop-1986.kept-html');
