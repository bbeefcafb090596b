/** What vite.config.ts writes into the page. */
interface ImportMetaEnv {
  /** Folder of the bundled model below `/models/`: its name and the hash of its manifest. */
  readonly BUNDLED_MODEL: string;
}
