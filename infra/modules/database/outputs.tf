output "id" {
  value = digitalocean_database_cluster.this.id
}

# Within the VPC only: the firewall lets nobody else in.
output "pooled_uri" {
  value     = digitalocean_database_connection_pool.this.private_uri
  sensitive = true
}

output "direct" {
  value = {
    host     = digitalocean_database_cluster.this.private_host
    port     = digitalocean_database_cluster.this.port
    user     = digitalocean_database_cluster.this.user
    password = digitalocean_database_cluster.this.password
    database = digitalocean_database_db.this.name
  }
  sensitive = true
}
