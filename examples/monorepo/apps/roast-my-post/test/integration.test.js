// Runs against the deployed app: STAGING_URL says where it is, STAGING_VERSION which version must answer there.
import assert from 'node:assert/strict'
import { test } from 'node:test'

const url = process.env.STAGING_URL
const version = process.env.STAGING_VERSION

test('the deployed app answers with the version under test', async () => {
  assert.ok(url, 'STAGING_URL is not set: which deployment is to be tested?')
  assert.ok(version, 'STAGING_VERSION is not set: which version should be there?')
  const endpoint = `${url.replace(/\/+$/, '')}/version`
  const response = await fetch(endpoint, { signal: AbortSignal.timeout(20_000) })
  const body = await response.text()
  assert.equal(response.status, 200, `${endpoint} answered ${response.status}: ${body.slice(0, 200)}`)
  let answer
  try {
    answer = JSON.parse(body)
  } catch {
    assert.fail(`${endpoint} answered no JSON: ${body.slice(0, 200)}`)
  }
  assert.equal(answer.version, version, `${endpoint} runs ${answer.version}, not ${version}`)
})
