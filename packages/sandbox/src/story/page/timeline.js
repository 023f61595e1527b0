import { html } from './html.js'
import { lasting, since } from './time.js'

const words = {
  in_progress: 'running',
  queued: 'queued',
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'cancelled',
  startup_failure: 'did not start',
  waited: 'done'
}
const signs = {
  in_progress: '●',
  queued: '○',
  success: '✓',
  failure: '✗',
  cancelled: '⊘',
  startup_failure: '✗',
  waiting: '◌',
  waited: '✓'
}

/** Seconds between the marks of the axis: at most seven of them. */
function stepOf(seconds) {
  return (
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600].find((step) => seconds / step <= 7) ?? 86_400
  )
}

function Bar({ from, to, state, began, end, now }) {
  const part = (at) => ((at - began) / (end - began)) * 100
  const left = Math.max(0, part(from))
  const style = { left: `${left}%`, width: `${Math.max(0.6, part(to ?? now) - left)}%` }
  return html`<span class="lane" aria-hidden="true"><span class=${`bar ${state}`} style=${style}></span></span>`
}

function Row({ name, state, note, from, to, scale }) {
  const word = words[state] ?? state
  return html`
    <li class="row">
      <span class="what"><span class=${`sign ${state}`} aria-hidden="true">${signs[state] ?? '●'}</span><span class="label">${name}</span></span>
      <${Bar} from=${from} to=${to} state=${state} ...${scale} />
      <span class="took"><span class="hidden">${word}, </span>${lasting((to ?? scale.now) - from)}${note ? html`<span class="hidden">, ${note}</span>` : ''}</span>
    </li>`
}

/** Runs, their jobs, and the times in which people think, on one axis of time. */
export function Timeline({ view, now }) {
  const { began, runs, decisions } = view
  const end = Math.max(now, began + 20_000)
  const scale = { began, end, now }
  const step = stepOf((end - began) / 1000) * 1000
  const marks = Array.from({ length: Math.floor((end - began) / step) }, (_, index) => (index + 1) * step)
  return html`
    <section class="card timeline" aria-labelledby="timeline">
      <h2 id="timeline">Jobs and waits</h2>
      <div class="axis" aria-hidden="true">
        <span class="lane">${marks.map((mark) => html`<span key=${mark} class="mark" style=${{ left: `${(mark / (end - began)) * 100}%` }}>${since(0, mark)}</span>`)}</span>
      </div>
      ${runs.length === 0 && html`<p class="quiet">Nothing has been started yet.</p>`}
      ${runs.map(
        (run) => html`
          <section key=${run.id} class="run" aria-label=${run.title}>
            <h3>${run.title} <span class="quiet">${run.because}</span></h3>
            ${run.problem && html`<p class="problem">${run.problem}</p>`}
            <ol>${run.jobs.map((job) => html`<${Row} key=${job.name} name=${job.name} state=${job.status} note=${job.step} from=${job.from} to=${job.to} scale=${scale} />`)}</ol>
            ${run.jobs.map(({ name, errors }) => errors.length > 0 && html`<p key=${name} class="problem"><b>${name}</b> ${errors.join(' ')}</p>`)}
          </section>`
      )}
      ${
        decisions.length > 0 &&
        html`
          <section class="run" aria-label="People">
            <h3>People</h3>
            <ol>
              ${decisions.map(({ issue, from, to }) => html`<${Row} key=${issue} name=${`#${issue} is decided`} state=${to === undefined ? 'waiting' : 'waited'} from=${from} to=${to} scale=${scale} />`)}
            </ol>
          </section>`
      }
    </section>`
}
