import type { HttpBindings } from '@hono/node-server'
import { StagingError } from '@staging-actions/base'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Kernel } from './kernel/index.ts'
import { type Served, serve } from './kernel/index.ts'

const fault = z.strictObject({
  service: z.string(),
  method: z.string().optional(),
  path: z.string(),
  nth: z.int().min(1).optional(),
  times: z.int().min(1).optional(),
  when: z.enum(['before', 'after']),
  answer: z.union([
    z.strictObject({
      status: z.int().min(100).max(599),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional()
    }),
    z.literal('reset'),
    z.strictObject({ stallMs: z.int().min(0) })
  ])
})

const clock = z.strictObject({ scale: z.number().positive().optional(), advanceMs: z.int().min(0).optional() })

export interface Controlled {
  /** Whatever the emulators tell of themselves. */
  readonly state: () => Promise<object>
  readonly snapshot: () => Promise<void>
  readonly reset: () => Promise<void>
}

/**
 * The sandbox's own door, for scripts in other processes: GET /state, GET /requests, POST /snapshot, POST /reset, POST /clock,
 * POST /faults, DELETE /faults. What cannot be done now is answered 409.
 */
export async function startControl(kernel: Kernel, { state, snapshot, reset }: Controlled): Promise<Served> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/state', async (context) => context.json(await state()))
  app.get('/requests', (context) =>
    context.json({ summary: kernel.requests.summary(), requests: kernel.requests.all() })
  )
  app.post('/faults', async (context) => {
    const parsed = fault.safeParse(await context.req.json())
    if (!parsed.success) return context.json({ error: z.prettifyError(parsed.error) }, 422)
    kernel.faults.add(parsed.data as Parameters<typeof kernel.faults.add>[0])
    return context.body(null, 204)
  })
  for (const [path, deed] of [
    ['/snapshot', snapshot],
    ['/reset', reset]
  ] as const)
    app.post(path, async (context) => {
      await deed()
      return context.body(null, 204)
    })
  app.onError((error, context) => context.json({ error: error.message }, error instanceof StagingError ? 409 : 500))
  app.delete('/faults', (context) => {
    kernel.faults.clear()
    return context.body(null, 204)
  })
  app.post('/clock', async (context) => {
    const parsed = clock.safeParse(await context.req.json())
    if (!parsed.success) return context.json({ error: z.prettifyError(parsed.error) }, 422)
    if (parsed.data.scale !== undefined) kernel.clock.setScale(parsed.data.scale)
    kernel.clock.advance(parsed.data.advanceMs ?? 0)
    return context.json({ now: kernel.clock.iso() })
  })
  return serve(kernel, 'control', app)
}
