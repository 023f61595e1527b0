// The whole page from one view, drawn again whenever the sandbox says that something changed.
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Account, Branches, Buttons, Log, Pages } from './aside.js'
import { html } from './html.js'
import { Issues } from './issue.js'
import { since } from './time.js'
import { Timeline } from './timeline.js'

/** The sandbox's time at this moment, counted on from the last view. */
const nowOf = ({ view, at }) => (view.ending ? view.now : view.now + Math.max(0, performance.now() - at) * view.scale)

/** What the person has to know or to do, in a sentence. */
function sentence(view, lost) {
  if (view.ending) return view.ending.text
  if (lost) return 'The sandbox has gone: it was stopped in the terminal.'
  const open = view.issues.filter(({ state }) => state === 'open')
  if (open.length > 0)
    return `You are ${view.you}. Decide in ${open.map(({ number }) => `#${number}`).join(', ')}: tick a box or comment.`
  const running = view.runs.find(({ status }) => status === 'in_progress')
  const job = running?.jobs.find(({ status }) => status === 'in_progress')
  if (job) return `${running.title}: ${job.name}${job.step ? `, ${job.step}` : ''}`
  if (running) return `${running.title} is running`
  if (view.holders.length > 0)
    return `${view.holders.map(({ holder }) => holder).join(' and ')} still hold the environment. Destroy it to end the story.`
  return 'Waiting for somebody to do something.'
}

function Page() {
  const [seen, setSeen] = useState()
  const [lost, setLost] = useState(false)
  const [, count] = useState(0)
  useEffect(() => {
    const events = new EventSource('/events')
    events.addEventListener('view', ({ data }) => {
      const view = JSON.parse(data)
      setLost(false)
      setSeen({ view, at: performance.now() })
      if (view.ending) events.close()
    })
    events.onerror = () => setLost(true)
    const timer = setInterval(() => count((ticks) => ticks + 1), 500)
    return () => {
      events.close()
      clearInterval(timer)
    }
  }, [])
  if (!seen) return html`<p class="opening">${lost ? 'The sandbox does not answer.' : 'Opening the sandbox…'}</p>`
  const { view } = seen
  const now = nowOf(seen)
  const waits = !view.ending && view.issues.some(({ state }) => state === 'open')
  return html`
    <a class="skip" href="#story">Skip to the story</a>
    <header class="top">
      <div class="name">
        <h1>${view.title}</h1>
        <p>${view.repository} in a sandbox on this machine</p>
      </div>
      <p class=${`status ${view.ending?.outcome ?? (waits ? 'waits' : lost ? 'lost' : 'runs')}`} role="status">${sentence(view, lost)}</p>
      <p class="clock"><span>${since(view.began, now)}</span></p>
    </header>
    <main id="story" tabindex="-1">
      <div class="story">
        ${view.ending && html`<${Ending} ending=${view.ending} />`}
        <${Issues} issues=${view.issues.filter(({ state }) => state === 'open')} you=${view.you} />
        <${Timeline} view=${view} now=${now} />
        <${Issues} issues=${view.issues.filter(({ state }) => state !== 'open')} you=${view.you} />
      </div>
      <div class="clouds">
        <${Account} view=${view} now=${now} />
        <${Pages} pages=${view.pages} />
        <${Branches} branches=${view.branches} />
        <${Buttons} deeds=${view.ending ? [] : view.deeds} />
        <${Log} lines=${view.lines} />
      </div>
    </main>`
}

function Ending({ ending }) {
  return html`
    <section class=${`card ending ${ending.outcome}`} aria-labelledby="ending">
      <h2 id="ending">The story has ended</h2>
      <ul>
        ${ending.checks.map(
          ({ text, held, seen }) => html`
            <li key=${text} class=${held ? 'held' : 'broken'}>
              <span class="sign" aria-hidden="true">${held ? '✓' : '✗'}</span>
              <span><span class="hidden">${held ? 'holds: ' : 'does not hold: '}</span>${text}${!held && seen ? `: ${seen}` : ''}</span>
            </li>`
        )}
      </ul>
      ${ending.failures.map(
        ({ title, text }) => html`
          <details key=${title} class="cause" open>
            <summary>${title}</summary>
            <pre tabindex="0">${text}</pre>
          </details>`
      )}
      <p class="quiet">You can close this page. The terminal has the receipt.</p>
    </section>`
}

render(html`<${Page} />`, document.getElementById('page'))
