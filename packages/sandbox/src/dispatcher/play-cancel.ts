import { parse, stringify } from 'yaml'
import type { WorkflowFile } from '../github/workflow-file.ts'

/**
 * What a job with `if: always()` hears of a cancel. By GitHub's documents `cancelled()` is true in all that comes after it, and
 * steps are asked again; by the source of its runner a step reads the status of its own job, which no cancel reaches.
 */
export type CancelReading = 'documents' | 'runner'

/** The step that act runs first in a job that asks for results of others: see `playCancel`. */
export const resultsStep = 'sandbox-results'

type Yaml = Record<string, unknown>

/**
 * The workflow as act has to read it in order to play a cancel. act plays the documents by itself, but for two things: it calls
 * a cancelled job `failure` in `needs.<job>.result`, so a step that goes first tells what the record says (`results` is a
 * folder with a file for each job); and of the runner's reading it knows nothing, so that in a job with `always()` each step
 * gets a condition that no cancel changes.
 */
export function playCancel(file: WorkflowFile, reading: CancelReading, results: string): WorkflowFile {
  const document = parse(file.text, { merge: true }) as { readonly jobs: Record<string, Yaml> }
  let changed = false
  for (const job of Object.values(document.jobs)) {
    const steps = job['steps']
    if (!Array.isArray(steps)) continue
    const deaf = reading === 'runner' && String(job['if'] ?? '').includes('always()')
    const needs = [job['needs'] ?? []].flat().map(String)
    const asks = needs.length > 0 && JSON.stringify(steps).includes('.result')
    if (!deaf && !asks) continue
    changed = true
    // act numbers them; another before them must not change that.
    const named = (steps as Yaml[]).map((step, index) => ({ ...step, id: step['id'] ?? String(index) }) as Yaml)
    const without = deaf ? named.map((step, index) => ({ ...step, if: unmoved(step, named.slice(0, index)) })) : named
    job['steps'] = asks ? [tellResults(results, needs), ...without.map(askingRecord)] : without
  }
  return changed ? { ...file, text: stringify(document) } : file
}

/** Waits for those that act calls done and whose last lines are still being read; of a skipped one nothing is written. */
function tellResults(results: string, needs: readonly string[]): Yaml {
  return {
    id: resultsStep,
    if: 'always()',
    shell: 'bash',
    env: { RESULTS: results, NEEDS: needs.join(' ') },
    run: `cd "$RESULTS"
for i in $(seq 100); do grep -qsx running $NEEDS || break; sleep 0.1; done
for job in $NEEDS; do [ ! -f "$job" ] || echo "$job=$(<"$job")" >> "$GITHUB_OUTPUT"; done
`
  }
}

function askingRecord(step: Yaml): Yaml {
  const text = JSON.stringify(step).replace(
    /\bneeds\.([\w-]+)\.result\b/g,
    (asked, job: string) => `(steps.${resultsStep}.outputs.${job} || ${asked})`
  )
  return JSON.parse(text) as Yaml
}

/** A step's condition by what the steps before it came to, and by nothing else. */
function unmoved(step: Yaml, before: readonly Yaml[]): string {
  const own = String(step['if'] ?? 'success()').replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, '$1')
  const well = before.map(({ id }) => `steps['${id}'].conclusion != 'failure'`).join(' && ') || 'true'
  const asks = /\b(always|success|failure|cancelled)\(\)/.test(own)
  const told = own
    .replace(/\bcancelled\(\)/g, 'false')
    .replace(/\bsuccess\(\)/g, `(${well})`)
    .replace(/\bfailure\(\)/g, `(!(${well}))`)
  return `always() && ${asks ? '' : `(${well}) && `}(${told})`
}
