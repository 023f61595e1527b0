import { createHash } from 'node:crypto'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { canonicalName } from '../dns/zone.ts'
import type { EnvironmentNames } from '../names.ts'

export const guardName = 'staging-actions'
/** A Service of this name is refused with the stamp of the rules that are in force, so that old rules are not taken for these. */
export const stampProbe = `${guardName}-rules`
/** `<version>-<digest>` of the rules, on the policy. */
export const stampAnnotation = 'staging-actions/rules'
/** To be raised when a rule is added: an older version of this product leaves newer rules alone. */
export const rulesVersion = 5

export const loadBalancerId = 'kubernetes.digitalocean.com/load-balancer-id'
export const volumeDriver = 'dobs.csi.digitalocean.com'
const ofLoadBalancer = 'service.beta.kubernetes.io/do-loadbalancer-'
const provisionedBy = 'pv.kubernetes.io/provisioned-by'
const recordsDisabled = `${ofLoadBalancer}disable-lets-encrypt-dns-records`

export interface GuardOptions {
  readonly names: Pick<EnvironmentNames, 'prefix'>
  /** Domains that hosts may lie in. */
  readonly bounds: readonly string[]
  /** Who we are to the cluster; undefined: it does not say. */
  readonly self: { readonly username: string; readonly groups: readonly string[] } | undefined
}

/**
 * Accounts of kube-system by which DigitalOcean's controllers write Services, volumes and snapshots, by how their names begin:
 * `cloud-controller-manager`, `do-shared-informers` and `service-controller` (one controller, by how it is started),
 * `csi-do-controller-sa`, `snapshot-controller`.
 */
const controllerAccounts = [
  'cloud-',
  'csi-',
  'digitalocean-',
  'do-',
  'doks-',
  'persistent-volume-',
  'service-',
  'snapshot-'
]

/** Groups that DigitalOcean gives to everyone who comes with a kubeconfig of its, by how they begin. */
const peopleGroups = ['do-role-name:', 'do:', 'k8saas:']

/** Whether other people than we are held, as far as our own groups tell. */
export function isAmongPeople(self: GuardOptions['self']): boolean {
  return self?.groups.some((group) => peopleGroups.some((start) => group.startsWith(start))) ?? false
}

/**
 * What the cluster's API server refuses: objects by which DigitalOcean's controllers, or one that writes DNS records, would take over
 * what this cluster did not make. Manifests are copied from production with their annotations, and a controller acts within seconds:
 * the only place that is early enough is the API server itself.
 *
 * Controllers write the id of a load balancer into its Service, and make volumes. The names of those in DigitalOcean's own control plane
 * are not published, so the rules say who is no controller: we, everyone with a kubeconfig, and service accounts that are not in
 * `controllerAccounts`. What an object had before is not taken from it.
 */
export function guardManifests(options: GuardOptions): readonly [policy: KubernetesObject, binding: KubernetesObject] {
  const digest = createHash('sha256')
    .update(JSON.stringify(policyOf(options, '')))
    .digest('hex')
    .slice(0, 12)
  const binding = {
    apiVersion,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: guardName },
    spec: { policyName: guardName, validationActions: ['Deny'], paramRef: undefined, matchResources: undefined }
  }
  return [policyOf(options, `${rulesVersion}-${digest}`), binding]
}

const apiVersion = 'admissionregistration.k8s.io/v1'

