/** Node-safe part of the viewport: coordinates and commands, without cornerstone and React. */
export type { Matrix, Point, Size } from './geometry.ts';
export type { StageState, ViewportHandle } from './handle.ts';
export type { View, ViewChange } from './view.ts';
export type { DisplayWindow } from './window.ts';
export type { ViewportErrorCode } from './errors.ts';
