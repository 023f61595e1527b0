const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `30m`, `8h`, `2d` in milliseconds; undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})(m|h|d)$/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  return Number(match[1]) * units[match[2] as keyof typeof units]
}

/** `2026-11-24 10:00 UTC`, of milliseconds since the epoch or an ISO 8601 text. */
export function renderMoment(at: number | string): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Milliseconds as people say it: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
export function renderDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`
}
