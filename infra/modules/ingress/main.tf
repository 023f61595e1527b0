# Made by Terraform, not by a Service of type LoadBalancer: its address is known in the same apply, nothing of it hides
# outside the state, and it does not wait for the cluster: it selects nodes by their tag, whenever they come.
resource "digitalocean_loadbalancer" "this" {
  name       = var.name
  region     = var.region
  vpc_uuid   = var.vpc_id
  project_id = var.project_id
  size_unit  = 1

  droplet_tag = var.node_tag

  redirect_http_to_https = true

  # Else it would write records for the names of the certificate by itself.
  disable_lets_encrypt_dns_records = true

  # TLS ends here: the controller sees plain HTTP with X-Forwarded-* headers.
  forwarding_rule {
    entry_protocol   = "https"
    entry_port       = 443
    target_protocol  = "http"
    target_port      = var.node_port
    certificate_name = var.certificate_name
  }

  forwarding_rule {
    entry_protocol  = "http"
    entry_port      = 80
    target_protocol = "http"
    target_port     = var.node_port
  }

  healthcheck {
    protocol                 = "tcp"
    port                     = var.node_port
    check_interval_seconds   = 5
    response_timeout_seconds = 3
    healthy_threshold        = 2
    unhealthy_threshold      = 2
  }
}
