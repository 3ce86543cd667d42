import { words as first } from './first'
import { words as rest } from './rest'

export const words = { ...first, ...rest, errors: { ...first.errors, ...rest.errors } }
