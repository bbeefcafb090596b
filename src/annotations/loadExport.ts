/** Export and import are fetched when a person first asks for them: nothing of them is needed to read a film. */
export const loadExport = () => import('./export/index.ts');
