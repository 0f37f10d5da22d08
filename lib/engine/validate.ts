import { EngineError, describe } from './errors';
import { UNIT_KINDS } from './kinds';
import type { LayerSpec, NetworkSpec, ProjectionSpec } from './types';

/** Throws `EngineError` for the first thing in `spec` that is not a net of eqs (1)–(2), p. 533. */
export function validate(spec: NetworkSpec): void {
  if (!Array.isArray(spec.layers)) throw new EngineError('spec.layers', 'a list of layers', describe(spec.layers));
  if (!Array.isArray(spec.projections)) throw new EngineError('spec.projections', 'a list of projections', describe(spec.projections));
  spec.layers.forEach((layer, k) => checkLayer(spec.layers, layer, k));
  checkEnds(spec.layers);
  spec.projections.forEach((projection, k) => checkProjection(spec, projection, k));
  spec.layers.forEach((layer, k) => {
    if (layer.kind && !spec.projections.some(({ to }) => to === layer.name)) {
      throw new EngineError(
        `spec.layers[${k}]`,
        'a projection into every layer that is not an input layer',
        `none into ${describe(layer.name)}`,
      );
    }
  });
  checkShared(spec);
}

function checkLayer(layers: readonly LayerSpec[], layer: LayerSpec, k: number): void {
  const where = `spec.layers[${k}]`;
  if (typeof layer.name !== 'string' || layer.name === '') throw new EngineError(`${where}.name`, 'a name', describe(layer.name));
  const earlier = layers.findIndex((other) => other.name === layer.name);
  if (earlier !== k)
    throw new EngineError(`${where}.name`, 'a name of its own', `${describe(layer.name)}, which spec.layers[${earlier}] has`);
  if (!Number.isInteger(layer.size) || layer.size < 1) throw new EngineError(`${where}.size`, 'a positive integer', describe(layer.size));
  if (layer.kind !== undefined) {
    if (!UNIT_KINDS.includes(layer.kind)) throw new EngineError(`${where}.kind`, `one of ${UNIT_KINDS.join(', ')}`, describe(layer.kind));
    if (layer.bias === false && layer.biasBlock !== undefined) {
      throw new EngineError(`${where}.biasBlock`, 'no bias block in a layer without biases', describe(layer.biasBlock));
    }
    if (k < layers.findLastIndex((other) => other.kind === undefined)) {
      throw new EngineError(where, 'input layers before all others', `${describe(layer.name)} (${layer.kind}) below an input layer`);
    }
    return;
  }
  if (layer.bias || layer.biasBlock !== undefined)
    throw new EngineError(`${where}.bias`, 'no biases in an input layer', describe(layer.biasBlock ?? layer.bias));
  if (layer.target) throw new EngineError(`${where}.target`, 'no desired outputs in an input layer', 'true');
}

function checkEnds(layers: readonly LayerSpec[]): void {
  if (!layers.some((layer) => layer.kind === undefined))
    throw new EngineError('spec.layers', 'at least one input layer (one without kind)', 'none');
  const targets = layers.filter((layer, k) => layer.kind !== undefined && (layer.target ?? k === layers.length - 1));
  if (targets.length === 0) throw new EngineError('spec.layers', 'at least one layer with desired outputs', 'none');
}

function checkProjection({ layers, projections }: NetworkSpec, { from, to }: ProjectionSpec, k: number): void {
  const where = `spec.projections[${k}]`;
  const names = layers.map((layer) => layer.name);
  for (const [end, name] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!names.includes(name)) throw new EngineError(`${where}.${end}`, `one of ${names.join(', ')}`, describe(name));
  }
  if (names.indexOf(from) >= names.indexOf(to)) {
    throw new EngineError(where, 'a connection to a higher layer (p. 533)', `${from} → ${to}`);
  }
  if (layers[names.indexOf(to)]!.kind === undefined)
    throw new EngineError(`${where}.to`, 'a layer that is not an input layer', describe(to));
  const earlier = projections.findIndex((other) => other.from === from && other.to === to);
  if (earlier !== k)
    throw new EngineError(where, 'each pair of layers at most once', `${from} → ${to} again (spec.projections[${earlier}])`);
}

/** Shared blocks must have one shape: senders × receivers. */
function checkShared({ layers, projections }: NetworkSpec): void {
  const size = (name: string) => layers.find((layer) => layer.name === name)!.size;
  const seen = new Map<string, string>();
  projections.forEach(({ from, to, block }, k) => {
    if (block === undefined) return;
    sameShape(seen, `block ${block}`, `${size(from)} × ${size(to)}`, `spec.projections[${k}].block`);
  });
  layers.forEach((layer, k) => {
    if (layer.biasBlock === undefined) return;
    sameShape(seen, `biases ${layer.biasBlock}`, `${layer.size}`, `spec.layers[${k}].biasBlock`);
  });
}

function sameShape(seen: Map<string, string>, key: string, shape: string, argument: string): void {
  const known = seen.get(key) ?? shape;
  if (known !== shape) throw new EngineError(argument, `the shape ${known} that the others of ${key} have`, shape);
  seen.set(key, shape);
}
