/** The part of cornerstone-core 2.6.1 that viewport/ uses; the package carries no types of its own. */
declare module 'cornerstone-core' {
  export interface CornerstonePoint {
    x: number;
    y: number;
  }

  export interface CornerstoneViewport {
    scale: number;
    /** In image pixels, before scaling. */
    translation: CornerstonePoint;
    voi: { windowWidth: number; windowCenter: number };
    invert: boolean;
    pixelReplication: boolean;
    rotation: number;
    hflip: boolean;
    vflip: boolean;
  }

  export interface CornerstoneImage {
    imageId: string;
    minPixelValue: number;
    maxPixelValue: number;
    slope: number;
    intercept: number;
    windowCenter: number;
    windowWidth: number;
    invert: boolean;
    color: boolean;
    rows: number;
    columns: number;
    height: number;
    width: number;
    rowPixelSpacing: number | undefined;
    columnPixelSpacing: number | undefined;
    sizeInBytes: number;
    getPixelData: () => ArrayLike<number>;
    /** What `renderWebImage` draws. */
    getImage: () => HTMLCanvasElement;
    cancelFn: () => void;
    render?: (enabledElement: EnabledElement, invalidated: boolean) => void;
  }

  export interface EnabledElement {
    element: HTMLElement;
    canvas: HTMLCanvasElement;
    image: CornerstoneImage;
    viewport: CornerstoneViewport;
  }

  export function enable(element: HTMLElement): void;
  export function disable(element: HTMLElement): void;
  export function displayImage(
    element: HTMLElement,
    image: CornerstoneImage,
    viewport: CornerstoneViewport,
  ): void;
  export function setViewport(element: HTMLElement, viewport: Partial<CornerstoneViewport>): void;
  export function pixelToCanvas(element: HTMLElement, point: CornerstonePoint): CornerstonePoint;
  export function renderWebImage(enabledElement: EnabledElement, invalidated: boolean): void;
  export function getEnabledElement(element: HTMLElement): EnabledElement;
  export function getEnabledElements(): EnabledElement[];
}
