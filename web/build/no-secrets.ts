import type { Plugin } from 'vite'

/** What a bundle holds, everybody who opens the page holds: these are keys by their form. */
const forms: Record<string, RegExp> = {
  'a key of Anthropic or OpenAI': /\bsk-[A-Za-z0-9_-]{20,}/,
  'an access key of AWS': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'a token of GitHub': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})/,
  'a token of Netlify': /\bnfp_[A-Za-z0-9]{30,}/,
  'a key of Google': /\bAIza[A-Za-z0-9_-]{35}/,
  'a key of Stripe': /\b[sr]k_(?:live|test)_[A-Za-z0-9]{20,}/,
  'a signed token': /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a password in an address': /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`$]+:[^\s/:@"'`$]+@[a-z0-9]/,
}

/** Names that promise a key, whatever the value looks like: VITE_ANTHROPIC_API_KEY. */
const name = /KEY|SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIAL/i

export function keyIn(text: string): string | undefined {
  return Object.keys(forms).find((form) => forms[form]?.test(text))
}

/** Vite copies every variable of this prefix into what browsers download. */
export function keysAmong(env: Record<string, unknown>): string[] {
  return Object.entries(env)
    .filter(([variable]) => variable.startsWith('VITE_'))
    .filter(([variable, value]) => name.test(variable) || keyIn(String(value)) !== undefined)
    .map(([variable]) => variable)
}

/** Fails the build that would publish a key. */
export function noSecrets(): Plugin {
  return {
    name: 'no-secrets',
    configResolved({ env }) {
      const found = keysAmong(env)
      if (found.length > 0)
        throw new Error(
          `${found.join(', ')}: a VITE_ variable is published in the web app. Keys belong to the server (README.md).`,
        )
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const text = file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8')
        const form = keyIn(text)
        if (form) this.error(`${file.fileName} holds ${form}; it would be published.`)
      }
    },
  }
}
