import fc from 'fast-check';

// A run tries the same cases as the last one, so that a failure is the change's own; `SEED=… npm test` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1986) });
