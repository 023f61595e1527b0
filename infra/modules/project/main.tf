# Only a heading in the control panel: what Kubernetes makes lands in the account's default project whatever is said here,
# so that nothing is found, or deleted, by project.
resource "digitalocean_project" "this" {
  name        = var.name
  purpose     = "Service or API"
  description = "On-demand environment ${var.owner_tag}"
  environment = "Staging"

  timeouts {
    # Its members leave one by one, after their own deletion.
    delete = "15m"
  }
}
