// The picture of docs/architecture.md as rules: an arrow only goes down, rooms of one floor do not know each other.
const floors = [
  ['app', 'cli'],
  ['evaluation'],
  ['heads', 'zeroshot', 'search', 'atlas', 'annotations', 'reports', 'pretraining'],
  ['embeddings', 'catalogue', 'viewport'],
  ['models', 'pacs', 'phantom'],
  ['engine', 'dicom', 'storage', 'offline', 'ocr'],
  ['foundation'],
];
const test = '\\.(test|gpu\\.test|browser\\.test)\\.tsx?$';
const floorRules = floors.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `${room}-imports-only-below`,
    severity: 'error',
    comment: `${room}/ may import only the floors under it; hand values over in app/ or cli/ instead.`,
    from: { path: `^src/${room}/`, pathNot: test },
    to: {
      path: `^src/(${floors.slice(0, level + 1).flat().filter((other) => other !== room).join('|')})/`,
    },
  })),
);
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'by-the-door',
      severity: 'error',
      comment: 'Another room is entered by its index.ts, or by ui.ts from app/ only.',
      from: { path: '^src/([^/]+)/', pathNot: test },
      to: { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', '^src/[^/]+/(index|ui)\\.ts$', '^src/[^/]+/[^/]+\\.worker\\.ts$', '\\.json$', '\\.css$'] },
    },
    {
      name: 'ui-doors-for-app-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|[^/]+/ui\\.ts)' },
      to: { path: '^src/[^/]+/ui\\.ts$' },
    },
    {
      name: 'cli-without-react',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '\\.tsx$', reachable: true },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan', severity: 'error', from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', test] }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
