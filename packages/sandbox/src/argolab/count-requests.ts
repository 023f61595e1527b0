import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'

const counts = new AsyncLocalStorage<{ requests: number }>()
let listening = false

/** Runs `work` and counts the HTTP requests that it makes, whatever client makes them. */
export async function countRequests<T>(
  work: () => Promise<T>
): Promise<{ readonly value: T; readonly requests: number }> {
  if (!listening) {
    listening = true
    const count = () => {
      const entry = counts.getStore()
      if (entry) entry.requests += 1
    }
    subscribe('http.client.request.created', count)
    // fetch
    subscribe('undici:request:create', count)
  }
  const entry = { requests: 0 }
  const value = await counts.run(entry, work)
  return { value, requests: entry.requests }
}