function policyOf(options: GuardOptions, stamp: string): KubernetesObject {
  const change = ['CREATE', 'UPDATE']
  return {
    apiVersion,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: guardName, annotations: { [stampAnnotation]: stamp } },
    spec: {
      failurePolicy: 'Fail',
      // Nothing here may be narrowed by somebody else, so each field is said.
      paramKind: undefined,
      matchConditions: [],
      matchConstraints: {
        matchPolicy: 'Equivalent',
        namespaceSelector: {},
        objectSelector: {},
        excludeResourceRules: [],
        resourceRules: [
          // Annotations can be written by way of the status, too.
          rule('', ['services', 'services/status'], change),
          rule('', ['persistentvolumes', 'persistentvolumes/status'], change),
          rule('networking.k8s.io', ['ingresses', 'ingresses/status'], change),
          rule('gateway.networking.k8s.io', ['*'], change),
          rule('externaldns.k8s.io', ['dnsendpoints', 'dnsrecords'], change),
          rule('snapshot.storage.k8s.io', ['volumesnapshotcontents', 'volumesnapshotcontents/status'], change),
          rule('storage.k8s.io', ['volumeattachments'], ['CREATE'])
        ]
      },
      variables: [
        { name: 'annotations', expression: annotationsOf('object') },
        { name: 'before', expression: `oldObject == null ? {} : ${annotationsOf('oldObject')}` },
        { name: 'balancer', expression: balancerOf('object') },
        { name: 'balancerBefore', expression: `oldObject == null ? {} : ${balancerOf('oldObject')}` },
        { name: 'byController', expression: byController(options) }
      ],
      validations: [
        {
          expression: `object.kind != 'Service' || !has(object.metadata.name) || object.metadata.name != ${quote(stampProbe)}`,
          messageExpression: quote(`these are the rules ${stamp}`)
        },
        ...loadBalancerRules(options),
        ...hostRules(options),
        ...volumeRules()
        // Said in place of a message over several lines, which a copied value may hold.
      ].map((each) => ({
        ...each,
        message: 'it names what this cluster did not make, or a host outside of its domains'
      }))
    }
  }
}

function rule(group: string, resources: readonly string[], operations: readonly string[]) {
  return { apiGroups: [group], apiVersions: ['*'], resources, operations, scope: '*' }
}

function annotationsOf(object: string): string {
  return `has(${object}.metadata.annotations) ? ${object}.metadata.annotations : {}`
}

/** The annotations that a Service has, or is going to get: controllers copy those that a Gateway says to the Service that they make for it. */
function balancerOf(object: string): string {
  const infrastructure = `${object}.spec.infrastructure`
  return `${object}.kind == 'Service' ? (${annotationsOf(object)}) : ${object}.kind == 'Gateway' && has(${object}.spec) && has(${infrastructure}) && has(${infrastructure}.annotations) ? ${infrastructure}.annotations : {}`
}

/** No controller makes a Service with the id of a load balancer, and no Gateway. */
function byController({ self }: GuardOptions): string {
  const user = 'request.userInfo.username'
  const account = 'system:serviceaccount:'
  const own = self?.groups.filter((group) => !group.startsWith('system:')) ?? []
  return [
    `object.kind != 'Gateway' && (object.kind != 'Service' || request.operation == 'UPDATE')`,
    `${user} != ${quote(self?.username ?? '')}`,
    `!(has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${list(own)} || ${list(peopleGroups)}.exists(start, group.startsWith(start))))`,
    // Cilium's operator, which runs under this name in DigitalOcean's control plane, copies annotations to Services of its own.
    `!${user}.startsWith('cilium')`,
    `(!${user}.startsWith(${quote(account)}) || ${list(controllerAccounts)}.exists(start, ${user}.startsWith(${quote(`${account}kube-system:`)} + start)))`
  ].join(' && ')
}

