import { type Clock, type Deadline, type Logger, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import type { Cluster, KubernetesObject } from '@staging-actions/kubernetes'
import type { EnvironmentNames } from '../names.ts'

const name = 'staging-actions'
const loadBalancerId = 'kubernetes.digitalocean.com/load-balancer-id'
const ofLoadBalancer = 'service.beta.kubernetes.io/do-loadbalancer-'
const ofDns = 'external-dns.alpha.kubernetes.io/'
const volumeDriver = 'dobs.csi.digitalocean.com'

export interface GuardOptions {
  readonly names: Pick<EnvironmentNames, 'prefix'>
  /** Domains that hosts may lie in. */
  readonly bounds: readonly string[]
}

/**
 * What the cluster's API server refuses when service accounts deploy it, Argo CD's among them: objects by which DigitalOcean's controllers, or one that writes
 * DNS records, would take over what this cluster did not make. Manifests are copied from production with their annotations, and a
 * controller acts within seconds of the sync: the only place that is early enough is the API server itself.
 *
 * Controllers write the id of a load balancer into its Service themselves. They are not Kubernetes' service accounts, or those of
 * kube-system; everybody else's are held to the rules also when they change something.
 */
export function guardManifests({ names: { prefix }, bounds }: GuardOptions): readonly KubernetesObject[] {
  const validations = [
    unless('Service', has(loadBalancerId), `variables.byController || ${unchanged(loadBalancerId)}`, {
      message: `'the annotation ${loadBalancerId} (' + ${value(loadBalancerId)} + ') names a load balancer that this Service did not get here: DigitalOcean would hand it over to this cluster, and delete it with the Service. Leave the annotation out: the controller sets it'`
    }),
    unless(
      'Service',
      has(`${ofLoadBalancer}name`),
      `${value(`${ofLoadBalancer}name`)}.startsWith(${quote(`${prefix}-`)}) || ${unchanged(`${ofLoadBalancer}name`)}`,
      {
        message: `'the annotation ${ofLoadBalancer}name (' + ${value(`${ofLoadBalancer}name`)} + ') could be the name of a load balancer that is there already, which DigitalOcean would hand over to this cluster. Leave it out, or begin it with ${prefix}-'`
      }
    ),
    // DigitalOcean writes a record for each name of such a certificate, next to the ones that are there.
    ...['certificate-id', 'certificate-name'].map((certificate) =>
      unless(
        'Service',
        has(`${ofLoadBalancer}${certificate}`),
        `${has(`${ofLoadBalancer}disable-lets-encrypt-dns-records`)} && ${value(`${ofLoadBalancer}disable-lets-encrypt-dns-records`)} == 'true' || ${unchanged(`${ofLoadBalancer}${certificate}`)}`,
        {
          message: `'with the annotation ${ofLoadBalancer}${certificate} (' + ${value(`${ofLoadBalancer}${certificate}`)} + ') DigitalOcean makes DNS records of the names in that certificate. Add the annotation ${ofLoadBalancer}disable-lets-encrypt-dns-records: "true"'`
        }
      )
    ),
    ...['hostname', 'internal-hostname'].map((hostname) => ({
      expression: `!(${has(`${ofDns}${hostname}`)}) || ${value(`${ofDns}${hostname}`)}.split(',').all(host, ${list(bounds)}.exists(bound, host.trim() == bound || host.trim().endsWith('.' + bound)))`,
      messageExpression: `'the annotation ${ofDns}${hostname} (' + ${value(`${ofDns}${hostname}`)} + ') names a host outside of ${bounds.join(', ') || 'environment.domains, which allows none'}: its record would be changed to lead here. Change it, or let environment.domains in .github/staging.yml name the domain'`
    })),
    {
      expression: `object.kind != 'PersistentVolume' || variables.byController || !has(object.spec.csi) || object.spec.csi.driver != ${quote(volumeDriver)}`,
      messageExpression: `'it names the volume ' + object.spec.csi.volumeHandle + ', which this cluster did not make: it would be attached here, and deleted with this object. Leave out the PersistentVolume, so that its claim gets a new one'`
    },
    {
      expression: `object.kind != 'VolumeSnapshotContent' || variables.byController || object.spec.driver != ${quote(volumeDriver)} || !has(object.spec.source.snapshotHandle) || object.spec.deletionPolicy == 'Retain'`,
      messageExpression: `'it names the snapshot ' + object.spec.source.snapshotHandle + ', which this cluster did not make, and would delete it: set deletionPolicy: Retain'`
    }
  ]
  const apiVersion = 'admissionregistration.k8s.io/v1'
  return [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [
            rule('', ['services'], ['CREATE', 'UPDATE']),
            rule('networking.k8s.io', ['ingresses'], ['CREATE', 'UPDATE']),
            rule('gateway.networking.k8s.io', ['gateways', 'httproutes'], ['CREATE', 'UPDATE']),
            rule('', ['persistentvolumes'], ['CREATE']),
            rule('snapshot.storage.k8s.io', ['volumesnapshotcontents'], ['CREATE'])
          ]
        },
        variables: [
          { name: 'now', expression: 'has(object.metadata.annotations) ? object.metadata.annotations : {}' },
          {
            name: 'before',
            expression: 'oldObject != null && has(oldObject.metadata.annotations) ? oldObject.metadata.annotations : {}'
          },
          {
            name: 'byController',
            expression: `(object.kind != 'Service' || request.operation == 'UPDATE') && (!request.userInfo.username.startsWith('system:serviceaccount:') || request.userInfo.username.startsWith('system:serviceaccount:kube-system:'))`
          }
        ],
        validations
      }
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Deny'] }
    }
  ]
}

