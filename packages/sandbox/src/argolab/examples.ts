/** What a scenario's repository holds, named after its Application so that many live side by side. */
export function exampleFiles(app: string): Readonly<Record<string, string>> {
  return {
    'plain/configmap.yaml': configMap(app, '1'),
    'hook/configmap.yaml': configMap(app, '1'),
    'hook/job.yaml': hookJob(app, '1'),
    'held/configmap.yaml': configMap(app, '1'),
    'held/job.yaml': hookJob(app, 'held'),
    'dead-hook/configmap.yaml': configMap(app, '1'),
    'dead-hook/job.yaml': hookJob(app, 'dead'),
    'bad/configmap.yaml': configMap(app, '1'),
    'bad/unknown.yaml': `apiVersion: example.com/v1\nkind: Nope\nmetadata: { name: ${app} }\n`,
    'pair/configmap.yaml': configMap(app, '1'),
    'pair/extra.yaml': configMap(`${app}-extra`, '1'),
    'kustomize/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'kustomize/deployment.yaml': deployment
      .replaceAll('{{ .Release.Name }}', app)
      .replace('{{ .Values.progressDeadlineSeconds }}', '60')
      .replace('{{ .Values.image.repository }}:{{ .Values.image.tag }}', 'registry.example.com/web:1.0.0'),
    'values/staging.yaml': 'image: { tag: unset }\n',
    'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'web/values.yaml': values('registry.example.com/web'),
    'web/templates/deployment.yaml': deployment,
    ...chart('migrated', {
      'deployment.yaml': deployment,
      'job.yaml': hookJob('{{ .Release.Name }}', '{{ .Values.image.tag }}')
    }),
    ...chart('secretive', {
      'deployment.yaml': `${withoutSecret}          env: [{ name: KEY, valueFrom: { secretKeyRef: { name: '{{ .Release.Name }}-env', key: key } } }]\n`
    }),
    'job/configmap.yaml': configMap(app, '1'),
    'job/job.yaml': hookJob(app, 'dead').replace(/^ {2}annotations: .*\n/m, ''),
    ...chart('waves', { 'deployment.yaml': deployment, 'later.yaml': later })
  }
}

function chart(name: string, templates: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
    [`${name}/values.yaml`]: values('registry.example.com/web'),
    ...Object.fromEntries(Object.entries(templates).map(([file, content]) => [`${name}/templates/${file}`, content]))
  }
}

export function values(repository: string, progressDeadlineSeconds = 60): string {
  return `image: { repository: ${repository}, tag: 1.0.0 }\nprogressDeadlineSeconds: ${progressDeadlineSeconds}\n`
}

export function configMap(app: string, revision: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${app} }\ndata: { revision: "${revision}" }\n`
}

/** The Job is named `<app>-migrate`, and so is its pod's label. */
function hookJob(app: string, tag: string): string {
  return `apiVersion: batch/v1
kind: Job
metadata:
  name: ${jobOf(app)}
  annotations: { argocd.argoproj.io/hook: PreSync }
spec:
  backoffLimit: 0
  template:
    metadata: { labels: { app: ${jobOf(app)} } }
    spec:
      restartPolicy: Never
      containers:
        - { name: migrate, image: "registry.example.com/migrate:${tag}" }
`
}

export function jobOf(app: string): string {
  return `${app}-migrate`
}

/** A Deployment; more of its container may come after the last line. */
export const withoutSecret = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  progressDeadlineSeconds: {{ .Values.progressDeadlineSeconds }}
  selector:
    matchLabels: { app: {{ .Release.Name }} }
  template:
    metadata:
      labels: { app: {{ .Release.Name }} }
    spec:
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
`

const deployment = withoutSecret

/** A wave after that of all else. */
const later = `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-later
  annotations: { argocd.argoproj.io/sync-wave: "1" }
data: { tag: "{{ .Values.image.tag }}" }
`
