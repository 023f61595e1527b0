import { z } from 'zod'

/** DigitalOcean wraps a single resource: `{"vpc": {…}}`. */
export function named<Schema extends z.ZodType>(key: string, schema: Schema) {
  return z.object({ [key]: schema }).transform((body) => body[key] as z.output<Schema>)
}
