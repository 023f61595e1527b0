import type { KubernetesObject } from '@staging-actions/kubernetes'

/** Who asks, as the cluster sees them. */
export const askers = {
  'Argo CD': { user: 'system:serviceaccount:argocd:argocd-application-controller', groups: [] },
  'a person': { user: 'ada@example.com', groups: ['do-role-name:Member', 'k8saas:authenticated', 'k8saas:default'] },
  'the load balancers’ controller': { user: 'cloud-controller-manager', groups: [] },
  'the same by its account': { user: 'system:serviceaccount:kube-system:cloud-controller-manager', groups: [] },
  'the volumes’ driver': { user: 'system:serviceaccount:kube-system:csi-do-controller-sa', groups: [] },
  'the snapshots’ controller': { user: 'system:serviceaccount:kube-system:snapshot-controller', groups: [] },
  'Cilium’s operator': { user: 'cilium-operator', groups: [] },
  'another account of kube-system': { user: 'system:serviceaccount:kube-system:headlamp', groups: [] },
  'an account that is called like the driver’s': { user: 'system:serviceaccount:shop:csi-do-controller-sa', groups: [] }
} as const satisfies Readonly<Record<string, { readonly user: string; readonly groups: readonly string[] }>>

export interface GuardCase {
  readonly who: keyof typeof askers
  /** What is made; with `patch`: what is there already, from before the guard. */
  readonly object: KubernetesObject
  /** A merge patch. */
  readonly patch?: Readonly<Record<string, unknown>>
  readonly subresource?: 'status'
  /** Undefined: it is let through. */
  readonly because?: RegExp
}

export const guardBounds = ['staging.example.com', 'example.org']
export const guardPrefix = 'stg-39u-staging'

const id = 'kubernetes.digitalocean.com/load-balancer-id'
const balancer = 'service.beta.kubernetes.io/do-loadbalancer-'
const certificate = `${balancer}certificate-name`
const noRecords = { [`${balancer}disable-lets-encrypt-dns-records`]: 'true' }
const alpha = 'external-dns.alpha.kubernetes.io/'
const dns = 'external-dns.kubernetes.io/'
const ours = 'dobs.csi.digitalocean.com'

type Annotations = Readonly<Record<string, string>>

function make(apiVersion: string, kind: string, spec: object, annotations: Annotations = {}): KubernetesObject {
  const isCluster = ['PersistentVolume', 'VolumeSnapshotContent', 'VolumeAttachment'].includes(kind)
  return { apiVersion, kind, metadata: { name: '', ...(!isCluster && { namespace: 'default' }), annotations }, spec }
}
const service = (annotations?: Annotations) => make('v1', 'Service', { ports: [{ port: 80 }] }, annotations)
const ingress = (annotations: Annotations) =>
  make(
    'networking.k8s.io/v1',
    'Ingress',
    { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
    annotations
  )
const gateway = (infrastructure: Annotations) =>
  make('gateway.networking.k8s.io/v1', 'Gateway', {
    gatewayClassName: 'cilium',
    listeners: [{ name: 'web', port: 80, protocol: 'HTTP' }],
    infrastructure: { annotations: infrastructure }
  })
const route = (annotations: Annotations) => make('gateway.networking.k8s.io/v1', 'HTTPRoute', {}, annotations)
const volume = (driver: string, policy = 'Retain', annotations?: Annotations) =>
  make(
    'v1',
    'PersistentVolume',
    {
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '1Gi' },
      csi: { driver, volumeHandle: 'production' },
      persistentVolumeReclaimPolicy: policy
    },
    annotations
  )
const snapshot = (source: object, deletionPolicy: string, driver = ours) =>
  make('snapshot.storage.k8s.io/v1', 'VolumeSnapshotContent', {
    driver,
    deletionPolicy,
    source,
    volumeSnapshotRef: { name: 'x', namespace: 'default' }
  })
