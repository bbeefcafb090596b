/** As a length is drawn, with more points. */
export { LengthShape as PolylineShape } from '../length/LengthShape.tsx';
