/* Who may import whom: see CONTRIBUTING.md. Every stage sees the model and the interfaces of languages and world, never another stage. */
const stages = ['parse', 'mention', 'code', 'join', 'measure'];
const interfaces = '^src/(model/|sums/|languages/[^/]+[.]ts$|world/[^/]+[.]ts$)';
const core = '^src/(model|sums|parse|mention|code|join|measure|languages|world)/|^src/read/(text|layout|hyphens|language|header)[.]ts$|^src/(pipeline|kit)[.]ts$|^src/core[.]ts$';
const tests = '[.]test[.]ts$';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'model-imports-nothing', severity: 'error', from: { path: '^src/model/', pathNot: tests }, to: { pathNot: '^src/model/' } },
    { name: 'sums-import-nothing', severity: 'error', from: { path: '^src/sums/', pathNot: tests }, to: { path: '^src/', pathNot: '^src/sums/' } },
    { name: 'languages-and-world-import-model-only', severity: 'error', from: { path: '^src/(languages|world)/', pathNot: tests }, to: { path: '^src/', pathNot: '^src/(model|languages|world)/' } },
    { name: 'world-knows-no-language', severity: 'error', from: { path: '^src/world/', pathNot: tests }, to: { path: '^src/languages/' } },
    ...stages.map((stage) => ({ name: `${stage}-is-one-stage`, severity: 'error', from: { path: `^src/${stage}/`, pathNot: tests }, to: { path: '^src/', pathNot: `^src/${stage}/|${interfaces}` } })),
    { name: 'core-is-free-of-node', severity: 'error', from: { path: core, pathNot: tests }, to: { dependencyTypes: ['core'] } },
    { name: 'core-imports-core', severity: 'error', from: { path: core, pathNot: tests }, to: { path: '^src/', pathNot: core } },
    { name: 'page-shares-types-only', severity: 'error', from: { path: '^web/', pathNot: `^web/offline/|${tests}` }, to: { path: '^src/', pathNot: '^src/model/' } },
    { name: 'page-codes-through-the-core', severity: 'error', from: { path: '^web/offline/' }, to: { path: '^src/', pathNot: '^src/(model/|core[.]ts$)' } },
    { name: 'nobody-imports-the-page', severity: 'error', from: { path: '^src/' }, to: { path: '^web/' } },
    { name: 'cli-is-a-leaf', severity: 'error', from: { pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    { name: 'http-and-cluster-apart', severity: 'error', from: { path: '^src/http/' }, to: { path: '^src/cluster/' } },
    { name: 'cluster-and-http-apart', severity: 'error', from: { path: '^src/cluster/' }, to: { path: '^src/http/' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
};
