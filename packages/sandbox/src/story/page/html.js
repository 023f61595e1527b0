import htm from 'htm'
import { h } from 'preact'

/** Preact's elements, written as HTML: no build step. */
export const html = htm.bind(h)
