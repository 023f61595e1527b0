output "id" {
  value = digitalocean_kubernetes_cluster.this.id
}

output "urn" {
  value = digitalocean_kubernetes_cluster.this.urn
}
