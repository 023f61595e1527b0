output "cluster_id" {
  value = module.cluster.id
}

output "load_balancer_ip" {
  value = module.ingress.ip
}

output "database_id" {
  value = module.database.id
}

output "secrets" {
  description = "{\"<namespace>/<name>\": {KEY: value}}, applied to the cluster as Secrets."
  value       = module.secrets.secrets
  sensitive   = true
}
