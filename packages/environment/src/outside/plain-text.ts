import { markdownLink } from '@staging-actions/base'

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
export function plain(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

/** A link whose address is one; else the text alone. */
export function link(text: string, url: string): string {
  return markdownLink(plain(text), url)
}
