{{- define "kinora.name" -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "kinora.labels" -}}
app.kubernetes.io/name: kinora
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- /* Of a role: dict "root" $ "role" "api" */ -}}
{{- define "kinora.selector" -}}
app.kubernetes.io/name: kinora
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role }}
{{- end -}}

{{- define "kinora.isCluster" -}}
{{- if .Values.database.existingSecret -}}
{{- required "storage.url is needed with database.existingSecret: several processes cannot share a folder" .Values.storage.url | empty | ternary "" "yes" -}}
{{- end -}}
{{- end -}}

{{- define "kinora.serviceAccount" -}}
{{- .Values.serviceAccount.name | default "default" -}}
{{- end -}}

{{- /* The pod of a role. */ -}}
{{- define "kinora.pod" -}}
{{- $root := .root -}}
{{- $values := .root.Values -}}
metadata:
  labels:
    {{- include "kinora.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .role }}
  {{- if $values.config }}
  annotations:
    checksum/config: {{ $values.config | sha256sum }}
  {{- end }}
spec:
  serviceAccountName: {{ include "kinora.serviceAccount" $root }}
  automountServiceAccountToken: {{ ne $values.serviceAccount.name "" }}
  {{- with $values.imagePullSecrets }}
  imagePullSecrets: {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext: {{- toYaml $values.podSecurityContext | nindent 4 }}
  terminationGracePeriodSeconds: 60
  {{- if eq .role "worker" }}
  {{- with $values.worker.nodeSelector }}
  nodeSelector: {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $values.worker.tolerations }}
  tolerations: {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  containers:
    - name: kinora
      image: "{{ $values.image.repository }}:{{ $values.image.tag | default $root.Chart.AppVersion }}"
      imagePullPolicy: {{ $values.image.pullPolicy }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: { drop: [ALL] }
      env:
        - name: KINORA_ROLE
          value: {{ .role }}
        - name: KINORA_CONCURRENCY
          value: {{ $values.worker.concurrency | quote }}
        - name: KINORA_DRAIN
          value: {{ $values.api.drain }}
        - name: KINORA_ADMIN_KEY
          valueFrom:
            secretKeyRef: { name: {{ $values.adminKey.existingSecret }}, key: admin-key }
        {{- if include "kinora.isCluster" $root }}
        - name: KINORA_DATABASE_URL
          valueFrom:
            secretKeyRef: { name: {{ $values.database.existingSecret }}, key: url }
        {{- if $values.database.hasDirectUrl }}
        - name: KINORA_DATABASE_DIRECT_URL
          valueFrom:
            secretKeyRef: { name: {{ $values.database.existingSecret }}, key: direct-url }
        {{- end }}
        - name: KINORA_DATABASE_POOL
          value: {{ $values.database.pool | quote }}
        {{- end }}
        {{- if $values.storage.url }}
        - name: KINORA_STORAGE_URL
          value: {{ $values.storage.url | quote }}
        {{- end }}
        {{- with $values.storage.existingSecret }}
        - name: KINORA_S3_ACCESS_KEY_ID
          valueFrom:
            secretKeyRef: { name: {{ . }}, key: access-key-id }
        - name: KINORA_S3_SECRET_ACCESS_KEY
          valueFrom:
            secretKeyRef: { name: {{ . }}, key: secret-access-key }
        {{- end }}
        {{- if $values.config }}
        - name: KINORA_CONFIG
          value: /etc/kinora/kinora.config.json
        {{- end }}
        {{- range $name, $value := $values.env }}
        - name: {{ $name }}
          value: {{ $value | quote }}
        {{- end }}
      ports:
        - { name: http, containerPort: 8080 }
      startupProbe:
        httpGet: { path: /livez, port: http }
        periodSeconds: 2
        failureThreshold: 60
      livenessProbe:
        httpGet: { path: /livez, port: http }
        timeoutSeconds: 5
      readinessProbe:
        httpGet: { path: /readyz, port: http }
        periodSeconds: 3
        timeoutSeconds: 5
      resources: {{- toYaml .resources | nindent 8 }}
      volumeMounts:
        - { name: data, mountPath: /data }
        - { name: tmp, mountPath: /tmp }
        {{- if $values.config }}
        - { name: config, mountPath: /etc/kinora, readOnly: true }
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if include "kinora.isCluster" $root }}
    - name: data
      emptyDir: { sizeLimit: {{ $values.worker.scratch }} }
    {{- end }}
    {{- if $values.config }}
    - name: config
      configMap: { name: {{ include "kinora.name" $root }} }
    {{- end }}
{{- end -}}
