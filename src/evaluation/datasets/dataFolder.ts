/** The folder that a data set lies in, as its adapters see it; Node and tests each make one. Paths use `/`. */
export interface DataFolder {
  /** @throws OsseletError `evaluation.file-missing` */
  readText(file: string): Promise<string>;
  /** Names of the files and folders directly in a folder, in order; none where it does not exist. */
  filesIn(folder: string): Promise<readonly string[]>;
}
