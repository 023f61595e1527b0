# Version slugs are retired within weeks: the newest patch of a minor version, whatever it is called today.
data "digitalocean_kubernetes_versions" "this" {
  version_prefix = var.version_prefix
}

resource "digitalocean_kubernetes_cluster" "this" {
  name    = var.name
  region  = var.region
  version = data.digitalocean_kubernetes_versions.this.latest_version
  tags    = [var.owner_tag]

  vpc_uuid = var.vpc_id

  # From 1.36 on it is true by default, costs $40 a month, and cannot be turned off again.
  ha            = false
  auto_upgrade  = false
  surge_upgrade = false

  # The state always holds a kubeconfig: let it be worth little. Each step that needs one asks for its own.
  kubeconfig_expire_seconds = 3600

  node_pool {
    name       = "${var.name}-nodes"
    size       = var.node_size
    auto_scale = true
    min_nodes  = var.min_nodes
    max_nodes  = var.max_nodes
    # Every node inherits the tag, those that the autoscaler adds too: the load balancer selects by it.
    tags = [var.owner_tag]
  }

  timeouts {
    create = "40m"
  }

  lifecycle {
    # A patch that came out since is no reason to touch a running environment.
    ignore_changes = [version]
  }
}

resource "digitalocean_project_resources" "this" {
  project   = var.project_id
  resources = [digitalocean_kubernetes_cluster.this.urn]
}
