/** Who may import whom is in oxlint.config.ts; this looks for what a linter of one file cannot see. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other are one file in two places: move what both need to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|build|generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
