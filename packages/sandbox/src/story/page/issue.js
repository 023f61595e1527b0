import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { html } from './html.js'
import { renderMarkdown } from './markdown.js'

/** Tells the sandbox what the person did; answers what went wrong, in words. */
export async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  }).catch(() => undefined)
  if (!answer) return 'The sandbox does not answer.'
  return answer.ok ? '' : ((await answer.json().catch(() => ({}))).error ?? `It answered ${answer.status}.`)
}

/** Markdown as GitHub shows it; `onTick` gets the number of the box, counted from 0. */
function Markdown({ text, onTick }) {
  const place = useRef()
  const content = useMemo(() => renderMarkdown(text), [text])
  useEffect(() => {
    place.current.replaceChildren(content.cloneNode(true))
    place.current.querySelectorAll('input[type=checkbox]').forEach((box, number) => {
      box.disabled = !onTick
      box.setAttribute('aria-label', box.closest('li').textContent.trim())
      if (onTick) box.addEventListener('change', () => onTick(number))
    })
  }, [content, Boolean(onTick)])
  return html`<div class="markdown" ref=${place}></div>`
}

export function Issues({ issues, you }) {
  return issues.map((issue) => html`<${Issue} key=${issue.number} issue=${issue} you=${you} />`)
}

function Issue({ issue, you }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const { number, title, state, author, body, comments } = issue
  const open = state === 'open'
  const send = async (event) => {
    event.preventDefault()
    const wrong = await post('/comment', { issue: number, body: text })
    setProblem(wrong)
    if (!wrong) setText('')
  }
  const tick = async (box) => setProblem(await post('/tick', { issue: number, box }))
  return html`
    <section class=${`card issue ${state}`} aria-labelledby=${`issue-${number}`}>
      <h2 id=${`issue-${number}`}>${title} <span class="quiet">#${number}</span></h2>
      <p class="opened"><span class=${`pill ${state}`}>${open ? 'Open' : 'Closed'}</span> <b>${author}</b> opened this issue</p>
      <article class="post"><h3><b>${author}</b></h3><${Markdown} text=${body} onTick=${open ? tick : undefined} /></article>
      ${comments.map((comment) => html`<article key=${comment.id} class="post"><h3><b>${comment.author}</b> commented</h3><${Markdown} text=${comment.body} /></article>`)}
      ${
        open &&
        html`
          <form class="answer" onSubmit=${send}>
            <label for=${`comment-${number}`}>Comment as ${you}</label>
            <textarea id=${`comment-${number}`} rows="2" required value=${text} onInput=${({ target }) => setText(target.value)} placeholder="approve, or reject: and why"></textarea>
            <div class="send"><p class="problem" role="alert">${problem}</p><button class="primary">Comment</button></div>
          </form>`
      }
    </section>`
}
