/** What of the list is in sight. */
export interface ListView {
  /** Only films that say every word of it are listed. */
  readonly filter: string;
  /** Ids of the series shown as one line. */
  readonly folded: ReadonlySet<string>;
}
