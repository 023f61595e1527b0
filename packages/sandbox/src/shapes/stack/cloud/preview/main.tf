# Four providers: of two the service is somebody else's, and one runs a program on the runner.
terraform {
  required_version = ">= 1.10.0"
  required_providers {
    digitalocean = {
      source  = "digitalocean/digitalocean"
      version = "2.99.1"
    }
    inventory = {
      source  = "acme/inventory"
      version = "~> 3.1"
    }
    mail = {
      source  = "example/mail"
      version = ">= 0.4, < 1.0"
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

data "inventory_rack" "near" {
  region = var.region
}

resource "inventory_host" "shop" {
  name = "${var.name_prefix}-shop"
  rack = data.inventory_rack.near.id
  tags = { environment = var.environment }

  disk {
    size = 20
  }
  contact = { email = "team@shop.example" }
}

resource "mail_domain" "shop" {
  name   = "mail.${var.domain}"
  target = inventory_host.shop.ip_address
}

resource "terraform_data" "mark" {
  input = mail_domain.shop.dkim_record

  provisioner "local-exec" {
    interpreter = ["/bin/bash", "-euc"]
    command     = <<-EOT
      settings="$(mktemp)"
      trap 'rm -f "$settings"' EXIT
      printf '%s' "$CLUSTER" >"$settings"
      kubectl --kubeconfig "$settings" --namespace default create configmap mail --from-literal=address="$ADDRESS"
    EOT
    environment = {
      CLUSTER = digitalocean_kubernetes_cluster.shop.kube_config[0].raw_config
      ADDRESS = inventory_host.shop.ip_address
    }
  }
}
