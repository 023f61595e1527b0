output "fqdns" {
  value = [for record in digitalocean_record.host : record.fqdn]
}
