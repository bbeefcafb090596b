import { OsseletError, type Facts } from '../foundation/index.ts';

export type AnnotationsErrorCode =
  /** A chain of the log does not hold: an event was changed, is missing or was moved. */
  | 'chain-broken'
  /** In a row of the log no event can be read, beside it all can. */
  | 'row-unreadable'
  /** A file of annotations that is to come in: none of it is taken. */
  | 'bundle-unreadable'
  | 'bundle-newer'
  | 'bundle-cut'
  | 'bundle-altered'
  /** What it holds does not join the chain that is held. */
  | 'bundle-chain'
  | 'coco-unreadable'
  | 'coco-reference'
  | 'coco-size-differs'
  | 'coco-box-outside'
  /** Run lengths that are not those of the image. */
  | 'coco-mask'
  /** Masks of a DICOM segmentation. */
  | 'segmentation-unknown-film'
  | 'segmentation-size-differs'
  /** No film of those chosen has a mask to write. */
  | 'segmentation-without-mask'
  | 'csv-unreadable'
  | 'csv-no-column'
  | 'csv-value'
  | 'report-without-groups'
  | 'report-unknown-film'
  | 'report-outside-film'
  /** Where a click asked for a region, the film shows its background. */
  | 'assist-no-tissue'
  /** The film is not read, or another engine took over in between. */
  | 'assist-not-read'
  /** A list of terms that cannot be taken: the one in use stays. */
  | 'ontology-not-json'
  /** `place` is a path in the file, `detail` found and expected. */
  | 'ontology-invalid'
  | 'ontology-twin'
  | 'ontology-unknown-parent'
  | 'ontology-cycle'
  | 'ontology-empty-range';

export function annotationsError(
  code: AnnotationsErrorCode,
  facts: Facts = {},
  cause?: unknown,
): OsseletError<AnnotationsErrorCode> {
  return new OsseletError('annotations', code, facts, cause);
}