function loadBalancerRules({ names: { prefix } }: GuardOptions) {
  const name = `${ofLoadBalancer}name`
  // As `isNameOf` has it, without the project's own name.
  const own = `${prefix}-`
  const isSafe = (map: string) =>
    `(${quote(recordsDisabled)} in variables.${map} && variables.${map}[${quote(recordsDisabled)}] == 'true')`
  return [
    unless(loadBalancerId, `${isUnchanged(loadBalancerId)} || variables.byController`, {
      message: `'the annotation ${loadBalancerId} (' + ${value(loadBalancerId)} + ') names a load balancer that this ' + object.kind + ' did not get here: DigitalOcean would hand it over to this cluster, and delete it with the Service. Leave the annotation out: the controller sets it'`
    }),
    unless(
      name,
      `${isUnchanged(name)} || ${value(name)}.startsWith(${quote(own)}) && !${value(name)}.startsWith(${quote(`${own}-`)})`,
      {
        message: `'the annotation ${name} (' + ${value(name)} + ') could be the name of a load balancer that is there already, which DigitalOcean would hand over to this cluster. Leave it out, or begin it with ${own}'`
      }
    ),
    // DigitalOcean writes a record for each name of such a certificate, next to the ones that are there.
    ...['certificate-id', 'certificate-name'].map((certificate) => {
      const key = `${ofLoadBalancer}${certificate}`
      return unless(
        key,
        `${isSafe('balancer')} || !${isSafe('balancerBefore')} && (${isUnchanged(key)} || variables.byController)`,
        {
          message: `'with the annotation ${key} (' + ${value(key)} + ') DigitalOcean makes DNS records of the names in that certificate. Add the annotation ${recordsDisabled}: "true"'`
        }
      )
    })
  ]
}

/** To the controller an empty value is none (digitalocean-cloud-controller-manager, cloud-controller-manager/do/loadbalancers.go). */
function unless(key: string, allowed: string, { message }: { readonly message: string }) {
  return {
    expression: `!(${quote(key)} in variables.balancer) || ${value(key)} == '' || ${allowed}`,
    messageExpression: message
  }
}

function value(key: string): string {
  return `variables.balancer[${quote(key)}]`
}

function isUnchanged(key: string): string {
  return `(${quote(key)} in variables.balancerBefore && variables.balancerBefore[${quote(key)}] == ${value(key)})`
}

/** external-dns changes the record of each host that it is told, no matter who made that. Its annotations begin in one way since 0.22, in another before. */
function hostRules({ bounds }: GuardOptions) {
  const remedy = `or let environment.domains in .github/staging.yml name the domain`
  const allowed = bounds.join(', ') || 'environment.domains, which allows none'
  // In DNS capital letters say nothing, nor does a dot at the end.
  const written = bounds.map(canonicalName).flatMap((bound) => [bound, `${bound}.`])
  const isWithin = (host: string) =>
    `(${host}.trim() == '' || ${list(written)}.exists(bound, ${host}.trim().lowerAscii() == bound || ${host}.trim().lowerAscii().endsWith('.' + bound)))`
  const inMap = (map: string, before: string) => {
    const isForeign = [
      `key.startsWith('external-dns.') && (key.endsWith('/hostname') || key.endsWith('/internal-hostname'))`,
      `!(key in variables.${before} && variables.${before}[key] == variables.${map}[key])`,
      `!variables.${map}[key].split(',').all(host, ${isWithin('host')})`
    ].join(' && ')
    return {
      expression: `!variables.${map}.exists(key, ${isForeign})`,
      messageExpression: `'the annotation ' + variables.${map}.filter(key, ${isForeign}).map(key, key + ' (' + variables.${map}[key] + ')').join(', ') + ' names a host outside of ${allowed}: its record would be changed to lead here. Change it, ${remedy}'`
    }
  }
  const inEndpoint = (kind: string, path: string, names: string) => ({
    expression: `object.kind != '${kind}' || !has(object.spec) || !has(object.spec.${path}) || (oldObject != null && oldObject.spec == object.spec) || ${names}.all(endpoint, !has(endpoint.dnsName) || ${isWithin('endpoint.dnsName')})`,
    messageExpression: `'${kind} names a host outside of ${allowed}: ' + ${names}.filter(endpoint, has(endpoint.dnsName)).map(endpoint, endpoint.dnsName).join(', ') + '. Its record would be changed to lead here. Change it, ${remedy}'`
  })
  return [
    inMap('annotations', 'before'),
    inMap('balancer', 'balancerBefore'),
    inEndpoint('DNSEndpoint', 'endpoints', 'object.spec.endpoints'),
    inEndpoint('DNSRecord', 'endpoint', '[object.spec.endpoint]')
  ]
}