export interface GuardDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** Milliseconds: the API server reads a new policy within a second or two. */
const patience = 60_000

/** Puts the guard up, and returns when the API server is seen to refuse by it. Nothing that Argo CD deploys may come before. */
export async function guardCluster(
  cluster: Cluster,
  options: GuardOptions,
  { clock, log, deadline }: GuardDeps
): Promise<void> {
  for (const manifest of guardManifests(options)) await cluster.apply(manifest)
  const copied: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `${name}-probe`, namespace: 'default', annotations: { [loadBalancerId]: 'a-copy' } },
    spec: { ports: [{ port: 80 }] }
  }
  try {
    await waitUntil(
      async () => {
        const refusal = await cluster.refusal(copied)
        return refusal?.includes(`'${name}'`)
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: refusal ?? 'it takes a Service that names a load balancer' }
      },
      {
        awaited: "the cluster to refuse what would take over somebody's load balancer",
        clock,
        deadline: deadline.within(patience),
        log,
        first: 200,
        most: 2000
      }
    )
  } catch (error) {
    if (error instanceof WaitTimeoutError && !deadline.signal.aborted && deadline.remaining() > 0)
      throw new WaitTimeoutError(error.awaited, error.lastSeen, error.elapsed, {
        hint: 'ValidatingAdmissionPolicies are part of Kubernetes since 1.30: which version is the cluster of?'
      })
    throw error
  }
}

function rule(group: string, resources: readonly string[], operations: readonly string[]) {
  return { apiGroups: [group], apiVersions: ['*'], resources, operations }
}

function unless(kind: string, condition: string, allowed: string, { message }: { readonly message: string }) {
  return {
    expression: `object.kind != ${quote(kind)} || !(${condition}) || ${allowed}`,
    messageExpression: message
  }
}

function has(annotation: string): string {
  return `${quote(annotation)} in variables.now`
}

function value(annotation: string): string {
  return `variables.now[${quote(annotation)}]`
}

/** What was there before the guard was is not lost to its controller. */
function unchanged(annotation: string): string {
  const key = quote(annotation)
  return `(${key} in variables.before && variables.before[${key}] == ${value(annotation)})`
}

function list(items: readonly string[]): string {
  return `[${items.map(quote).join(', ')}]`
}

/** Names and domains hold nothing that CEL would read. */
function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '')}'`
}
