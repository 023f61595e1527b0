import { at, listAt, type Obj, textAt } from '../kubernetes/json.ts'

/** A sync that is asked for: by somebody, or by Argo CD itself. */
export type Asked = 'manual' | 'automated'

/** As argocd-server names them for an Application: without time zone and description. */
export function syncWindows(project: Obj | undefined, application: Obj, now: number) {
  const assigned = assignedTo(project, application)
  const shown = (windows: readonly unknown[]) =>
    windows.map((window) => ({
      kind: textAt(window, 'kind'),
      schedule: textAt(window, 'schedule'),
      duration: textAt(window, 'duration'),
      manualSync: at(window, 'manualSync') === true
    }))
  const active = assigned.filter((window) => isActive(window, now))
  return {
    ...(active.length > 0 ? { activeWindows: shown(active) } : {}),
    ...(assigned.length > 0 ? { assignedWindows: shown(assigned) } : {}),
    canSync: canSync(project, application, 'manual', now)
  }
}

export function canSync(project: Obj | undefined, application: Obj, asked: Asked, now: number): boolean {
  const windows = assignedTo(project, application)
  const letsManual = (some: readonly unknown[]) =>
    asked === 'manual' && some.every((window) => at(window, 'manualSync') === true)
  const active = windows.filter((window) => isActive(window, now))
  const denying = active.filter((window) => textAt(window, 'kind') === 'deny')
  if (denying.length > 0) return letsManual(denying)
  const allows = windows.filter((window) => textAt(window, 'kind') === 'allow')
  if (allows.length === 0 || active.length > 0) return true
  return letsManual(allows)
}

function assignedTo(project: Obj | undefined, application: Obj): readonly unknown[] {
  const destination = at(application, 'spec', 'destination')
  const values = {
    applications: [application.metadata.name],
    clusters: [textAt(destination, 'server'), textAt(destination, 'name')],
    namespaces: [textAt(destination, 'namespace')]
  }
  return listAt(project, 'spec', 'syncWindows').filter((window) =>
    Object.entries(values).some(([key, own]) =>
      listAt(window, key).some((pattern) => pattern === '*' || own.includes(String(pattern)))
    )
  )
}

/** Whether it began within its duration: each minute of it is held against the schedule. */
function isActive(window: unknown, now: number): boolean {
  const [, hours = '0', minutes = '0'] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(textAt(window, 'duration')) ?? []
  const length = (Number(hours) * 60 + Number(minutes)) * 60_000
  for (let start = Math.floor(now / 60_000) * 60_000; start > now - length; start -= 60_000)
    if (isNamed(textAt(window, 'schedule'), new Date(start))) return true
  return false
}

/** Numbers and stars alone. */
function isNamed(schedule: string, time: Date): boolean {
  const own = [time.getUTCMinutes(), time.getUTCHours(), time.getUTCDate(), time.getUTCMonth() + 1, time.getUTCDay()]
  return schedule.split(' ').every((field, index) => field === '*' || field.split(',').includes(String(own[index])))
}
