const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that people typed, safe inside HTML. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (character) => entities[character])
}

/** The frame that all our apps share; `body` is HTML. */
export function page(title, body) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<body style="font: 16px/1.5 system-ui; max-width: 40rem; margin: 2rem auto; padding: 0 1rem">
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`
}
