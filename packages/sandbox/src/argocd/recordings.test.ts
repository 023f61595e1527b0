import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isRecord, type JsonRecord, textAt } from '../kubernetes/json.ts'
import { type Lab, startLab } from './lab.ts'

/** A folder of recorded exchanges with a real Argo CD. */
const folder = process.env['ARGOCD_RECORDINGS'] ?? ''
const judged = folder !== '' && existsSync(folder)

interface Exchange {
  readonly note: string
  readonly request: {
    readonly api: string
    readonly method: string
    readonly path: string
    readonly headers: Record<string, string>
    readonly body?: unknown
  }
  readonly response: { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown }
}

interface Answer {
  readonly status: number
  readonly warning: string
  readonly body: unknown
}

/** What may differ between two runs is made equal: times, ids of ours. */
function normal(body: unknown): unknown {
  if (!isRecord(body) || typeof body['message'] !== 'string') return undefined
  const text = (value: unknown) =>
    String(value)
      .replace(/iat: \S+/, 'iat: …')
      .replace(/^ "" is invalid: patch: Invalid value: .*$/s, 'strict')
  const { reason, code, details } = body
  return {
    message: text(body['message']),
    reason,
    code,
    details: isRecord(details) && Object.keys(details).length > 0 ? details : undefined
  }
}

;(judged ? describe : describe.skip)(
  'the emulator against recordings of the real one (not judged without ARGOCD_RECORDINGS)',
  () => {
    let lab: Lab
    beforeAll(async () => {
      lab = await startLab({ timeScale: 20 })
      lab.add('plain', 'plain')
      for (
        let look = 0;
        look < 100 &&
        !textAt(lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'plain'), 'status', 'sync', 'status');
        look += 1
      )
        await sleep(30)
    })
    afterAll(() => lab.close())

    const read = async (name: string) =>
      (JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as { exchanges: Exchange[] }).exchanges

    /** Recorded tokens are placeholders: the note tells whose it was. */
    const tokenOf = ({ note, request: { api, headers } }: Exchange): string | undefined => {
      const header = headers['Authorization'] ?? ''
      if (!header) return undefined
      if (api === 'k8s') {
        const applications = {
          groups: ['argoproj.io'],
          resources: ['applications'],
          verbs: ['get', 'list', 'watch', 'patch'],
          namespaces: ['argocd']
        }
        if (header.includes('nobody')) return lab.cluster.tokenWith('nobody', [])
        return header.includes('bad') ? 'bad' : lab.cluster.tokenWith('ci-bot', [applications])
      }
      if (header.includes('garbage')) return 'garbage'
      if (note.includes('wrong signature')) return 'a.b.c'
      const account = note.includes('read-only')
        ? 'readonly'
        : note.includes('without rights')
          ? 'nobody'
          : note.includes('admin')
            ? 'admin'
            : 'ci'
      return lab.cluster.argocd.tokenFor(account)
    }

    const replay = async (exchange: Exchange): Promise<Answer> => {
      const { api, method, path, headers, body } = exchange.request
      const token = tokenOf(exchange)
      const sent = {
        ...(headers['Content-Type'] ? { 'content-type': headers['Content-Type'] } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {})
      }
      const payload =
        body === undefined || body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
      return api === 'k8s' ? overTls(method, path, sent, payload) : overHttp(method, path, sent, payload)
    }

    const overHttp = async (
      method: string,
      path: string,
      headers: Record<string, string>,
      body: string | undefined
    ): Promise<Answer> => {
      const answer = await fetch(lab.cluster.argocd.url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body })
      })
      return { status: answer.status, warning: '', body: parse(await answer.text()) }
    }

    const overTls = (method: string, path: string, headers: Record<string, string>, body: string | undefined) =>
      new Promise<Answer>((resolve, reject) => {
        const outgoing = request(
          lab.cluster.endpoint + path,
          { method, headers, ca: lab.authority.caPem },
          (response) => {
            let raw = ''
            response.on('data', (chunk) => {
              raw += chunk
            })
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                warning: String(response.headers['warning'] ?? ''),
                body: parse(raw)
              })
            )
          }
        )
        outgoing.on('error', reject)
        outgoing.end(body)
      })

    test('every refusal of the REST API', async () => {
      for (const exchange of await read('02-rest-errors')) {
        if (['restore: sync'].includes(exchange.note)) continue
        const answer = await replay(exchange)
        expect({ note: exchange.note, status: answer.status, body: normal(answer.body) }).toEqual({
          note: exchange.note,
          status: exchange.response.status,
          body: normal(exchange.response.body)
        })
        // The recorded operations had ended before the next request came.
        if (exchange.request.method === 'POST') await sleep(300)
      }
    })

    test("every refusal of the cluster's API", async () => {
      for (const exchange of await read('09-k8s-errors')) {
        const answer = await replay(exchange)
        const recorded = exchange.response
        expect({ note: exchange.note, status: answer.status }).toEqual({ note: exchange.note, status: recorded.status })
        if (exchange.note === 'discovery') {
          const names = (body: unknown) =>
            ((body as JsonRecord)['resources'] as JsonRecord[]).map((entry) => entry['name'])
          expect(names(answer.body)).toEqual(expect.arrayContaining(names(recorded.body).slice(0, 3)))
        } else if (recorded.headers['Warning']) expect(answer.warning).toContain(recorded.headers['Warning'])
        else if (!exchange.note.includes('Strict'))
          expect({ note: exchange.note, body: normal(answer.body) }).toEqual({
            note: exchange.note,
            body: normal(recorded.body)
          })
      }
    })

    test('a plain sync has the fields of the recorded one', async () => {
      const [recorded] = (await read('01-rest-create-sync-plain')).slice(-1)
      await sleep(300)
      await overHttp(
        'POST',
        '/api/v1/applications/plain/sync',
        { 'content-type': 'application/json', authorization: `Bearer ${lab.cluster.argocd.tokenFor('ci')}` },
        '{}'
      )
      await sleep(1500)
      const answer = await overHttp(
        'GET',
        '/api/v1/applications/plain',
        { authorization: `Bearer ${lab.cluster.argocd.tokenFor('ci')}` },
        undefined
      )
      const shape = (value: unknown, path = ''): string[] =>
        Array.isArray(value)
          ? shape((value as unknown[])[0], `${path}[]`)
          : isRecord(value)
            ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
            : [path]
      const beyond = /managedFields|sourceHydrator|\.history\[\]\./
      const missing = shape(recorded?.response.body).filter(
        (path) => !beyond.test(path) && !shape(answer.body).includes(path)
      )
      expect(missing).toEqual([])
    })
  }
)

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}
