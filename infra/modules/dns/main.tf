resource "digitalocean_record" "host" {
  for_each = toset(var.hosts)

  domain = var.domain
  type   = "A"
  name   = trimsuffix(each.value, ".${var.domain}")
  value  = var.address
  ttl    = 60

  lifecycle {
    precondition {
      condition     = endswith(each.value, ".${var.domain}")
      error_message = "The host ${each.value} is not in the zone ${var.domain}."
    }
  }
}
