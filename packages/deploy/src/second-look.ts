import { type App, neighborsOf } from '@staging-actions/config/load'
import type { Standing } from '@staging-actions/environment/composition'
import { type LedgerDocument, requireGeneration } from '@staging-actions/environment/ledger'
import type { DeployRequest } from './deploy-request.ts'
import { type Observed, observeApps } from './observe-apps.ts'
import { openApplications } from './open-applications.ts'
import { asUnwritable, type LedgerAccess, readLedger, type SeenAtEnd } from './record.ts'
import { meantBy } from './stray-neighbors.ts'

/**
 * What the cluster shows, at the end of the tests, of the apps that passed or go out, and of their neighbors: somebody may have
 * changed it past the ledger while the tests ran. Undefined: there is no way in, or nobody looked before.
 * @param passed names of the apps whose tests ended well
 * @throws StagingError superseded, ledger-unwritable, and where Argo CD cannot be asked
 */
export async function secondLook(
  request: DeployRequest,
  access: LedgerAccess,
  catalog: readonly App[],
  passed: readonly string[]
): Promise<SeenAtEnd | undefined> {
  if (!request.standing) return undefined
  if (!hasWayIn(request)) {
    access.context.log.warning(
      'nobody looks at the cluster at the end of these tests, as this step has no way in: what somebody changes there while they run is not seen. Give it `digitalocean-token` and `observe`, as the newest staging-deploy does.'
    )
    return undefined
  }
  const document = await readLedger(access).catch(asUnwritable)
  if (!document) return undefined
  if (request.generation !== undefined) requireGeneration(document, request.generation, 'recording its tests')
  const near = nearOf(catalog, [...passed, ...request.observe])
  const standing = new Map(
    Object.entries(document.apps).flatMap(([name, { revision, run, at, uncertain }]): [string, Standing][] =>
      near.has(name) && uncertain === undefined ? [[name, { revision, run, at }]] : []
    )
  )
  if (standing.size === 0) return undefined
  const { differing, digests } = await look(request, access, { catalog, document, standing })
  return { standing, differing, digests }
}

async function look(
  request: DeployRequest,
  { context, configuration }: LedgerAccess,
  {
    catalog,
    document,
    standing
  }: {
    readonly catalog: readonly App[]
    readonly document: LedgerDocument
    readonly standing: ReadonlyMap<string, Standing>
  }
): Promise<Observed> {
  const { clock, log } = context
  const deadline = context.deadline(request.timeoutMinutes * 60_000)
  const applications = await openApplications(request, context, configuration, deadline)
  try {
    const meant = meantBy(context, configuration)
    const wanted = { observe: [...standing.keys()], app: [], standing, dryRun: false }
    return await observeApps(wanted, catalog, document, { port: applications.port, clock, log, deadline, meant })
  } finally {
    applications.close()
  }
}

function hasWayIn({ server, kubeconfig, digitaloceanToken }: DeployRequest): boolean {
  return [server, kubeconfig, digitaloceanToken].some((one) => one !== undefined)
}

function nearOf(catalog: readonly App[], names: readonly string[]): ReadonlySet<string> {
  const asked = catalog.filter(({ name }) => names.includes(name))
  return new Set(asked.flatMap((app) => [app.name, ...neighborsOf(app, catalog)]))
}
