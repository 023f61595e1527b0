output "id" {
  value = digitalocean_project.this.id
}
