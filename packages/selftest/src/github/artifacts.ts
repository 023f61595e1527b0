import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { request } from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import { saw } from '../sighting.ts'
import type { GitHubGround } from './ground.ts'

const unpacked = 'github/one-artifact-is-unpacked-flat'
const listed = 'github/artifacts-of-a-running-run-are-listed'

/** Below `directory`: what actions/download-artifact made in `one` of one artifact that its pattern matched, in `two` of two. */
export function artifacts(directory: string): Experiment<GitHubGround> {
  return {
    name: 'artifacts of one and of two, downloaded by a pattern and listed',
    beliefs: [unpacked, listed],
    run: async ({ github, run }) => {
      const [one, two] = await Promise.all(['one', 'two'].map((name) => entriesBelow(join(directory, name))))
      const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: run,
        per_page: 100
      })
      const names = data.artifacts.map(({ name }) => name).filter((name) => /^selftest-(one|two)-/.test(name))
      const seen = `one: ${one?.join(', ') || 'nothing'}; two: ${two?.join(', ') || 'nothing'}`
      const expected = 'one: file.txt; two: selftest-two-a/file.txt, selftest-two-b/file.txt'
      return [
        saw(unpacked, expected, seen, seen === expected),
        saw(
          listed,
          'selftest-one-a, selftest-two-a, selftest-two-b',
          names.sort().join(', ') || 'none',
          names.sort().join() === 'selftest-one-a,selftest-two-a,selftest-two-b'
        )
      ]
    }
  }
}

async function entriesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}
