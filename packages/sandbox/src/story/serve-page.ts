import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StagingError } from '@staging-actions/base'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { serve } from '../kernel/index.ts'
import type { Story } from './story.ts'
import { viewStory } from './story-view.ts'

const folder = join(import.meta.dirname, 'page')
const require = createRequire(import.meta.url)

/** What the page imports by name → the file of the library that is sent for it. */
const libraries = {
  preact: 'preact/dist/preact.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
  htm: 'htm/dist/htm.mjs',
  marked: 'marked/lib/marked.esm.js',
  dompurify: 'dompurify/dist/purify.es.mjs'
}
const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.keys(libraries).map((name) => [name, `/libraries/${name}.js`]))
})
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8'
}

const tick = z.strictObject({ issue: z.int(), box: z.int().min(0) })
const comment = z.strictObject({ issue: z.int(), body: z.string().trim().min(1).max(10_000) })
const press = z.strictObject({ deed: z.string() })

/** How long changes are gathered before the page hears of them, and how often it looks for what no event tells; milliseconds. */
const gathering = 120
const looking = 1_000

/** How long the last view may take to a page on this machine; milliseconds. */
const showing = 3_000

export interface ServedPage {
  readonly url: string
  /** Resolves when every open page has seen the story's end. */
  ended(): Promise<void>
  close(): Promise<void>
}

/**
 * The story for a browser on this machine: GET / is the page, GET /events the view whenever it changes (server-sent), POST
 * /tick, /comment and /press are what its person does. Only the page itself may post: another site's script is stopped by
 * the content type that it cannot send, and by the host and the origin that it cannot have.
 */
export async function servePage(story: Story): Promise<ServedPage> {
  const { subject } = story
  const app = new Hono()
  let host = ''
  let watching = 0
  app.use(async (c, next) => {
    // A name that was made to resolve to this machine is not the page's own.
    if (c.req.header('host') !== host) return c.text('not this host', 421)
    const foreign = ![undefined, `http://${host}`].includes(c.req.header('origin'))
    if (c.req.method === 'POST' && (foreign || c.req.header('content-type') !== 'application/json'))
      return c.text('only the page itself may post', 403)
    await next()
    c.res.headers.set('content-security-policy', policy)
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'no-referrer')
    c.res.headers.set('cache-control', 'no-store')
  })
  app.get('/', async (c) => c.html((await readFile(join(folder, 'index.html'), 'utf8')).replace('{}', () => importMap)))
  app.get('/page/:file{[a-z-]+\\.(css|js)}', async (c) => {
    const file = c.req.param('file')
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined)
    if (text === undefined) return c.notFound()
    return c.body(text, 200, { 'content-type': types[file.split('.').at(-1) ?? ''] ?? '' })
  })
  app.get('/libraries/*', async (c) => {
    const name = c.req.path.slice('/libraries/'.length).replace(/\.js$/, '')
    const file = Object.entries(libraries).find(([known]) => known === name)?.[1]
    if (file === undefined) return c.notFound()
    return c.body(await readFile(locate(file), 'utf8'), 200, { 'content-type': types['js'] ?? '' })
  })
  app.get('/state', async (c) => c.json(await viewStory(story)))
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      let changed = true
      let wake = () => {}
      const notice = () => {
        changed = true
        wake()
      }
      const stop = story.onChange(notice)
      stream.onAbort(notice)
      watching += 1
      try {
        for (let sent = ''; !stream.aborted; ) {
          changed = false
          const view = await viewStory(story)
          // The page counts time and money on by itself.
          const lasting = JSON.stringify({ ...view, now: 0, cost: 0 })
          if (lasting !== sent) await stream.writeSSE({ event: 'view', data: JSON.stringify(view) })
          sent = lasting
          const noticed = new Promise<void>((resolve) => {
            wake = resolve
          })
          if (!changed) await Promise.race([noticed, sleep(looking)])
          await sleep(gathering)
        }
      } finally {
        watching -= 1
        stop()
      }
    })
  )
  const door = <T>(path: string, schema: z.ZodType<T>, act: (request: T) => Promise<unknown>) =>
    app.post(path, async (c) => {
      const parsed = schema.safeParse(await c.req.json().catch(() => undefined))
      if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 422)
      await act(parsed.data)
      return c.body(null, 204)
    })
  door('/tick', tick, async ({ issue, box }) => {
    const { body } = find(story, issue)
    tell(story, `ticks a box in #${issue}`)
    await subject.you.editIssue(issue, tickBox(body, box))
  })
  door('/comment', comment, async ({ issue, body }) => {
    find(story, issue)
    tell(story, `comments on #${issue}`)
    await subject.you.comment(issue, body)
  })
  door('/press', press, async ({ deed }) => {
    const found = subject.deeds.find(({ id }) => id === deed)
    if (!found) throw new StagingError('not-found', `there is no button ${deed}`)
    await found.run()
  })
  app.onError((error, c) => c.json({ error: error.message }, 409))
  const served = await serve(subject.sandbox.kernel, 'page', app)
  host = new URL(served.url).host
  return {
    url: served.url,
    close: () => served.close(),
    ended: async () => {
      // A page that has seen the end goes by itself.
      const late = Date.now() + showing
      while (watching > 0 && Date.now() < late) await sleep(50)
    }
  }
}

/** A file of a package, whatever its `exports` show. */
function locate(path: string): string {
  const [name = '', ...rest] = path.split('/')
  const root = require.resolve.paths(name)?.map((candidate) => join(candidate, name, ...rest)) ?? []
  const found = root.find((file) => {
    try {
      return require('node:fs').statSync(file).isFile()
    } catch {
      return false
    }
  })
  if (!found) throw new StagingError('not-found', `${path} is not in node_modules: run npm ci`)
  return found
}

function find({ subject }: Story, number: number) {
  const issue = subject.repository.issues.find((candidate) => candidate.number === number && !candidate.pull)
  if (!issue) throw new StagingError('not-found', `there is no issue #${number}`)
  return issue
}

/** The body with its n-th box of a task list ticked or cleared, as a click on GitHub's page changes it. */
function tickBox(body: string, box: number): string {
  let seen = -1
  return body.replace(/^(\s*[-*] \[)([ xX])(\] )/gm, (text, before: string, mark: string, after: string) => {
    seen += 1
    return seen === box ? `${before}${mark === ' ' ? 'x' : ' '}${after}` : text
  })
}

function tell({ subject }: Story, text: string): void {
  const { clock, events } = subject.sandbox.kernel
  events.emit('event', { at: clock.now(), service: subject.you.login, kind: 'person', text })
}
