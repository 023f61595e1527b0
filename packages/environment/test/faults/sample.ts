/**
 * What `npm test` plays of the matrix: a case of each mechanism, about a minute of CPU in all. A call that is not met there any more
 * fails the test: take its neighbor then.
 */
export const sample: readonly string[] = [
  'create digitalocean GET /v2/account #1 malformed',
  'create digitalocean/terraform POST /v2/kubernetes/clusters #1 500-after',
  'create digitalocean/terraform POST /v2/databases #1 killed-after',
  'create digitalocean/terraform POST /v2/vpcs #1 provider-ended',
  'reuse git GET /:owner/:repo/info/refs #1 reset',
  'deploy digitalocean GET /v2/kubernetes/clusters #1 429-short',
  'destroy digitalocean DELETE /v2/vpcs/:id #1 reset-after',
  'destroy digitalocean GET /v2/volumes #1 403',
  'destroy digitalocean GET /v2/domains/:name/records/:record #1 404-ever',
  'destroy spaces DELETE /:bucket/:key{.+} #2 html',
  'expire digitalocean GET /v2/databases #1 stall',
  'create state database-never-online'
]
