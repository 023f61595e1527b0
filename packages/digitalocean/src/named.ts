import * as z from 'zod/mini'

/** DigitalOcean wraps a single resource: `{"vpc": {…}}`. */
export function named<Schema extends z.ZodMiniType>(key: string, schema: Schema) {
  return z.pipe(
    z.object({ [key]: schema }),
    z.transform((body) => body[key] as z.output<Schema>)
  )
}
