import { files } from '../open-run.ts'

/** The repository of the plays: one app with its chart, one stack, a platform that is two manifests. */
export const repositoryFiles: Readonly<Record<string, string>> = {
  ...files,
  'apps/web/chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'apps/web/chart/values.yaml': 'image: { tag: unset }\n',
  'apps/web/chart/templates/all.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: {{ .Release.Name }} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "registry.example.com/web:{{ .Values.image.tag }}" }] }
`
}
