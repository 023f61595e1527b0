import { useState } from 'preact/hooks'
import { html } from './html.js'
import { post } from './issue.js'
import { lasting, since } from './time.js'

const names = {
  cluster: 'Kubernetes cluster',
  database: 'Database',
  vpc: 'VPC',
  'load-balancer': 'Load balancer',
  droplet: 'Droplet',
  volume: 'Volume',
  snapshot: 'Snapshot',
  firewall: 'Firewall',
  certificate: 'Certificate',
  'reserved-ip': 'Reserved IP',
  domain: 'Domain',
  project: 'Project',
  'spaces-key': 'Spaces key'
}

/** US dollars an hour, to a tenth of a cent. */
const priceOf = (hourly) => (hourly < 0.001 ? 'below $0.001/h' : `$${hourly.toFixed(3)}/h`)

/** What is in the account, what it costs, and what has gone. */
export function Account({ view, now }) {
  const there = view.resources.filter(({ to }) => to === undefined)
  const gone = view.resources.length - there.length
  const hourly = there.reduce((sum, { hourly }) => sum + hourly, 0)
  const holders = view.holders.map(({ holder }) => holder).join(', ')
  return html`
    <section class="card account" aria-labelledby="account">
      <h2 id="account">DigitalOcean account</h2>
      <p class="money"><b>$${hourly.toFixed(3)}</b> an hour<span class="quiet"> · $${(view.cost + (hourly * Math.max(0, now - view.now)) / 3_600_000).toFixed(4)} so far</span></p>
      ${holders && html`<p>Held by <b>${holders}</b></p>`}
      <ul class="resources">
        ${view.resources.map(
          ({ id, kind, name, hourly, ready, from, to }) => html`
            <li key=${`${kind}/${id}`} class=${to !== undefined ? 'gone' : ready ? 'there' : 'coming'}>
              <span class="dot" aria-hidden="true"></span>
              <span class="thing"><span>${names[kind] ?? kind}</span> <span class="quiet">${name}</span></span>
              <span class="price">${to !== undefined ? html`<span class="quiet">gone after ${lasting(to - from)}</span>` : hourly > 0 ? priceOf(hourly) : html`<span class="quiet">free</span>`}</span>
            </li>`
        )}
      </ul>
      ${there.length === 0 && html`<p class="empty">${gone > 0 ? `Nothing is left. ${gone} resources came and went.` : 'Empty.'}</p>`}
    </section>`
}

/** The apps' addresses as a visitor's browser would show them. */
export function Pages({ pages }) {
  if (pages.length === 0) return null
  return html`
    <section class="card pages" aria-labelledby="pages">
      <h2 id="pages">Staging pages</h2>
      ${pages.map(
        ({ url, up, text }) => html`
          <div key=${url} class=${`site ${up ? 'up' : 'down'}`}>
            <p class="address"><span class="dot" aria-hidden="true"></span>${url.replace('https://', '')}</p>
            <p class="served">${up ? html`<b>${url.split(/[/.]+/)[1]}</b> <code>${text.length > 24 ? `${text.slice(0, 15)}…` : text}</code>` : html`<span class="quiet">${text}</span>`}</p>
          </div>`
      )}
    </section>`
}

export function Branches({ branches }) {
  return html`
    <section class="card" aria-labelledby="branches">
      <h2 id="branches">Branches</h2>
      <ul class="branches">
        ${branches.map(
          ({ name, sha, subject }) =>
            html`<li key=${name}><span class="branch">${name.replace(/([0-9a-f]{7})[0-9a-f]{33}/, '$1…')}</span> <code>${sha.slice(0, 7)}</code> <span class="quiet">${subject}</span></li>`
        )}
      </ul>
    </section>`
}

/** What the others in the story can be made to do. */
export function Buttons({ deeds }) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState('')
  if (deeds.length === 0) return null
  const press = async (deed) => {
    setBusy(deed)
    setProblem(await post('/press', { deed }))
    setBusy('')
  }
  return html`
    <section class="card buttons" aria-labelledby="buttons">
      <h2 id="buttons">Let the others act</h2>
      ${deeds.map(({ id, label, by }) => html`<button key=${id} disabled=${busy !== ''} onClick=${() => press(id)}><span class="quiet">${by}</span> ${label}</button>`)}
      <p class="problem" role="alert">${problem}</p>
    </section>`
}

export function Log({ lines }) {
  return html`
    <section class="card" aria-label="As the terminal tells it">
      <details>
        <summary>As the terminal tells it <span class="quiet">${lines.length} lines</span></summary>
        <ol class="log" tabindex="0">${lines.map(({ after, who, text }, index) => html`<li key=${index}><time>${since(0, after)}</time> <b>${who}</b> ${text}</li>`)}</ol>
      </details>
    </section>`
}
