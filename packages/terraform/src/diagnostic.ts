import { isObject } from './json.ts'

/** What terraform says about one problem, with the place where it is. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly summary: string
  readonly detail: string
  /** The resource that it is about. */
  readonly address?: string
  readonly file?: string
  /** Counted from 1. */
  readonly line?: number
  readonly column?: number
}

/** `infra/staging/main.tf:12,3: Invalid value: …`, on as many lines as its detail has. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const { summary, detail, address, file, line, column } = diagnostic
  const place = file ? `${file}${line === undefined ? '' : `:${line},${column ?? 1}`}: ` : ''
  const about = address ? ` (${address})` : ''
  return `${place}${summary}${about}${detail ? `: ${detail}` : ''}`
}

export function parseDiagnostic(value: unknown): Diagnostic | undefined {
  if (!isObject(value) || typeof value['summary'] !== 'string') return undefined
  const range = isObject(value['range']) ? value['range'] : undefined
  const start = isObject(range?.['start']) ? range['start'] : undefined
  return {
    severity: value['severity'] === 'warning' ? 'warning' : 'error',
    summary: value['summary'],
    detail: typeof value['detail'] === 'string' ? value['detail'] : '',
    ...(typeof value['address'] === 'string' ? { address: value['address'] } : {}),
    ...(typeof range?.['filename'] === 'string' ? { file: range['filename'] } : {}),
    ...(typeof start?.['line'] === 'number' ? { line: start['line'] } : {}),
    ...(typeof start?.['column'] === 'number' ? { column: start['column'] } : {})
  }
}
