import { channel } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { programsRunning } from '../../../sandbox/src/kernel/index.ts'

/** Requests of libuv's: a file, a name, a connection that is being opened, bytes that are being written. */
const atWork = new Set([
  'FSReqCallback',
  'FSReqPromise',
  'CloseReq',
  'GetAddrInfoReqWrap',
  'QueryReqWrap',
  'TCPConnectWrap',
  'WriteWrap',
  'ShutdownWrap'
])

/**
 * Whether anything goes on in this process that is no wait: a request that has no answer yet, a program that runs, a file that is being
 * read, a signature that is being made. A request that an emulator holds back is a wait, and so is a watch.
 */
export class Activity {
  readonly #requests = new Set<object>()
  /** Requests that emulators hold back. */
  #held = 0
  #jobs = 0

  install(): this {
    const begin = (message: unknown) => {
      const request = requestOf(message)
      if (!isWatch(request)) this.#requests.add(request)
    }
    const end = (message: unknown) => this.#requests.delete(requestOf(message))
    for (const name of ['http.client.request.start', 'undici:request:create']) channel(name).subscribe(begin)
    for (const name of [
      'http.client.response.finish',
      'http.client.request.error',
      'undici:request:trailers',
      'undici:request:error'
    ])
      channel(name).subscribe(end)
    for (const name of ['digest', 'importKey', 'sign'] as const) this.#count(crypto.subtle, name)
    return this
  }

  /** An emulator begins to hold a request back; call what it returns when that is over. */
  hold(): () => void {
    this.#held += 1
    return () => {
      this.#held -= 1
    }
  }

  isBusy(): boolean {
    return (
      this.#jobs > 0 ||
      this.#requests.size + programsRunning() > this.#held ||
      process.getActiveResourcesInfo().some((kind) => atWork.has(kind))
    )
  }

  #count<K extends 'digest' | 'importKey' | 'sign'>(target: typeof crypto.subtle, name: K): void {
    const work = target[name] as (...parts: unknown[]) => Promise<unknown>
    Object.defineProperty(target, name, {
      configurable: true,
      value: (...parts: unknown[]) => {
        this.#jobs += 1
        return work.apply(target, parts).finally(() => {
          this.#jobs -= 1
        })
      }
    })
  }
}

function requestOf(message: unknown): object {
  return (message as { readonly request: object }).request
}

function isWatch(request: object): boolean {
  return 'path' in request && typeof request.path === 'string' && /[?&]watch=(true|1)/.test(request.path)
}

/** Brings the timeouts of clients' sockets, which Node keeps for itself, to the process's `setTimeout`. */
export function divertSocketTimeouts(): void {
  const alarms = new WeakMap<Socket, ReturnType<typeof setTimeout>>()
  Socket.prototype.setTimeout = function (milliseconds, onTimeout) {
    const before = alarms.get(this)
    if (before) clearTimeout(before)
    alarms.delete(this)
    if (milliseconds > 0) {
      if (onTimeout) this.once('timeout', onTimeout)
      // What servers do with sockets that nobody uses is no part of the play.
      if (!('server' in this && this.server))
        alarms.set(
          this,
          setTimeout(() => this.emit('timeout'), milliseconds)
        )
    } else if (onTimeout) this.removeListener('timeout', onTimeout)
    return this
  }
}
