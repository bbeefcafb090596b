/** Names and shapes of the usual layers, as PyTorch writes them. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

export const norm = (name: string, width: number): Shapes => ({
  [`${name}.weight`]: [width],
  [`${name}.bias`]: [width],
});
export const linear = (name: string, from: number, to: number): Shapes => ({
  [`${name}.weight`]: [to, from],
  [`${name}.bias`]: [to],
});
/** `from`: channels of the input that one output channel sees; 1 for a depthwise layer. */
export const convolution = (name: string, from: number, to: number, kernel: number): Shapes => ({
  [`${name}.weight`]: [to, from, kernel, kernel],
  [`${name}.bias`]: [to],
});
export const merged = (parts: readonly Shapes[]): Shapes => Object.assign({}, ...parts) as Shapes;
