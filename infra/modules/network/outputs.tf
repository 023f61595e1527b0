output "vpc_id" {
  value = digitalocean_vpc.this.id
}

output "ip_range" {
  value = digitalocean_vpc.this.ip_range
}
