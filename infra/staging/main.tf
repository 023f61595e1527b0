locals {
  # Where the ingress controller of infra/bootstrap listens on every node.
  node_port = 30080
}

module "project" {
  source = "../modules/project"

  name      = var.name_prefix
  owner_tag = var.owner_tag
}

module "network" {
  source = "../modules/network"

  name      = "${var.name_prefix}-vpc"
  owner_tag = var.owner_tag
  region    = var.region
}

module "cluster" {
  source = "../modules/cluster"

  name           = "${var.name_prefix}-cluster"
  owner_tag      = var.owner_tag
  region         = var.region
  vpc_id         = module.network.vpc_id
  project_id     = module.project.id
  version_prefix = var.kubernetes_version_prefix
  node_size      = var.node_size
  min_nodes      = var.min_nodes
  max_nodes      = var.max_nodes
}

module "database" {
  source = "../modules/database"

  name           = "${var.name_prefix}-db"
  owner_tag      = var.owner_tag
  region         = var.region
  vpc_id         = module.network.vpc_id
  project_id     = module.project.id
  cluster_id     = module.cluster.id
  engine_version = var.database_version
  size           = var.database_size
  database_name  = var.database_name
  pool_size      = var.database_pool_size
}

module "ingress" {
  source = "../modules/ingress"

  name             = "${var.name_prefix}-lb"
  region           = var.region
  vpc_id           = module.network.vpc_id
  project_id       = module.project.id
  node_tag         = var.owner_tag
  node_port        = local.node_port
  certificate_name = coalesce(var.certificate_name, "${var.environment}-${replace(var.domain, ".", "-")}")
}

module "dns" {
  source = "../modules/dns"

  domain  = var.domain
  hosts   = var.hosts
  address = module.ingress.ip
}

module "secrets" {
  source = "../modules/secrets"

  namespaces = coalesce(var.namespaces, [var.environment])
  pooled_uri = module.database.pooled_uri
  database   = module.database.direct
}
