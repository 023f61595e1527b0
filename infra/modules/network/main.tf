# A network of its own: its list of members is the one place that shows whatever of the environment is still alive.
resource "digitalocean_vpc" "this" {
  name        = var.name
  region      = var.region
  description = var.owner_tag

  timeouts {
    # Members linger for minutes after the deletion of a cluster; the provider gives up after two.
    delete = "15m"
  }
}