const attachment = (driver: string) =>
  make('storage.k8s.io/v1', 'VolumeAttachment', {
    attacher: driver,
    nodeName: 'node',
    source: { inlineVolumeSpec: { accessModes: ['ReadWriteOnce'], csi: { driver, volumeHandle: 'production' } } }
  })
const endpoint = (dnsName: string) =>
  make('externaldns.k8s.io/v1alpha1', 'DNSEndpoint', {
    endpoints: [{ dnsName, recordType: 'A', targets: ['203.0.113.9'] }]
  })
const record = (dnsName: string) =>
  make('externaldns.k8s.io/v1alpha1', 'DNSRecord', {
    endpoint: { dnsName, recordType: 'A', targets: ['203.0.113.9'] }
  })
const annotated = (annotations: Readonly<Record<string, string | null>>) => ({ metadata: { annotations } })

/** What the cluster refuses to be told, and what it takes; played on the emulator, and by hand on a real API server. */
export const guardCases: Readonly<Record<string, GuardCase>> = {
  'a Service as any other': { who: 'Argo CD', object: service() },
  'a Service with annotations as any other': { who: 'Argo CD', object: service({ [`${balancer}protocol`]: 'http' }) },

  // The id of a load balancer.
  'a copied id': { who: 'Argo CD', object: service({ [id]: 'p' }), because: /load-balancer-id \(p\) names/ },
  'a copied id over two lines': {
    who: 'Argo CD',
    object: service({ [id]: 'p\nq' }),
    because: /it names what this cluster did not make/
  },
  'a copied id by a person': { who: 'a person', object: service({ [id]: 'p' }), because: /Leave the annotation out/ },
  'a copied id by a controller that makes a Service': {
    who: 'the same by its account',
    object: service({ [id]: 'p' }),
    because: /load-balancer-id/
  },
  'an id that the controller sets': {
    who: 'the load balancers’ controller',
    object: service(),
    patch: annotated({ [id]: 'p' })
  },
  'an id that its account sets': { who: 'the same by its account', object: service(), patch: annotated({ [id]: 'p' }) },
  'an id that is set later': {
    who: 'Argo CD',
    object: service(),
    patch: annotated({ [id]: 'p' }),
    because: /did not get here/
  },
  'an id that a person sets later': {
    who: 'a person',
    object: service(),
    patch: annotated({ [id]: 'p' }),
    because: /did not get here/
  },
  'an id that Cilium copies': {
    who: 'Cilium’s operator',
    object: service(),
    patch: annotated({ [id]: 'p' }),
    because: /did not get here/
  },
  'an id by another account of kube-system': {
    who: 'another account of kube-system',
    object: service(),
    patch: annotated({ [id]: 'p' }),
    because: /did not get here/
  },
  'an id by way of the status': {
    who: 'a person',
    object: service(),
    patch: annotated({ [id]: 'p' }),
    subresource: 'status',
    because: /did not get here/
  },
  'a change of something else, with the id that it has': {
    who: 'Argo CD',
    object: service({ [id]: 'its-own' }),
    patch: { ...annotated({ [id]: 'its-own' }), spec: { sessionAffinity: 'ClientIP' } }
  },
  'another id than it has': {
    who: 'a person',
    object: service({ [id]: 'its-own' }),
    patch: annotated({ [id]: 'p' }),
    because: /load-balancer-id \(p\)/
  },
  'an id that is taken away': {
    who: 'a person',
    object: service({ [id]: 'its-own' }),
    patch: annotated({ [id]: null })
  },
  'an empty id, as charts write none': { who: 'Argo CD', object: service({ [id]: '' }) },
  'an id that is emptied': { who: 'a person', object: service({ [id]: 'its-own' }), patch: annotated({ [id]: '' }) },
  'an id in place of an empty one': {
    who: 'a person',
    object: service({ [id]: '' }),
    patch: annotated({ [id]: 'p' }),
    because: /did not get here/
  },
  'an id in a Gateway': { who: 'Argo CD', object: gateway({ [id]: 'p' }), because: /that this Gateway did not get/ },
  'a Gateway without': { who: 'Argo CD', object: gateway({ [`${balancer}protocol`]: 'http' }) },

  // Its name.
  'a name that could be taken': {
    who: 'Argo CD',
    object: service({ [`${balancer}name`]: 'production-lb' }),
    because: /begin it with stg-39u-staging-$/m
  },
  'a name of ours': { who: 'Argo CD', object: service({ [`${balancer}name`]: 'stg-39u-staging-web' }) },
  'the name of the environment staging-2': {
    who: 'Argo CD',
    object: service({ [`${balancer}name`]: 'stg-39u-staging--2-lb' }),
    because: /could be the name/
  },
  'an empty name': { who: 'Argo CD', object: service({ [`${balancer}name`]: '' }) },
  'a name in a Gateway': {
    who: 'Argo CD',
    object: gateway({ [`${balancer}name`]: 'production-lb' }),
    because: /could be the name/
  },
  'a name from before, and its id by the controller': {
    who: 'the load balancers’ controller',
    object: service({ [`${balancer}name`]: 'production-lb' }),
    patch: annotated({ [id]: 'p' })
  },

  // Records of a certificate.
  'a certificate that may make records': {
    who: 'Argo CD',
    object: service({ [certificate]: 'wildcard' }),
    because: /disable-lets-encrypt-dns-records: "true"/
  },
  'an empty certificate': {
    who: 'Argo CD',
    object: service({ [certificate]: '', [`${balancer}certificate-id`]: '' })
  },
  'a certificate that may not': { who: 'Argo CD', object: service({ [certificate]: 'wildcard', ...noRecords }) },
  'records that are allowed later': {
    who: 'Argo CD',
    object: service({ [certificate]: 'wildcard', ...noRecords }),
    patch: annotated({ [`${balancer}disable-lets-encrypt-dns-records`]: null }),
    because: /DNS records of the names/
  },
  'a certificate that was renewed, by the controller': {
    who: 'the load balancers’ controller',
    object: service({ [`${balancer}certificate-id`]: 'old' }),
    patch: annotated({ [`${balancer}certificate-id`]: 'new' })
  },

  // Names for external-dns.
  'a host of production': {
    who: 'Argo CD',
    object: service({ [`${alpha}hostname`]: 'www.example.com' }),
    because: /alpha\.kubernetes\.io\/hostname \(www\.example\.com\).*environment\.domains/
  },
  'a host of production, as external-dns reads it since 0.22': {
    who: 'Argo CD',
    object: service({ [`${dns}hostname`]: 'www.example.com' }),
    because: /external-dns\.kubernetes\.io\/hostname \(www\.example\.com\)/
  },
  'a host of production, inside': {
    who: 'a person',
    object: service({ [`${dns}internal-hostname`]: 'db.example.com' }),
    because: /internal-hostname \(db\.example\.com\)/
  },
  'a host that only ends alike': {
    who: 'Argo CD',
    object: ingress({ [`${dns}hostname`]: 'my-example.org' }),
    because: /outside of staging\.example\.com, example\.org/
  },
  'hosts of ours': {
    who: 'Argo CD',
    object: ingress({ [`${alpha}hostname`]: 'a.staging.example.com, example.org' })
  },
  'hosts of ours as people write them': {
    who: 'Argo CD',
    object: ingress({ [`${alpha}hostname`]: 'a.staging.example.com.,A.Staging.example.com, Example.org.,' })
  },
  'no host': { who: 'Argo CD', object: service({ [`${dns}hostname`]: '' }) },
  'a host of production, written otherwise': {
    who: 'Argo CD',
    object: ingress({ [`${dns}hostname`]: ',WWW.example.com.' }),
    because: /WWW\.example\.com/
  },
  'a host that only ends alike, with a dot': {
    who: 'Argo CD',
    object: ingress({ [`${dns}hostname`]: 'My-Example.org.' }),
    because: /My-Example/
  },
  'a host of production in a route': {
    who: 'Argo CD',
    object: route({ [`${dns}hostname`]: 'www.example.com' }),
    because: /www\.example\.com/
  },
  'a host of production that a Gateway hands on': {
    who: 'Argo CD',
    object: gateway({ [`${dns}hostname`]: 'www.example.com' }),
    because: /www\.example\.com/
  },
  'a host by way of the status': {
    who: 'a person',
    object: ingress({}),
    patch: annotated({ [`${dns}hostname`]: 'www.example.com' }),
    subresource: 'status',
    because: /www\.example\.com/
  },
  'the status of one from before': {
    who: 'another account of kube-system',
    object: ingress({ [`${dns}hostname`]: 'www.example.com' }),
    patch: { status: { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } } },
    subresource: 'status'
  },
  'an endpoint of production': { who: 'Argo CD', object: endpoint('www.example.com'), because: /www\.example\.com/ },
  'an endpoint of ours': { who: 'Argo CD', object: endpoint('a.staging.example.com') },
  'an endpoint of ours, written otherwise': { who: 'Argo CD', object: endpoint('A.Staging.example.com.') },
  'a record of ours, written otherwise': { who: 'Argo CD', object: record('A.Staging.example.com.') },
  'an endpoint that becomes one of production': {
    who: 'Argo CD',
    object: endpoint('a.staging.example.com'),
    patch: { spec: endpoint('www.example.com')['spec'] },
    because: /www\.example\.com/
  },
  'a record of production': { who: 'Argo CD', object: record('www.example.com'), because: /www\.example\.com/ },

  // Volumes and snapshots.
  "production's volume": { who: 'Argo CD', object: volume(ours), because: /the volume production/ },
  "production's volume by a person": { who: 'a person', object: volume(ours), because: /the volume production/ },
  "production's volume by an account that is called so": {
    who: 'an account that is called like the driver’s',
    object: volume(ours),
    because: /the volume production/
  },
  'a volume by its driver': { who: 'the volumes’ driver', object: volume(ours, 'Delete') },
  "another driver's volume": { who: 'Argo CD', object: volume('nfs.csi.k8s.io') },
  'a volume from before that is to be deleted': {
    who: 'a person',
    object: volume(ours),
    patch: { spec: { persistentVolumeReclaimPolicy: 'Delete' } },
    because: /persistentVolumeReclaimPolicy: Retain/
  },
  'a volume that was made for a claim': {
    who: 'a person',
    object: volume(ours, 'Retain', { 'pv.kubernetes.io/provisioned-by': ours }),
    patch: { spec: { persistentVolumeReclaimPolicy: 'Delete' } }
  },
  'a volume from before that is said to be made for a claim': {
    who: 'a person',
    object: volume(ours),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': ours }),
    because: /would say that this cluster made the volume production/
  },
  'a volume that is said to be made for a claim, by way of the status': {
    who: 'a person',
    object: volume(ours),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': ours }),
    subresource: 'status',
    because: /would say that this cluster made the volume production/
  },
  'the status of a volume from before': {
    who: 'another account of kube-system',
    object: volume(ours),
    patch: { status: { phase: 'Released' } },
    subresource: 'status'
  },
  'a volume that is said to be made by another driver': {
    who: 'Argo CD',
    object: volume(ours, 'Retain', { 'pv.kubernetes.io/provisioned-by': ours }),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': 'manual' }),
    because: /Leave the annotation as it is/
  },
  'a volume of which its driver says so': {
    who: 'the volumes’ driver',
    object: volume(ours),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': ours })
  },
  'a volume that is said to be made for none': {
    who: 'a person',
    object: volume(ours, 'Retain', { 'pv.kubernetes.io/provisioned-by': ours }),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': null, other: 'x' })
  },
  "another driver's volume that is said to be made": {
    who: 'a person',
    object: volume('nfs.csi.k8s.io'),
    patch: annotated({ 'pv.kubernetes.io/provisioned-by': ours })
  },
  'a volume that is let go of': {
    who: 'a person',
    object: volume(ours, 'Delete'),
    patch: { spec: { persistentVolumeReclaimPolicy: 'Retain' } }
  },
  "production's volume, attached without one": {
    who: 'a person',
    object: attachment(ours),
    because: /the volume production/
  },
  "another driver's volume, attached without one": { who: 'a person', object: attachment('nfs.csi.k8s.io') },
  "production's snapshot": {
    who: 'Argo CD',
    object: snapshot({ snapshotHandle: 's' }, 'Delete'),
    because: /deletionPolicy: Retain/
  },
  "production's snapshot, to read": { who: 'Argo CD', object: snapshot({ snapshotHandle: 's' }, 'Retain') },
  "production's snapshot, deleted later": {
    who: 'a person',
    object: snapshot({ snapshotHandle: 's' }, 'Retain'),
    patch: { spec: { deletionPolicy: 'Delete' } },
    because: /deletionPolicy: Retain/
  },
  'a snapshot that is let go of': {
    who: 'a person',
    object: snapshot({ snapshotHandle: 's' }, 'Delete'),
    patch: { spec: { deletionPolicy: 'Retain' } }
  },
  "a snapshot of production's volume": {
    who: 'Argo CD',
    object: snapshot({ volumeHandle: 'production' }, 'Retain'),
    because: /the volume production, of which a snapshot/
  },
  'a snapshot by its controller': {
    who: 'the snapshots’ controller',
    object: snapshot({ volumeHandle: 'its-own' }, 'Delete')
  },
  'a snapshot of ours that goes with its object': {
    who: 'a person',
    object: snapshot({ volumeHandle: 'its-own' }, 'Retain'),
    patch: { spec: { deletionPolicy: 'Delete' } }
  },
  "somebody's snapshot, by way of the status": {
    who: 'a person',
    object: snapshot({ volumeHandle: 'its-own' }, 'Delete'),
    patch: { status: { snapshotHandle: 'production' } },
    subresource: 'status',
    because: /its status would name the snapshot production/
  },
  'a snapshot that its driver has made': {
    who: 'the snapshots’ controller',
    object: snapshot({ volumeHandle: 'its-own' }, 'Delete'),
    patch: { status: { snapshotHandle: 'its-own' } },
    subresource: 'status'
  },
  "another driver's snapshot": {
    who: 'Argo CD',
    object: snapshot({ snapshotHandle: 's' }, 'Delete', 'nfs.csi.k8s.io')
  }
}

/** The kinds above that the API server does not know by itself. */
export const guardKinds: readonly KubernetesObject[] = [
  ['gateway.networking.k8s.io', 'v1', 'gateways', 'Gateway', 'Namespaced'],
  ['gateway.networking.k8s.io', 'v1', 'httproutes', 'HTTPRoute', 'Namespaced'],
  ['externaldns.k8s.io', 'v1alpha1', 'dnsendpoints', 'DNSEndpoint', 'Namespaced'],
  ['externaldns.k8s.io', 'v1alpha1', 'dnsrecords', 'DNSRecord', 'Namespaced'],
  ['snapshot.storage.k8s.io', 'v1', 'volumesnapshotcontents', 'VolumeSnapshotContent', 'Cluster']
].map(([group = '', version = '', plural = '', kind = '', scope = '']) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: `${plural}.${group}`,
    annotations: { 'api-approved.kubernetes.io': 'unapproved, for a test' }
  },
  spec: {
    group,
    scope,
    names: { plural, kind, singular: kind.toLowerCase() },
    versions: [
      {
        name: version,
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
              status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }
            }
          }
        }
      }
    ]
  }
}))
