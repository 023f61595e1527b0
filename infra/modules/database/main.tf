resource "digitalocean_database_cluster" "this" {
  name                 = var.name
  engine               = "pg"
  version              = var.engine_version
  size                 = var.size
  region               = var.region
  node_count           = 1
  private_network_uuid = var.vpc_id
  project_id           = var.project_id
  tags                 = [var.owner_tag]

  timeouts {
    create = "40m"
  }
}

resource "digitalocean_database_db" "this" {
  cluster_id = digitalocean_database_cluster.this.id
  name       = var.database_name
}

# A node of 1 GiB has 22 connections for pools: one pool, not one an app.
resource "digitalocean_database_connection_pool" "this" {
  cluster_id = digitalocean_database_cluster.this.id
  name       = "${digitalocean_database_db.this.name}-pool"
  mode       = "transaction"
  size       = var.pool_size
  db_name    = digitalocean_database_db.this.name
  user       = digitalocean_database_cluster.this.user
}

# Without any rule the database would be open to the internet, with a password alone before it.
resource "digitalocean_database_firewall" "this" {
  cluster_id = digitalocean_database_cluster.this.id

  rule {
    type  = "k8s"
    value = var.cluster_id
  }
}
