output "id" {
  value = digitalocean_loadbalancer.this.id
}

output "ip" {
  value = digitalocean_loadbalancer.this.ip
}

output "urn" {
  value = digitalocean_loadbalancer.this.urn
}
