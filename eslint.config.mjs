// Typed linting, and the layer rules of docs/architecture.md.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const LAYERS = ['text', 'document', 'facts', 'rules', 'engine', 'features'];
const LSP = {
  group: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-*'],
  message: 'Only lsp/ speaks LSP.',
};
const VSCODE = { group: ['vscode'], message: 'Only client/ knows VS Code.' };
const NODE = { group: ['node:*'], message: 'This code also runs in a web worker.' };

/** A layer may import only what stands left of it; knowledge is data that facts and all right of it may read. */
function layer(name) {
  const right = [...LAYERS.slice(LAYERS.indexOf(name) + 1), 'lsp', 'cli'];
  if (['text', 'document'].includes(name)) right.push('knowledge');
  return {
    files: [`server/src/${name}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            LSP,
            VSCODE,
            NODE,
            {
              group: right.flatMap((other) => [`../${other}/*`, `../../${other}/*`, `../${other}`, `../../${other}`]),
              message: `${name}/ may only import leftward.`,
            },
            { group: ['**/testing/*'], message: 'Only tests use the harness.' },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'out', '.cache', 'node_modules', '.vscode-test', 'examples'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-depth': ['error', 4],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/document/section.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(:function, PropertyDefinition) CallExpression[callee.name=/^per(Leaf|Title)$/]',
          message: 'Each call takes a slot in every leaf for ever: call it at the top level of a module.',
        },
      ],
    },
  },
  ...LAYERS.map(layer),
  {
    files: ['server/src/knowledge/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            LSP,
            VSCODE,
            NODE,
            {
              group: [
                '../document/*',
                '../facts/*',
                '../rules/*',
                '../engine/*',
                '../features/*',
                '../lsp/*',
                '../cli/*',
              ],
              message: 'Knowledge is data.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['server/src/lsp/**/*.ts', 'server/src/main.browser.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [VSCODE, NODE, { group: ['../cli/*'], message: 'lsp/ and cli/ stand side by side.' }] },
      ],
    },
  },
  {
    files: ['server/src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [LSP, VSCODE, { group: ['../lsp/*'], message: 'lsp/ and cli/ stand side by side.' }] },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    ignores: ['**/*.node.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE] }] },
  },
  {
    files: ['**/*.test.ts', 'server/src/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
);