function volumeRules() {
  const of = (kind: string) => `object.kind != '${kind}' || variables.byController`
  const isNone = `object.spec.driver != ${quote(volumeDriver)}`
  const wasSame = (field: string) =>
    `oldObject != null && oldObject.spec.driver == object.spec.driver && has(oldObject.spec.source.${field}) && oldObject.spec.source.${field} == object.spec.source.${field}`
  return [
    {
      expression: `${of('PersistentVolume')} || oldObject != null || !has(object.spec.csi) || object.spec.csi.driver != ${quote(volumeDriver)}`,
      messageExpression: `'it names the volume ' + object.spec.csi.volumeHandle + ', which this cluster did not make: it would be attached here, and deleted with this object. Leave out the PersistentVolume, so that its claim gets a new one'`
    },
    {
      // What came before these rules. One that was made for a claim says so, and may be let go of.
      expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.persistentVolumeReclaimPolicy) || object.spec.persistentVolumeReclaimPolicy != 'Delete' || (has(oldObject.spec.persistentVolumeReclaimPolicy) && oldObject.spec.persistentVolumeReclaimPolicy == 'Delete') || ${quote(provisionedBy)} in variables.before`,
      messageExpression: `'this cluster did not make its volume: it would be deleted with this object. Leave persistentVolumeReclaimPolicy: Retain'`
    },
    {
      // The rule above believes it.
      expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.csi) || object.spec.csi.driver != ${quote(volumeDriver)} || !(${quote(provisionedBy)} in variables.annotations) || (${quote(provisionedBy)} in variables.before && variables.before[${quote(provisionedBy)}] == variables.annotations[${quote(provisionedBy)}])`,
      messageExpression: `'the annotation ${provisionedBy} would say that this cluster made the volume ' + object.spec.csi.volumeHandle + ', and only its driver says that. Leave the annotation as it is'`
    },
    {
      expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.snapshotHandle) || object.spec.deletionPolicy == 'Retain' || (${wasSame('snapshotHandle')} && oldObject.spec.deletionPolicy == object.spec.deletionPolicy)`,
      messageExpression: `'it names the snapshot ' + object.spec.source.snapshotHandle + ', which this cluster did not make, and would delete it: set deletionPolicy: Retain'`
    },
    {
      expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.volumeHandle) || (${wasSame('volumeHandle')})`,
      messageExpression: `'it names the volume ' + object.spec.source.volumeHandle + ', of which a snapshot would be made. Make a VolumeSnapshot of the claim instead'`
    },
    {
      // By its status the driver knows which snapshot to delete.
      expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.status) || !has(object.status.snapshotHandle) || (oldObject != null && has(oldObject.status) && has(oldObject.status.snapshotHandle) && oldObject.status.snapshotHandle == object.status.snapshotHandle)`,
      messageExpression: `'its status would name the snapshot ' + object.status.snapshotHandle + ', and only its driver says that. Leave the status as it is'`
    },
    {
      expression: `object.kind != 'VolumeAttachment' || !has(object.spec.source.inlineVolumeSpec) || !has(object.spec.source.inlineVolumeSpec.csi) || object.spec.source.inlineVolumeSpec.csi.driver != ${quote(volumeDriver)}`,
      messageExpression: `'it names the volume ' + object.spec.source.inlineVolumeSpec.csi.volumeHandle + ', which would be attached here. Use a PersistentVolumeClaim'`
    }
  ]
}

function list(items: readonly string[]): string {
  return `[${items.map(quote).join(', ')}]`
}

/** Text of CEL. */
function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
