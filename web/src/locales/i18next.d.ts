import type { words } from './en/index'

// English names every key there is, so a misspelt key does not compile.
declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    resources: { translation: typeof words }
  }
}
