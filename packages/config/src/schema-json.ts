import * as z from 'zod/mini'
import { configurationSchema } from './schema.ts'

/** The JSON Schema of `.github/staging.yml`, for editors. Apart from index.ts: no action needs it. */
export function configurationJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' })
  return { $schema, title: '.github/staging.yml', ...schema }
}
