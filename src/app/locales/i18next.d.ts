/** The keys that `t` takes are those of the French strings: one that is mistyped does not compile. */
import 'i18next';
import type { fr } from './all.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: typeof fr };
  }
}
