import type { RudeAnswer, Rudeness } from '../kernel/index.ts'

/** Lists that show a change some seconds later, and networks that go on holding what is gone: what `lag` draws by default. */
export const lists: Rudeness = {
  name: 'digitalocean.lists',
  source: 'digitalocean/terraform-provider-digitalocean#1600; a VPC that keeps its members: infra/modules/network',
  rate: 1,
  most: 3000
}

const json = { 'content-type': 'application/json' }
const path = /^\/v2\//
const reads = ['GET']
const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const writes = ['POST', 'PUT', 'PATCH', 'DELETE']

export const rudeAnswers: readonly RudeAnswer[] = [
  {
    name: 'digitalocean.missing',
    source:
      'digitalocean/terraform-provider-digitalocean#728, #361, #906: 404 of a database that is being made; #852, #913 of one within it; #1600 of a reserved IP',
    rate: 0.02,
    methods: reads,
    // One thing by its id.
    path: /^\/v2\/((vpcs|databases|load_balancers|projects|kubernetes\/clusters|domains\/[^/]+\/records)\/[^/]+|databases\/[^/]+\/(dbs|users|pools)\/[^/]+)$/,
    when: 'before',
    alone: true,
    answer: {
      status: 404,
      headers: json,
      body: '{"id":"not_found","message":"The resource you were accessing could not be found."}'
    }
  },
  {
    name: 'digitalocean.lost-answer',
    source: 'any proxy between; a droplet cannot be made only once (no idempotency key in the API document)',
    rate: 0.02,
    methods: writes,
    path,
    when: 'after',
    answer: {
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<!DOCTYPE html><title>502: Bad gateway</title>'
    }
  },
  {
    name: 'digitalocean.lost-connection',
    source: 'any TCP connection',
    rate: 0.01,
    methods: writes,
    path,
    when: 'after',
    answer: 'reset'
  },
  {
    name: 'digitalocean.unavailable',
    source: 'digitalocean/terraform-provider-digitalocean#203: 500 and 503 of any read',
    rate: 0.02,
    methods: reads,
    path,
    when: 'before',
    answer: {
      status: 503,
      headers: json,
      body: '{"id":"service_unavailable","message":"Service is currently unavailable."}'
    }
  },
  {
    // Not the service itself, and not JSON.
    name: 'digitalocean.gateway-page',
    source: "digitalocean/terraform-provider-digitalocean#794: Cloudflare's HTML with 504, for weeks",
    rate: 0.01,
    methods: reads,
    path,
    when: 'before',
    answer: {
      status: 504,
      headers: { 'content-type': 'text/html' },
      body: '<!DOCTYPE html><title>504: Gateway time-out</title>'
    }
  },
  {
    name: 'digitalocean.burst',
    source: 'digitalocean/terraform-provider-digitalocean#546: 429 of a team that asks too fast',
    rate: 0.01,
    methods: all,
    path,
    when: 'before',
    answer: {
      status: 429,
      headers: { ...json, 'retry-after': '1' },
      body: '{"id":"too_many_requests","message":"API Rate limit exceeded."}'
    }
  },
  {
    name: 'digitalocean.reset',
    source: 'hashicorp/terraform#4455: connections that are cut',
    rate: 0.01,
    methods: reads,
    path,
    when: 'before',
    answer: 'reset'
  }
]
