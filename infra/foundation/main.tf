# What outlives every environment and costs next to nothing: applied once, by a person.

resource "digitalocean_spaces_bucket" "state" {
  name   = var.state_bucket
  region = var.region
  acl    = "private"

  # A state that was overwritten by mistake can be brought back.
  versioning {
    enabled = true
  }

  # For a day: the older versions hold passwords too. Teardown deletes those of the environment that it destroyed at once.
  lifecycle_rule {
    id      = "older-versions"
    enabled = true

    noncurrent_version_expiration {
      days = 1
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "digitalocean_domain" "this" {
  name = var.domain

  lifecycle {
    prevent_destroy = true
  }
}

# Let's Encrypt gives five certificates a week for the same names: an environment that is made again each day must not ask
# for its own. The wildcard does not cover the name that it stands on, so both are named.
resource "digitalocean_certificate" "wildcard" {
  for_each = toset(var.environments)

  name    = "${each.value}-${replace(var.domain, ".", "-")}"
  type    = "lets_encrypt"
  domains = ["*.${each.value}.${digitalocean_domain.this.name}", "${each.value}.${digitalocean_domain.this.name}"]
}
