/** The part of convnetjs 0.3.0 that the benchmark uses; the package comes without types. */
declare module 'convnetjs' {
  export interface Vol {
    readonly w: Float64Array;
  }
  export interface Layer {
    readonly filters: readonly Vol[];
    readonly biases: Vol;
  }
  type Size = { readonly in_sx: 1; readonly in_sy: 1; readonly in_depth: number };

  const convnet: {
    readonly Vol: new (values: readonly number[]) => Vol;
    readonly Net: new () => { readonly layers: Layer[] };
    readonly InputLayer: new (size: { readonly out_sx: 1; readonly out_sy: 1; readonly out_depth: number }) => Layer;
    readonly FullyConnLayer: new (size: Size & { readonly num_neurons: number }) => Layer;
    readonly SigmoidLayer: new (size: Size) => Layer;
    readonly RegressionLayer: new (size: Size) => Layer;
    readonly Trainer: new (
      net: { readonly layers: Layer[] },
      settings: {
        readonly method: 'sgd';
        readonly learning_rate: number;
        readonly momentum: number;
        readonly batch_size: number;
        readonly l2_decay: number;
      },
    ) => { train(input: Vol, targets: readonly number[]): unknown };
  };
  export default convnet;
}
