/**
 * A link in Markdown whose address somebody else may have written, as the ledger, a test's results and a configuration are. What is
 * no web address, or could end the link and go on with an image, a button or a mention, is left out, and the label stands alone.
 * @param label harmless in Markdown already
 */
export function markdownLink(label: string, address: string): string {
  const isPlain = /^https?:\/\/[^\s()<>"'`|\\[\]{}]{1,500}$/.test(address) && URL.canParse(address)
  return isPlain ? `[${label}](${address})` : label
}
