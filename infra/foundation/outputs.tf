output "certificate_names" {
  value = { for environment, certificate in digitalocean_certificate.wildcard : environment => certificate.name }
}

output "state_bucket" {
  value = digitalocean_spaces_bucket.state.name
}
