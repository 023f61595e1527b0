# One file, no modules, no database: not the stack that staging-actions ships.
terraform {
  required_version = ">= 1.10.0"
  required_providers {
    digitalocean = {
      source  = "digitalocean/digitalocean"
      version = "2.99.1"
    }
  }
  backend "s3" {}
}

provider "digitalocean" {}

variable "name_prefix" { type = string }
variable "owner_tag" { type = string }
variable "environment" { type = string }
variable "region" { type = string }
variable "domain" { type = string }
variable "hosts" { type = list(string) }

resource "digitalocean_vpc" "net" {
  name        = "${var.name_prefix}-vpc"
  description = var.owner_tag
  region      = var.region

  timeouts {
    delete = "15m"
  }
}

data "digitalocean_kubernetes_versions" "known" {}

resource "digitalocean_kubernetes_cluster" "shop" {
  name     = "${var.name_prefix}-cluster"
  region   = var.region
  version  = data.digitalocean_kubernetes_versions.known.latest_version
  tags     = [var.owner_tag]
  vpc_uuid = digitalocean_vpc.net.id
  ha       = false

  node_pool {
    name       = "${var.name_prefix}-pool"
    size       = "s-2vcpu-4gb"
    node_count = 1
    tags       = [var.owner_tag]
  }
}

resource "digitalocean_loadbalancer" "front" {
  name                             = "${var.name_prefix}-lb"
  region                           = var.region
  vpc_uuid                         = digitalocean_vpc.net.id
  droplet_tag                      = var.owner_tag
  disable_lets_encrypt_dns_records = true

  forwarding_rule {
    entry_protocol   = "https"
    entry_port       = 443
    target_protocol  = "http"
    target_port      = 30080
    certificate_name = "${var.environment}-${replace(var.domain, ".", "-")}"
  }
}

resource "digitalocean_record" "host" {
  for_each = toset(var.hosts)
  domain   = var.domain
  type     = "A"
  name     = trimsuffix(each.value, ".${var.domain}")
  value    = digitalocean_loadbalancer.front.ip
}

output "cluster_id" { value = digitalocean_kubernetes_cluster.shop.id }
output "load_balancer_ip" { value = digitalocean_loadbalancer.front.ip }
