import type { GitHub } from './client.ts'
import { request } from './request.ts'

/** How many REST requests the token has left in this hour. To ask is free. */
export async function remainingRequests(github: GitHub): Promise<number> {
  const { data } = await request(github, 'GET /rate_limit', {})
  return data.resources.core.remaining
}
