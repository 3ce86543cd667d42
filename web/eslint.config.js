import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

// routes -> features -> ui, lib. `app` holds the shell and the wiring, and only routes and the entry know it.
const forbid = (...groups) => ({ 'no-restricted-imports': ['error', { patterns: groups }] })
const room = (name, why) => ({ group: [`@/${name}/*`, `@/${name}`, `**/../${name}/*`], message: why })

export default tseslint.config(
  { ignores: ['dist', '**/*.gen.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  reactHooks.configs.flat['recommended-latest'],
  jsxA11y.flatConfigs.strict,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'react-hooks/incompatible-library': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/lib/**'],
    rules: forbid(
      room('ui', 'lib knows no screen part'),
      room('features', 'lib knows no feature'),
      room('routes', 'lib knows no route'),
      room('app', 'lib does not know the app'),
    ),
  },
  {
    files: ['src/ui/**'],
    rules: forbid(
      room('features', 'ui knows no feature'),
      room('routes', 'ui knows no route'),
      room('app', 'ui does not know the app'),
      { group: ['@/lib/api/*', '@tanstack/react-query'], message: 'ui makes no request' },
    ),
  },
  {
    files: ['src/features/**'],
    rules: forbid(
      { group: ['@/features/*', '../*'], message: 'features do not import each other' },
      room('routes', 'features know no route'),
      room('app', 'features do not know the app'),
    ),
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['*.config.{js,ts}', 'build/**', 'scripts/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-exports': 'off' },
  },
)
