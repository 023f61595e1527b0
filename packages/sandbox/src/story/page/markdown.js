import purify from 'dompurify'
import { marked } from 'marked'

// A link leads to the emulated GitHub, which has an API and no pages.
purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName === 'A') {
    node.setAttribute('title', node.getAttribute('href') ?? '')
    node.removeAttribute('href')
  }
})

/** A fragment without anything that could act: what people and machines wrote is never trusted. */
export function renderMarkdown(text) {
  const fragment = purify.sanitize(marked.parse(text, { gfm: true, breaks: true, async: false }), {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'form', 'img', 'svg', 'math'],
    FORBID_ATTR: ['style', 'id', 'class', 'name']
  })
  for (const quote of fragment.querySelectorAll('blockquote')) {
    const first = quote.querySelector('p')
    const [, kind] = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/.exec(first?.textContent ?? '') ?? []
    if (!kind) continue
    quote.className = `alert ${kind.toLowerCase()}`
    first.firstChild.textContent = first.firstChild.textContent.replace(/^\s*\[![A-Z]+\]\s*/, '')
    if (first.firstElementChild?.tagName === 'BR') first.firstElementChild.remove()
    const title = document.createElement('p')
    title.className = 'alert-title'
    title.textContent = kind[0] + kind.slice(1).toLowerCase()
    quote.prepend(title)
  }
  for (const box of fragment.querySelectorAll('li > input[type=checkbox], li > p > input[type=checkbox]'))
    box.closest('li').className = 'task'
  return fragment
}
